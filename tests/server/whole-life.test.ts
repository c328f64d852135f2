import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, describe, expect, inject, it } from 'vitest';
import type {
  MadePersonalInvitationsResponse,
  PersonalInvitationsResponse,
} from '../../server/contract/personal-invitation.ts';
import type { Quotation } from '../../server/contract/quotation.ts';
import { openErasureLog, readErasures } from '../../server/erasure-log.ts';
import { receiptHash } from '../../server/receipt-code.ts';
import { secretHash } from '../../server/secrets.ts';
import { createServices, type Services } from '../../server/services.ts';
import type { Database } from '../../server/stores/database.ts';
import type { StoredStudy } from '../../server/stores/study.store.ts';
import { replayErasures } from '../../server/usecases/replay-erasures.ts';
import { aStudyWithSorts, sixNames, twoFactors } from '../support/a-solution-to-save.ts';
import { aBatch, aLine, viewOf } from '../support/a-sorter.ts';
import type { SignedIn } from '../support/a-team.ts';
import { backUp } from '../support/back-up.ts';
import { aQuestion } from '../support/study-settings.ts';
import { aSignedInResearcher, testApp } from '../support/test-app.ts';
import { testDatabase } from '../support/test-database.ts';
import { wholeDatabase } from '../support/whole-database.ts';

const directory = mkdtempSync(join(tmpdir(), 'standpoint-whole-life-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const now = () => new Date('2026-03-01T10:00:00Z');

/** What only this person wrote, was called or came with. */
const LABEL = 'Wilhelmina Regenbogen';
const MAIL = 'wilhelmina@regenbogen.example';
const PANEL_ID = 'panel-4711-wilhelmina';
const ANSWER = 'Nephology, which is the study of clouds';
const REASON = 'My grandmother kept a diary of nothing but hail.';
const UNSENT = 'I would rather not say this after all.';
/** Close to some of the six of the file, so that they define a viewpoint and may be quoted for it. */
const VALUES = [-2, -1, -1, 0, 0, 0, 1, 1, 2];

/** What a person leaves behind on the way, with everything that could be recognised as theirs. */
interface Life {
  readonly receiptCode: string;
  readonly marks: readonly string[];
}

describe.each(['embedded', 'postgresql'] as const)('a person’s whole life here (%s)', (kind) => {
  it.skipIf(kind === 'postgresql' && inject('postgres') === null)(
    'ends with nothing of theirs anywhere, also in an old copy of the database that is put back',
    async () => {
      const test = await testDatabase(kind);
      const log = openErasureLog(join(directory, `${kind}.log`));
      const lines: string[] = [];
      const logger = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
      const before = createServices(test.database, now, { erasureLog: log });
      const owner = await aSignedInResearcher(before);
      const study = await aStudyToLiveIn(test.database, owner);
      const life = await live(testApp(before, { logger }), study, owner);
      await published(testApp(before, { logger }), study, owner);
      const seen = await found(test.database, life.marks);
      expect([...seen.keys()].sort()).toEqual([...life.marks].sort());
      // What stood in the draft alone went when the sort was handed in.
      expect(await found(test.database, [UNSENT])).toEqual(new Map());

      const { backup, database } = await backUp(test);
      const after = createServices(database, now, { erasureLog: log });
      await withdraw(testApp(after, { logger }), study, life);
      expect(await found(database, life.marks)).toEqual(new Map());
      expect(await unnamed(database)).toBe(true);
      await nothingIsServed(after, study, owner, life);

      const restored = await backup.open();
      try {
        const services = createServices(restored.database, now, { erasureLog: log });
        expect((await found(restored.database, life.marks)).size).toBe(life.marks.length);
        expect(await replayErasures(services, readErasures(log.file))).toBe(1);
        expect(await found(restored.database, life.marks)).toEqual(new Map());
        expect(await unnamed(restored.database)).toBe(true);
        await nothingIsServed(services, study, owner, life);
      } finally {
        await restored.remove();
      }
      const written = lines.join('') + readFileSync(log.file, 'utf8');
      expect(life.marks.filter((mark) => written.includes(mark))).toEqual([]);
      await database.close();
      await test.remove().catch(() => undefined);
    },
    180_000,
  );
});

function aStudyToLiveIn(database: Database, owner: SignedIn): Promise<StoredStudy> {
  return aStudyWithSorts(database, {
    ownerId: owner.researcher.researcherId,
    isByInvitation: true,
    consentItems: [{ item: 'quotation', words: '' }],
    externalParameters: ['PID'],
    moveTimesPurpose: 'To learn where people hesitate.',
    questions: [aQuestion({ key: 'course' }), aQuestion({ key: 'mail', isIdentifying: true })],
  });
}

/** Invited by name, agrees, sorts with a draft that says more than is sent, answers, says who they are, hands in. */
async function live(app: Express, study: StoredStudy, { cookie }: SignedIn): Promise<Life> {
  const invitations = `/api/studies/${study.studyId}/personal-invitations`;
  const made = await request(app)
    .post(invitations)
    .set('Cookie', cookie)
    .send({ kind: 'link', labels: [LABEL] })
    .expect(201);
  const secret = new URL((made.body as MadePersonalInvitationsResponse).invitations[0]!.link).pathname
    .split('/')
    .at(-1)!;
  const begun = await request(app)
    .post(`/s/${study.slug}/i/${secret}`)
    .set('Sec-Fetch-Site', 'same-origin')
    .type('form')
    .send({
      ...{ answer: 'agree', studyVersionId: study.studyVersionId, quotation: 'given' },
      'external-PID': PANEL_ID,
    })
    .expect(303);
  const link = String(begun.headers['location']);
  const token = link.split('/').at(-1)!;
  const view = await viewOf(app, token);
  const byPosition = study.statementIds.map(
    (statementId) => view.statements.find((each) => each.statementId === statementId)!.statementId,
  );
  const answers = { course: ANSWER, mail: MAIL };
  const page = {
    ...{ step: 'questions-after' as const, isGuided: true, reasons: { [byPosition[0]!]: UNSENT }, answers },
    ...{ startedAt: null, modeSwitches: 0, stepTimes: [] },
  };
  const drafted = aBatch(
    { token, link, view, body: null! },
    // The last of the deck could not be put off.
    [aLine({ kind: 'later', statementId: view.statements[0]!.statementId })],
    { page },
  );
  await request(app).post(`/api/participations/${token}/draft`).send(drafted).expect(200);
  const body = {
    ...{ conditionId: view.condition.conditionId, occasion: 1, sortingMs: 61_234, answers },
    placements: byPosition.map((statementId, index) => ({ statementId, value: VALUES[index]! })),
    reasons: [{ statementId: byPosition[0]!, text: REASON }],
  };
  const sent = await request(app).post(`/api/participations/${token}/q-sorts`).send(body).expect(201);
  const { receiptCode } = sent.body as { receiptCode: string };
  return {
    receiptCode,
    marks: [
      ...[LABEL, MAIL, PANEL_ID, ANSWER, REASON],
      ...[secretHash(token), secretHash(secret), receiptHash(receiptCode)].map((hash) =>
        hash.toString('hex'),
      ),
    ],
  };
}

/** A solution that rests on them, with their words in a published edition. */
async function published(app: Express, study: StoredStudy, { cookie }: SignedIn): Promise<void> {
  const send = (method: 'post' | 'put', path: string, body: object) =>
    request(app)[method](path).set('Cookie', cookie).send(body);
  const saved = await send('post', `/api/studies/${study.studyId}/solutions`, {
    ...twoFactors,
    includedQSorts: [...sixNames, 'P1'],
  }).expect(201);
  const { solutionId } = saved.body as { solutionId: string };
  const quotations = `/api/solutions/${solutionId}/quotations`;
  const words = { participant: 'P1', position: 1, words: REASON };
  const tried = [];
  for (const factorIndex of [0, 1]) tried.push(await send('post', quotations, { ...words, factorIndex }));
  const chosen = tried.find(({ status }) => status === 201);
  const { quotationId } = chosen!.body as Quotation;
  await send('put', `${quotations}/${quotationId}/clearance`, { isCleared: true }).expect(200);
  await send('put', `/api/solutions/${solutionId}/publication`, {
    isPublished: true,
    audience: 'everybody',
  }).expect(200);
}

async function withdraw(app: Express, { slug }: StoredStudy, { receiptCode }: Life): Promise<void> {
  await request(app)
    .post(`/s/${slug}/withdraw`)
    .set('Sec-Fetch-Site', 'same-origin')
    .type('form')
    .send({ receiptCode, answer: 'withdraw' })
    .expect(200);
}

/** Which marks stand in which tables. */
async function found(
  database: Database,
  marks: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const tables = await wholeDatabase(database);
  const places = marks.map((mark) => {
    const holding = [...tables].filter(([, rows]) => rows.some((row) => row.includes(mark)));
    return [mark, holding.map(([name]) => name)] as const;
  });
  return new Map(places.filter(([, names]) => names.length > 0));
}

/** Does no saved solution name them, and no table but the list of withdrawals hold a row of theirs. */
async function unnamed(database: Database): Promise<boolean> {
  const tables = await wholeDatabase(database);
  const named = ['solutions', 'editions', 'quotations', 'participations'].flatMap((name) =>
    tables.get(name)!.filter((row) => row.includes('"P1"')),
  );
  return named.length === 0;
}

/** Over HTTP: the record, who is who, the invitations, the report, the receipt, the audit. */
async function nothingIsServed(
  services: Services,
  { studyId, slug }: StoredStudy,
  { cookie }: SignedIn,
  { receiptCode, marks }: Life,
): Promise<void> {
  const app = testApp(services);
  const get = (path: string) => request(app).get(path).set('Cookie', cookie);
  const { rows } = await services.database.query<{ slug: string }>('select slug from solutions');
  const paths = [
    ...['wide', 'long', 'sorts', 'json'].map((format) => `/api/studies/${studyId}/record?format=${format}`),
    ...['', '/identities', '/personal-invitations', '/audit', '/solutions', '/card'].map(
      (end) => `/api/studies/${studyId}${end}`,
    ),
    ...rows.flatMap((solution) => [`/v/${solution.slug}`, `/api/published/${solution.slug}`]),
  ];
  expect(rows).toHaveLength(1);
  for (const path of paths) {
    const { status, text } = await get(path);
    expect([path, status]).toEqual([path, 200]);
    expect(
      marks.filter((mark) => text.includes(mark)),
      path,
    ).toEqual([]);
  }
  const { body } = await get(`/api/studies/${studyId}/personal-invitations`);
  expect((body as PersonalInvitationsResponse).invitations).toEqual([]);
  const receipt = await request(app)
    .post(`/s/${slug}/receipt`)
    .set('Sec-Fetch-Site', 'same-origin')
    .type('form')
    .send({ receiptCode });
  expect(receipt.status).toBe(404);
}
