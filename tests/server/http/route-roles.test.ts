import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import request from 'supertest';
import { beforeAll, describe, expect, it } from 'vitest';
import { toJSONSchema } from 'zod/v4/core';
import type { RouteDescription } from '../../../server/contract/route-description.ts';
import { ROUTES } from '../../../server/contract/routes.ts';
import { StudyRole, type Permission } from '../../../server/contract/study-role.ts';
import { rolesThatMay } from '../../../server/policies/may.ts';
import { newSecret } from '../../../server/secrets.ts';
import { createServices } from '../../../server/services.ts';
import { aPublishedSolution } from '../../support/a-published-solution.ts';
import { refusalOf, twoFactors } from '../../support/a-solution-to-save.ts';
import { aSorter } from '../../support/a-sorter.ts';
import { aStudy } from '../../support/a-study.ts';
import { aTeam, type SignedIn } from '../../support/a-team.ts';
import { schemaArbitrary, type JsonSchema } from '../../support/fuzz/schema-arbitrary.ts';
import { storedStudy } from '../../support/stored-study.ts';
import { aSignedInResearcher, testApp } from '../../support/test-app.ts';
import { eachDatabase } from '../../support/test-database.ts';

type Ruled = RouteDescription & { readonly access: { readonly of: string; readonly permission: string } };

/** Those of the contract, and those that nothing answers. */
const VERBS = ['get', 'head', 'options', 'post', 'put', 'patch', 'delete'] as const;

const isRuled = (route: RouteDescription): route is Ruled => typeof route.access === 'object';
const RULED = ROUTES.filter(isRuled);
const nameOf = ({ method, path }: RouteDescription) => `${method} ${path}`;

/** Good bodies where the schema alone does not give one that is accepted. */
const BODIES: Readonly<Record<string, object>> = {
  'post /api/studies/:studyId/solutions': twoFactors,
  'post /api/studies/:studyId/versions': { basedOn: randomUUID(), changes: {} },
  'post /api/studies/:studyId/invitations': { email: 'somebody@example.org', role: 'reader' },
  'post /api/invitations': { email: 'somebody@example.org' },
};

/** A body that the contract takes, the same at every run. */
function goodBody(route: RouteDescription): object | undefined {
  if (route.request === undefined) return undefined;
  const schema = toJSONSchema(route.request, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const made = fc.sample(schemaArbitrary(schema, []), { numRuns: 1, seed: 5 })[0];
  return BODIES[nameOf(route)] ?? (made as object);
}

/** What stands in the way of `:studyId` and the others; a new parameter gets a key that no row has. */
function addressOf(path: string, known: Readonly<Record<string, string>>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => known[name] ?? randomUUID());
}

describe('the contract', () => {
  it('says of every route with a study or a solution in its address whose permission it needs', () => {
    const withKey = ROUTES.filter(({ path }) => /^\/api\/.*:(studyId|solutionId)/.test(path));
    expect(withKey.filter((route) => !isRuled(route)).map(nameOf)).toEqual([]);
    expect(RULED.filter(({ path, access }) => !path.includes(`:${access.of}`)).map(nameOf)).toEqual([]);
    expect(RULED.length).toBeGreaterThan(10);
  });
});

eachDatabase('every route of a study', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  const app = testApp(services);
  const OWN = 'A study of weather that nobody else should hear of';
  let team: Readonly<Record<StudyRole, SignedIn>>;
  let stranger: SignedIn;
  let known: Readonly<Record<string, string>>;
  /** Of somebody who sorts in the study. */
  let participant: string;

  beforeAll(async () => {
    const owner = await aSignedInResearcher(services);
    stranger = await aSignedInResearcher(services);
    const study = { title: OWN, ownerId: owner.researcher.researcherId };
    const solution = await aPublishedSolution(database, study);
    team = await aTeam(services, solution.studyId, owner);
    const spare = await aSignedInResearcher(services);
    participant = (await aSorter(app, await storedStudy(database, solution.studyId))).token;
    known = {
      studyId: solution.studyId,
      solutionId: solution.solutionId,
      factorIndex: '0',
      // Nobody of the study, so that it stays as it is whoever asks.
      researcherId: spare.researcher.researcherId,
    };
  });

  const lastEntry = async () => {
    const { rows } = await database.query<{ details: { permission: Permission } }>(
      `select act, role, actor_id as asker, details from audit_entries
        where scope = $1 order by sequence desc limit 1`,
      [known['studyId']],
    );
    return rows[0];
  };

  const ask = (route: Ruled, cookie: string | null, parameters = known) => {
    const asked = request(app)[route.method](addressOf(route.path, parameters));
    if (cookie !== null) void asked.set('Cookie', cookie);
    const body = goodBody(route);
    return body === undefined ? asked : asked.send(body);
  };

  describe.each(RULED.map((route) => [nameOf(route), route] as const))('%s', (_, route) => {
    const allowed = rolesThatMay(route.access.permission as Permission);

    // Those who may come last, for they may change what the others would meet.
    const roles = StudyRole.options.toSorted(
      (one, other) => Number(allowed.includes(one)) - Number(allowed.includes(other)),
    );
    it.each(roles)('in one’s own study as %s', async (role) => {
      const answer = await ask(route, team[role].cookie);
      if (!allowed.includes(role)) {
        expect(refusalOf(answer)).toEqual([403, 'role-not-allowed']);
        const asker = team[role].researcher.researcherId;
        const entry = await lastEntry();
        expect(entry).toMatchObject({ act: 'refused', role, asker });
        // The first that was missing: publishing needs reading too.
        expect(rolesThatMay(entry!.details.permission)).not.toContain(role);
        return;
      }
      expect([200, 201, 204, 400, 404, 409, 422]).toContain(answer.status);
      expect(answer.text).not.toMatch(
        /role-not-allowed|sign-in-needed|there is no (study|solution) [0-9a-f-]{36}/,
      );
    });

    it('is not there for somebody who has no part in the study, and tells nothing', async () => {
      const answer = await ask(route, stranger.cookie);
      expect(refusalOf(answer)).toEqual([404, 'not-found']);
      expect(answer.text).not.toContain(OWN);
    });

    it('opens with no participant’s link', async () => {
      for (const name of ['standpoint', 'standpoint-sort']) {
        const answer = await ask(route, `${name}=${participant}`);
        expect([
          [401, 'sign-in-needed'],
          [404, 'not-found'],
        ]).toContainEqual(refusalOf(answer));
        expect(answer.text).not.toContain(OWN);
      }
    });

    it('answers the same of a study that nobody has', async () => {
      const nowhere = { ...known, [route.access.of]: randomUUID() };
      expect(refusalOf(await ask(route, team.owner.cookie, nowhere))).toEqual([404, 'not-found']);
    });

    it('asks who is signed in nowhere to sign in, or is not there', async () => {
      const answer = await ask(route, null);
      expect([
        [401, 'sign-in-needed'],
        [404, 'not-found'],
      ]).toContainEqual(refusalOf(answer));
      expect(answer.text).not.toContain(OWN);
    });
  });
});

eachDatabase('every address of a study, on every verb', (database) => {
  const services = createServices(database, () => new Date('2026-03-01T10:00:00Z'));
  const app = testApp(services);
  const PASSING = ['x-request-id', 'date', 'etag', 'content-length'];
  const title = 'Not to be heard of';
  let stranger: SignedIn;
  let known: Readonly<Record<string, string>>;

  beforeAll(async () => {
    const owner = await aSignedInResearcher(services);
    stranger = await aSignedInResearcher(services);
    const { studyId, solutionId } = await aPublishedSolution(database, {
      ...{ title, ownerId: owner.researcher.researcherId },
    });
    known = { studyId, solutionId };
  });

  /** What a stranger is told, but for what differs at every request and for the key itself. */
  async function told(method: (typeof VERBS)[number], path: string, key: string) {
    const address = path.replace(/:\w+/, key).replace(/:\w+/g, '0');
    const answer = await request(app)[method](address).set('Cookie', stranger.cookie);
    const headers = Object.entries(answer.headers as Record<string, string>);
    // An answer to HEAD has none.
    const text = (answer.text as string | undefined) ?? '';
    expect(text).not.toContain(title);
    const lasting = headers.filter(([name]) => !PASSING.includes(name));
    return [method, answer.status, lasting, text.replaceAll(key, '(key)')];
  }

  it.each([...new Set(RULED.map(({ path }) => path))])(
    'tells a stranger the same of a study and of none: %s',
    async (path) => {
      const key = known[path.includes(':solutionId') ? 'solutionId' : 'studyId']!;
      for (const method of VERBS)
        expect(await told(method, path, key)).toEqual(await told(method, path, randomUUID()));
    },
  );
});

eachDatabase('every route that a secret opens', (database) => {
  const services = createServices(database);
  const app = testApp(services);
  const opened = ROUTES.filter(({ access, path }) => access === 'secret' && /:\w*(oken|Id)\b/.test(path));

  it.each(opened.map((route) => [nameOf(route), route] as const))(
    'opens to no researcher without it: %s',
    async (_, route) => {
      const owner = await aSignedInResearcher(services);
      const { slug: studySlug } = await aStudy(database, { ownerId: owner.researcher.researcherId });
      const path = route.path.replace(/:(\w+)/g, (_whole, name: string) =>
        name === 'studySlug' ? studySlug : name.endsWith('Id') ? randomUUID() : newSecret(),
      );
      const asked = request(app)[route.method](path).set('Cookie', owner.cookie);
      void asked.set('Sec-Fetch-Site', 'same-origin').type(path.startsWith('/api/') ? 'json' : 'form');
      expect((await asked.send(goodBody(route))).status).toBe(404);
    },
  );

  it('are those of participants, shares, invitations and lab computers', () => {
    expect(opened.length).toBeGreaterThan(15);
  });
});

eachDatabase('every route for researchers', (database) => {
  const services = createServices(database);
  const app = testApp(services);
  const needing = (access: string) => ROUTES.filter((route) => route.access === access);

  it.each(
    needing('signed-in')
      .concat(needing('installation-owner'))
      .map((route) => [nameOf(route), route] as const),
  )('asks to sign in: %s', async (_, route) => {
    const answer = await request(app)[route.method](addressOf(route.path, {})).send(goodBody(route));
    expect(refusalOf(answer)).toEqual([401, 'sign-in-needed']);
  });

  it.each(needing('installation-owner').map((route) => [nameOf(route), route] as const))(
    'is the installation’s owner’s alone: %s',
    async (_, route) => {
      const { cookie } = await aSignedInResearcher(services);
      const asked = request(app)[route.method](addressOf(route.path, {}));
      const answer = await asked.set('Cookie', cookie).send(goodBody(route));
      expect([403, 404]).toContain(answer.status);
    },
  );
});
