import type { Express } from 'express';
import request from 'supertest';
import { newSecret } from '../../../server/secrets.ts';
import type { Services } from '../../../server/services.ts';
import { aPublishedSolution } from '../a-published-solution.ts';
import { aStudyWithSorts, twoFactors } from '../a-solution-to-save.ts';
import { aBatch, aLine, aSorter, type Sorter } from '../a-sorter.ts';
import type { StoredStudy } from '../../../server/stores/study.store.ts';
import { importOf } from '../an-import.ts';
import { aQuestion } from '../study-settings.ts';
import { aSignedInResearcher } from '../test-app.ts';

/** Who asks; each has a cookie but the first. */
export type Asking = 'nobody' | 'owner' | 'stranger' | 'participant';

/** What is in the database while requests are made up, so that many of them meet something. */
export interface FuzzWorld {
  readonly cookies: Readonly<Record<Asking, string | null>>;
  /** What a parameter of an address may be, by its name; others take any of them. */
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  /** UUIDs of rows. */
  readonly keys: readonly string[];
  /** Good bodies by `post /path`, for routes whose schema alone rarely makes one that is accepted. */
  readonly examples: Readonly<Record<string, readonly unknown[]>>;
}

/** A study of the owner's with sorts, a solution and two participants, and one of somebody else's. */
export async function aFuzzWorld(services: Services, app: Express): Promise<FuzzWorld> {
  const { database } = services;
  const owner = await aSignedInResearcher(services);
  const stranger = await aSignedInResearcher(services);
  const settings = {
    ownerId: owner.researcher.researcherId,
    questions: [aQuestion(), aQuestion({ key: 'age', kind: 'number' })],
    externalParameters: ['PID'],
    moveTimesPurpose: 'To learn where people hesitate.',
  };
  const study = await aStudyWithSorts(database, settings);
  const others = await aStudyWithSorts(database, { ownerId: stranger.researcher.researcherId });
  const solution = await aPublishedSolution(database, settings);
  const sorting = await aSorter(app, study);
  const handedIn = await aSorter(app, study);
  const answer = await request(app).post(`/api/participations/${handedIn.token}/q-sorts`).send(handedIn.body);
  const { receiptCode } = answer.body as { receiptCode: string };
  const ids = sorting.view.statements.map(({ statementId }) => statementId);
  return {
    cookies: {
      nobody: null,
      owner: owner.cookie,
      stranger: stranger.cookie,
      participant: `standpoint-sort=${sorting.token}`,
    },
    parameters: {
      studyId: [study.studyId, others.studyId],
      studySlug: [study.slug, others.slug],
      slug: [solution.slug],
      solutionId: [solution.solutionId],
      factorIndex: ['0', '2', '3', '9999'],
      participationToken: [sorting.token, handedIn.token],
      token: [newSecret()],
      receiptCode: [receiptCode],
    },
    keys: [
      ...[study.studyId, study.studyVersionId, others.studyId, solution.solutionId],
      ...[...study.conditionIds, ...ids],
    ],
    examples: examplesOf(study, sorting, receiptCode),
  };
}

function examplesOf(
  study: StoredStudy,
  sorting: Sorter,
  receiptCode: string,
): Readonly<Record<string, readonly unknown[]>> {
  const lines = sorting.view.statements.map(({ statementId }) => aLine({ kind: 'later', statementId }));
  const csv = 'statement,p1,p2\na,-1,0\nb,0,1\nc,1,-1\n';
  return {
    'post /api/participations/:participationToken/q-sorts': [sorting.body],
    'post /api/participations/:participationToken/draft': [aBatch(sorting, lines)],
    'post /api/studies/:studyId/solutions': [twoFactors],
    'post /api/studies/:studyId/versions': [
      { basedOn: study.studyVersionId, changes: { consentText: 'Taking part is free.' } },
    ],
    'post /api/imports': [importOf({ 'sorts.csv': csv })],
    'post /api/imports/preview': [importOf({ 'sorts.csv': csv }), importOf({ 'sorts.dat': 'no PQMethod' })],
    'post /s/:studySlug': [{ answer: 'agree', studyVersionId: study.studyVersionId, 'external-PID': 'x' }],
    'post /s/:studySlug/withdraw': [{ receiptCode }, { receiptCode, answer: 'withdraw' }],
  };
}
