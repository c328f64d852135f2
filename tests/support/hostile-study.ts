import type { Express } from 'express';
import request from 'supertest';
import type { LabLinkResponse } from '../../server/contract/lab-computer.ts';
import type { Quotation } from '../../server/contract/quotation.ts';
import type { SolutionResponse } from '../../server/contract/solution.ts';
import { newSecret, secretHash } from '../../server/secrets.ts';
import { createServices, type Services } from '../../server/services.ts';
import type { Database } from '../../server/stores/database.ts';
import { openDatabase } from '../../server/stores/open-database.ts';
import { researcherStore } from '../../server/stores/researcher.store.ts';
import { sessionStore } from '../../server/stores/session.store.ts';
import { studyPeopleStore } from '../../server/stores/study-people.store.ts';
import { studyQSortStore } from '../../server/stores/study-q-sorts.store.ts';
import type { StoredStudy } from '../../server/stores/study.store.ts';
import { SIX_SORTS } from './a-published-solution.ts';
import { twoFactors } from './a-solution-to-save.ts';
import { aStudy, nineLabels } from './a-study.ts';
import { aQuestion } from './study-settings.ts';
import { testApp } from './test-app.ts';

/** Breaks out of an attribute, loads a picture of another site, and runs, wherever it is taken for markup. */
const MARKUP = `"'><img data-hostile src=//evil.example/x onerror=alert(1)><svg data-hostile onload=alert(1)>`;

/** Hostile words that tell where they were put; what follows the name is the same everywhere. */
export const hostile = (place: string) => `${place} ${MARKUP}`;

/** A study in which everything that anybody could write was written by somebody who means ill. */
export interface HostileStudy {
  readonly studyId: string;
  readonly slug: string;
  readonly solutionId: string;
  readonly solutionSlug: string;
  /** Token of its owner's session. */
  readonly session: string;
  /** Path of the link that prepares a lab computer, once. */
  readonly labPath: string;
}

/** Store one in the embedded database of a data directory that no server has open. */
export async function storeHostileStudy(directory: string): Promise<HostileStudy> {
  const database = await openDatabase({ kind: 'embedded', directory });
  try {
    const services = createServices(database);
    const owner = await aHostileResearcher(services, 'owner');
    const study = await hostileStudy(database, owner.researcherId);
    const colleague = await aHostileResearcher(services, 'colleague');
    await studyPeopleStore(database, study.studyId).add(colleague.researcherId, 'editor', services.now());
    const solution = await hostileSolution(testApp(services), database, study, owner.session);
    return { ...solution, studyId: study.studyId, slug: study.slug, session: owner.session };
  } finally {
    await database.close();
  }
}

async function aHostileResearcher({ database, now }: Services, place: string) {
  const session = newSecret();
  const { researcherId } = await researcherStore(database).insertResearcher({
    name: hostile(place),
    email: `${place}@example.org`,
    passwordHash: null,
    createdAt: now(),
  });
  await sessionStore(database).insertSession({
    ...{ tokenHash: secretHash(session), researcherId, createdAt: now(), device: hostile('device') },
    expiresAt: new Date(now().getTime() + 86_400_000),
  });
  return { researcherId, session };
}

async function hostileStudy(database: Database, ownerId: string): Promise<StoredStudy> {
  const card = [
    'ownerName',
    'purpose',
    'legalBasis',
    'viewers',
    'retention',
    'withdrawal',
    'contact',
  ] as const;
  const words = Object.fromEntries(card.map((name) => [name, hostile(name)])) as Record<
    (typeof card)[number],
    string
  >;
  const study = await aStudy(database, {
    ownerId,
    slug: 'hostile',
    title: hostile('title'),
    card: { ...words, minutes: 5 },
    consentText: `**${hostile('consent')}** [link](javascript:alert(1)) ![picture](//evil.example/y)`,
    statements: nineLabels.map((label, index) => ({
      ...{ label: `${label}<b data-hostile>`, text: hostile(`statement ${index + 1}`), source: null },
    })),
    conditions: [
      {
        instruction: hostile('instruction'),
        disagreePole: hostile('disagree'),
        agreePole: hostile('agree'),
      },
    ],
    questions: [aQuestion({ label: hostile('question'), hint: hostile('hint') })],
    isLab: true,
    externalParameters: ['PID'],
    completion: { kind: 'redirect', url: 'https://panel.example/done?pid={PID}' },
    consentItems: [{ item: 'quotation', words: hostile('item') }],
  });
  await database.transaction((db) =>
    studyQSortStore(db).insertQSorts(study, sorts, { origin: 'imported', submittedAt: new Date() }),
  );
  await database.query(
    `insert into reasons (q_sort_id, statement_id, text) select q_sorts.id, $1, $2 from q_sorts
       join participations on participations.id = participation_id where study_id = $3`,
    [study.statementIds[0], hostile('reason'), study.studyId],
  );
  return study;
}

const sorts = SIX_SORTS.map(({ name, values }) => ({
  ...{ name: hostile(name), values, characteristics: { faculty: hostile('characteristic') } },
}));

async function hostileSolution(app: Express, database: Database, study: StoredStudy, session: string) {
  const send = async (method: 'post' | 'put', path: string, body: object) => {
    const answer = await request(app)[method](path).set('Cookie', `standpoint=${session}`).send(body);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return answer.body as unknown;
  };
  const saved = await send('post', `/api/studies/${study.studyId}/solutions`, {
    ...twoFactors,
    name: hostile('solution'),
    reasonForFactorCount: hostile('factors'),
    includedQSorts: sorts.map(({ name }) => name),
  });
  const { solutionId } = saved as { solutionId: string };
  const of = `/api/solutions/${solutionId}`;
  const { body } = await request(app).get(of).set('Cookie', `standpoint=${session}`);
  for (const { factorIndex, revision } of (body as SolutionResponse).viewpoints) {
    const words = { name: hostile('viewpoint'), narrative: hostile('narrative') };
    await send('put', `${of}/viewpoints/${factorIndex}`, { ...words, revision });
  }
  const quotation = (await send('post', `${of}/quotations`, {
    ...{ factorIndex: 0, participant: sorts[0]!.name, position: 1, words: hostile('reason') },
    consentStatement: hostile('consent statement'),
  })) as Quotation;
  await send('put', `${of}/quotations/${quotation.quotationId}/clearance`, { isCleared: true });
  await send('post', `${of}/editions`, { note: hostile('note') });
  await send('put', `${of}/publication`, { isPublished: true, audience: 'everybody' });
  await send('post', `${of}/shares`, { label: hostile('share'), lifetimeDays: 30 });
  await send('post', `/api/studies/${study.studyId}/personal-invitations`, {
    ...{ kind: 'link', labels: [hostile('label')] },
  });
  const { link } = (await send('post', `/api/studies/${study.studyId}/lab-computers`, {
    ...{ name: hostile('lab'), placeCount: 1, days: 1 },
  })) as LabLinkResponse;
  const { pathname, hash } = new URL(link);
  const { rows } = await database.query<{ slug: string }>('select slug from solutions where id = $1', [
    solutionId,
  ]);
  return { solutionId, solutionSlug: rows[0]!.slug, labPath: pathname + hash };
}
