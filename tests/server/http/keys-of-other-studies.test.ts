import type { Express } from 'express';
import request, { type Response } from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { toJSONSchema } from 'zod/v4/core';
import type { RouteDescription } from '../../../server/contract/route-description.ts';
import { ROUTES } from '../../../server/contract/routes.ts';
import type { DraftPage } from '../../../server/contract/draft.ts';
import type { IdentityReadersResponse } from '../../../server/contract/identity.ts';
import { createServices } from '../../../server/services.ts';
import { refusalOf } from '../../support/a-solution-to-save.ts';
import { aBatch, aLine } from '../../support/a-sorter.ts';
import { aStudyWithChildren, type StudyWithChildren } from '../../support/a-study-with-children.ts';
import type { SignedIn } from '../../support/a-team.ts';
import type { JsonSchema } from '../../support/fuzz/schema-arbitrary.ts';
import { keysInSchema } from '../../support/keys-in-schema.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';
import { wholeDatabase } from '../../support/whole-database.ts';

type Asked = Pick<RouteDescription, 'method' | 'path'>;
const nameOf = ({ method, path }: Asked) => `${method} ${path}`;
const parametersOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);

/** Routes whose address names something and, within it, something else; numbers of viewpoints are no keys. */
const NESTED = ROUTES.filter(
  ({ path }) => parametersOf(path).filter((name) => name !== 'factorIndex').length > 1,
);

/** Bodies that are accepted. */
const BODIES: Readonly<Record<string, (of: StudyWithChildren) => object>> = {
  'put /api/studies/:studyId/people/:researcherId': () => ({ role: 'reader' }),
  'put /api/solutions/:solutionId/quotations/:quotationId/clearance': () => ({ isCleared: true }),
  'put /api/solutions/:solutionId/shares/:shareId/password': () => ({ password: 'several words' }),
  'post /s/:studySlug/i/:invitationToken': ({ studyVersionId }) => ({ studyVersionId, answer: 'agree' }),
};

const DRAFT = 'post /api/participations/:participationToken/draft';
const Q_SORTS = 'post /api/participations/:participationToken/q-sorts';

/** A body that would be accepted, but for one key that is of another study. */
interface Foreign {
  readonly route: string;
  /** As `keysInSchema` says it. */
  readonly at: string;
  readonly body: (own: StudyWithChildren, other: StudyWithChildren) => object;
  /** Status and code; of a page the status alone. */
  readonly refusal: readonly unknown[];
}

const EMPTY_PAGE: DraftPage = {
  ...{ step: 'pre-sort', isGuided: true, reasons: {}, answers: {} },
  ...{ startedAt: null, modeSwitches: 0, stepTimes: [] },
};

const aStatement = ({ sorter }: StudyWithChildren) => sorter.view.statements[0]!.statementId;

/** A draft with one line. */
const aDraftWith = (at: string, change: (foreign: string, own: string) => object): Foreign => ({
  ...{ route: DRAFT, at, refusal: [422, 'draft-invalid'] },
  body: (own, other) => aBatch(own.sorter, [], change(aStatement(other), aStatement(own))),
});

/** A whole Q-sort with something in it about a foreign statement. */
const aQSortWith = (
  at: string,
  change: (foreign: string, body: StudyWithChildren['sorter']['body']) => object,
): Foreign => ({
  ...{ route: Q_SORTS, at, refusal: [422, 'q-sort-invalid'] },
  body: ({ sorter: { body } }, other) => ({ ...body, ...change(aStatement(other), body) }),
});

const FOREIGN: readonly Foreign[] = [
  {
    ...{ route: 'post /api/studies/:studyId/versions', at: 'basedOn', refusal: [409, 'edited-elsewhere'] },
    body: (_, { studyVersionId }) => ({ basedOn: studyVersionId, changes: { consentText: 'Other words.' } }),
  },
  {
    ...{ route: 'put /api/studies/:studyId/ownership', at: 'researcherId', refusal: [404, 'member-unknown'] },
    body: (_, { addresses }) => ({ researcherId: addresses['researcherId'] }),
  },
  {
    ...{ route: 'post /s/:studySlug', at: 'studyVersionId', refusal: [409] },
    body: (_, { studyVersionId }) => ({ studyVersionId, answer: 'agree' }),
  },
  {
    ...{ route: 'post /s/:studySlug/i/:invitationToken', at: 'studyVersionId', refusal: [409] },
    body: (_, { studyVersionId }) => ({ studyVersionId, answer: 'agree' }),
  },
  {
    ...{ route: DRAFT, at: 'conditionId', refusal: [422, 'draft-invalid'] },
    body: ({ sorter }, other) => aBatch(sorter, [], { conditionId: other.sorter.view.condition.conditionId }),
  },
  aDraftWith('moves[].move.statementId', (foreign) => ({
    moves: [aLine({ kind: 'later', statementId: foreign })],
  })),
  aDraftWith('moves[].move.withStatementId', (foreign, own) => ({
    moves: [
      aLine({ kind: 'place', statementId: own, value: 0 }),
      aLine({ kind: 'swap', statementId: own, withStatementId: foreign }),
    ],
  })),
  aDraftWith('page.reasons{}', (foreign) => ({ page: { ...EMPTY_PAGE, reasons: { [foreign]: 'Words' } } })),
  {
    ...{ route: Q_SORTS, at: 'conditionId', refusal: [422, 'q-sort-invalid'] },
    body: ({ sorter: { body } }, { sorter }) => ({ ...body, conditionId: sorter.body.conditionId }),
  },
  aQSortWith('placements[].statementId', (foreign, { placements }) => ({
    placements: [{ ...placements[0]!, statementId: foreign }, ...placements.slice(1)],
  })),
  aQSortWith('reasons[].statementId', (foreign) => ({ reasons: [{ statementId: foreign, text: 'Words' }] })),
];

/** Keys that a browser makes itself, for what nobody else has. */
const OWN_KEYS = ['moves[].moveId', 'page.mark.deviceId', 'pageSeen.deviceId'];

/** Looked at only in an envelope that its own lab computer sealed; lab.routes.test.ts has envelopes. */
const SEALED_KEYS = ['placeId'];

/** Keys that are passed over where they mean nothing in the study; each has its own test below. */
const PASSED_OVER = ['researcherIds[]', 'record.piles[].statementId', 'record.placedBy[].statementId'];

/** What may differ after a request that changed nothing: tries are counted, a session was used. */
const PASSING = ['rate_limits', 'sessions', 'schema_migrations'];

eachDatabase('what belongs to another study of the same owner', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  let app: Express;
  let owner: SignedIn;
  let own: StudyWithChildren;
  let other: StudyWithChildren;

  beforeAll(async () => {
    app = testApp(services);
    owner = await aSignedInResearcher(services);
    own = await aStudyWithChildren(services, app, owner);
    other = await aStudyWithChildren(services, app, owner);
  });

  /** Somebody who may do everything in both studies asks for something of `child` under the address of `parent`. */
  function ask({ method, path }: Asked, parent: StudyWithChildren, child = parent, sent?: object) {
    const [first] = parametersOf(path);
    const address = path.replace(/:(\w+)/g, (_, name: string) => {
      const value = (name === first ? parent : child).addresses[name];
      if (value === undefined) throw new Error(`aStudyWithChildren makes nothing for :${name} yet`);
      return value;
    });
    const asked = request(app)[method](address).set('Cookie', owner.cookie);
    const isForm = path.startsWith('/s/');
    void asked.set('Sec-Fetch-Site', 'same-origin').type(isForm ? 'form' : 'json');
    const body = sent ?? BODIES[`${method} ${path}`]?.(parent);
    return body === undefined ? asked : asked.send(body);
  }

  it('is asked for in every body that holds a key', () => {
    const held = ROUTES.flatMap(({ request, ...route }) =>
      request === undefined
        ? []
        : keysInSchema(toJSONSchema(request, { io: 'input', unrepresentable: 'any' }) as JsonSchema).map(
            (at) => `${nameOf(route)} ${at}`,
          ),
    );
    const tried = FOREIGN.map(({ route, at }) => `${route} ${at}`);
    const elsewhere = [...OWN_KEYS, ...SEALED_KEYS, ...PASSED_OVER];
    expect(held.filter((key) => !elsewhere.includes(key.split(' ')[2]!)).sort()).toEqual(tried.sort());
  });

  it('is asked for by every route with two keys in its address', () => {
    expect(NESTED.length).toBeGreaterThan(10);
    expect(Object.keys(BODIES).filter((name) => !NESTED.map(nameOf).includes(name))).toEqual([]);
  });

  // First all that must change nothing, then the same where it belongs: else there would be nothing left to find.
  describe('under the address of one’s own', () => {
    let before: ReadonlyMap<string, readonly string[]>;
    beforeAll(async () => {
      before = await wholeDatabase(database, PASSING);
    });

    it.each(NESTED.map((route) => [nameOf(route), route] as const))('is not there: %s', async (_, route) => {
      expect((await ask(route, own, other)).status).toBe(404);
    });

    it('is still as it was', async () => {
      expect(await wholeDatabase(database, PASSING)).toEqual(before);
    });
  });

  describe('in a body', () => {
    it.each(FOREIGN.map((foreign) => [`${foreign.route} ${foreign.at}`, foreign] as const))(
      'is refused: %s',
      async (_, { route, body, refusal }) => {
        const [method, path] = route.split(' ') as ['post' | 'put', string];
        const answer = await ask({ method, path }, own, own, body(own, other));
        expect(isHtml(answer) ? [answer.status] : refusalOf(answer)).toEqual(refusal);
      },
    );

    it('names nobody who may see who is who, unless they are editors here', async () => {
      const route = { method: 'put', path: '/api/studies/:studyId/identity-readers' } as const;
      const answer = await ask(route, own, own, { researcherIds: [other.addresses['researcherId']] });
      expect([answer.status, (answer.body as IdentityReadersResponse).editors]).toEqual([200, []]);
      const { rows } = await database.query('select 1 from identity_readers');
      expect(rows).toEqual([]);
    });
  });

  it('is passed over in what a page saw of its own sort, and stored nowhere', async () => {
    const { sorter } = await aStudyWithChildren(services, app, owner);
    const foreign = aStatement(other);
    const record = {
      piles: [{ statementId: foreign, pile: 'agree' }],
      placedBy: [{ statementId: foreign, by: 'tap' }],
      ...{ stepTimes: [], moveCount: 1, undoCount: 0, modeSwitches: 0 },
      ...{ deviceClass: 'phone', viewportWidth: 320, viewportHeight: 640 },
    };
    const path = `/api/participations/${sorter.token}/q-sorts`;
    await request(app)
      .post(path)
      .send({ ...sorter.body, record })
      .expect(201);
    const { rows } = await database.query<{ whole: string }>(
      'select row_to_json(q_sorts)::text as whole from q_sorts order by submitted_at desc',
    );
    expect(rows.filter(({ whole }) => whole.includes(foreign))).toEqual([]);
  });

  it.each(
    NESTED.toSorted((one, next) => lastness(one) - lastness(next)).map(
      (route) => [nameOf(route), route] as const,
    ),
  )('is there under its own address: %s', async (_, route) => {
    expect([200, 201, 204, 303]).toContain((await ask(route, other)).status);
  });
});

/** What takes something away comes when everything else has found it. */
function lastness({ method, path }: Asked): number {
  return Number(method === 'delete') + 2 * Number(path.endsWith('/stop'));
}

const isHtml = ({ type }: Response) => type === 'text/html';
