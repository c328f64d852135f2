import { createHash, createHmac } from 'node:crypto';
import { qSortProblems, shapeDifferences, type QSortProblem } from '../../analysis/sorting/index.ts';
import type { SubmitQSortRequest, SubmitQSortResponse } from '../contract/q-sort.ts';
import { AppError } from '../errors.ts';
import { receiptCode, receiptHash } from '../receipt-code.ts';
import { secretHash } from '../secrets.ts';
import { takesSortsBegun } from '../policies/hand-in-until.ts';
import type { Services } from '../services.ts';
import type { Queryable } from '../stores/database.ts';
import { draftStore } from '../stores/draft.store.ts';
import { identityStore } from '../stores/identity.store.ts';
import { participationStore, type Participation } from '../stores/participation.store.ts';
import { qSortStore, type HandedInQSort } from '../stores/q-sort.store.ts';
import type { StudyVersion } from '../stores/study-version.store.ts';
import { storedMoment, storedRecord } from './anonymity.ts';
import { answerFault } from './answer-fault.ts';
import { studyClosed } from './begin-participation.ts';
import {
  conditionOf,
  findParticipation,
  FIRST_OCCASION,
  noSuchSort,
  versionOf,
} from './find-participation.ts';
import { asksWhoOneIs, splitAnswers } from './identifying-answers.ts';
import { hasDoubtfulTimes, usableDuration } from './kept-record.ts';
import { receiptOf } from './receipt.ts';

interface Submitting {
  readonly request: SubmitQSortRequest;
  /** Where studies may send people to. */
  readonly allowedHosts: readonly string[];
}

/** What came of it. */
interface Submitted {
  readonly isNew: boolean;
  readonly receipt: SubmitQSortResponse;
}

/**
 * A participant hands in a finished Q-sort. The first accepted one stands: the same again, however often and however
 * late, gives the same receipt.
 *
 * @returns the receipt, and whether it is new; it is only given after the commit.
 * @throws {AppError} `not-found`, `q-sort-invalid` (the field names the statement or column), `already-submitted`
 *   (another one stands), `study-closed`.
 */
export async function submitQSort(
  { database, now }: Services,
  participationToken: string,
  submitting: Submitting,
): Promise<Submitted> {
  return database.transaction((db) =>
    handIn(db, participationToken, { ...submitting, submittedAt: now(), takesAfterClosing: false }),
  );
}

/**
 * The same within a transaction.
 *
 * @param handing.takesAfterClosing it was finished before, where nobody could know that the study has closed.
 */
export async function handIn(
  db: Queryable,
  participationToken: string,
  handing: Submitting & { readonly submittedAt: Date; readonly takesAfterClosing: boolean },
): Promise<Submitted> {
  const { request, allowedHosts, submittedAt } = handing;
  const participation = await findParticipation(db, participationToken);
  if (!(await participationStore(db).lockByToken(secretHash(participationToken)))) throw noSuchSort();
  const version = await versionOf(db, participation);
  const qSorts = qSortStore(db);
  const code = receiptCode(participationToken, request.conditionId, request.occasion);
  const moment = storedMoment(version, submittedAt);
  const qSort = handedIn({ request, participationToken, participation, version, code, submittedAt: moment });
  const receipt = (at: Date) =>
    receiptOf({ participationToken, participation, version, ...qSort, submittedAt: at }, allowedHosts);

  // Asked first, so that a retry gets its receipt even after the study has closed.
  const before = await qSorts.find(qSort);
  if (before) return replayed(before, qSort, receipt);

  refuseInvalid(request, version);
  const opening = await participationStore(db).holdOpening(participation.study.studyId);
  if (!takesSortsBegun(opening, submittedAt) && !handing.takesAfterClosing) throw studyClosed();
  if (await qSorts.insertOnce(qSort)) {
    await keepBeside(db, { qSort, participation, version, request });
    return { isNew: true, receipt: receipt(qSort.submittedAt) };
  }
  const meanwhile = await qSorts.find(qSort);
  if (!meanwhile) throw new Error('a Q-sort was neither stored nor there');
  return replayed(meanwhile, qSort, receipt);
}

/** What is stored beside a new Q-sort; the draft it was made of goes. */
async function keepBeside(
  db: Queryable,
  {
    qSort,
    participation,
    version,
    request,
  }: Pick<HandingIn, 'participation' | 'version' | 'request'> & { readonly qSort: HandedInQSort },
): Promise<void> {
  if (version.moveTimesPurpose !== '') await qSortStore(db).keepLog(qSort);
  if (asksWhoOneIs(version.questions)) {
    const { studyId } = participation.study;
    const { identifying } = splitAnswers(version.questions, request.answers ?? {});
    await identityStore(db).saveAnswers({ ...qSort, studyId }, identifying);
  }
  await draftStore(db).erase(qSort);
}

function replayed(
  stands: { readonly bodySha256: Buffer; readonly submittedAt: Date },
  again: HandedInQSort,
  receipt: (submittedAt: Date) => SubmitQSortResponse,
) {
  if (!stands.bodySha256.equals(again.bodySha256)) {
    throw new AppError('already-submitted', 'another Q-sort was handed in under this link before; it stands');
  }
  return { isNew: false, receipt: receipt(stands.submittedAt) };
}

interface HandingIn {
  readonly request: SubmitQSortRequest;
  readonly participationToken: string;
  readonly participation: Participation;
  readonly version: StudyVersion;
  readonly code: string;
  readonly submittedAt: Date;
}

function handedIn(handingIn: HandingIn): HandedInQSort {
  const { request, participationToken, participation, version, code, submittedAt } = handingIn;
  const { plain, identifying } = splitAnswers(version.questions, request.answers ?? {});
  const { conditionId, occasion, placements, reasons, sortingMs, record } = request;
  const values = new Map(placements.map(({ statementId, value }) => [statementId, value]));
  return {
    participationId: participation.participationId,
    conditionId,
    occasion,
    studyVersionId: version.studyVersionId,
    gridValues: version.statements.map(({ statementId }) => values.get(statementId) ?? 0),
    isUnforced: shapeDifferences(placements, version.distribution).length > 0,
    bodySha256: bodyHash({ ...request, answers: plain }, identityHash(participationToken, identifying)),
    receiptSha256: receiptHash(code),
    sortingMs: version.isAnonymous ? null : usableDuration(sortingMs),
    hasDoubtfulTimes: !version.isAnonymous && hasDoubtfulTimes(sortingMs, record),
    submittedAt,
    reasons,
    answers: plain,
    record: storedRecord(version, record),
  };
}

/** Of what was said, in an order of its own: a retry may list it differently, and its clock has gone on. */
function bodyHash(
  { conditionId, occasion, placements, reasons, answers = {} }: SubmitQSortRequest,
  identity: readonly string[],
): Buffer {
  const byStatement = (one: { statementId: string }, other: { statementId: string }) =>
    one.statementId < other.statementId ? -1 : 1;
  const said = [
    conditionId,
    occasion,
    placements.toSorted(byStatement).map(({ statementId, value }) => [statementId, value]),
    reasons.toSorted(byStatement).map(({ statementId, text }) => [statementId, text]),
    ...Object.keys(answers)
      .sort()
      .map((key) => [key, answers[key]]),
    ...identity,
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest();
}

/**
 * Of the answers that say who somebody is: keyed by the personal link, which is stored nowhere, so that nobody who has
 * the Q-sort can try out e-mail addresses on its hash. Nothing where there are none.
 */
function identityHash(participationToken: string, identifying: SubmitQSortRequest['answers'] = {}): string[] {
  const entries = Object.entries(identifying).sort(([one], [other]) => (one < other ? -1 : 1));
  if (entries.length === 0) return [];
  return [createHmac('sha256', participationToken).update(JSON.stringify(entries)).digest('hex')];
}

function refuseInvalid(
  { conditionId, occasion, placements, reasons, answers }: SubmitQSortRequest,
  version: StudyVersion,
) {
  if (conditionId !== conditionOf(version).conditionId || occasion !== FIRST_OCCASION) {
    throw new AppError('q-sort-invalid', 'this study asks no such question', 'conditionId');
  }
  const statementIds = version.statements.map(({ statementId }) => statementId);
  const problem = qSortProblems(placements, statementIds, version)[0];
  if (problem) throw invalid(problem, version);
  const fault = answerFault(version.questions, answers ?? {});
  if (fault) throw new AppError('q-sort-invalid', `${fault.field}: ${fault.message}`, fault.field);
  const explained = new Set<string>();
  for (const { statementId } of reasons) {
    const code = statementIds.includes(statementId) ? 'statement-twice' : 'statement-unknown';
    if (code === 'statement-unknown' || explained.has(statementId)) {
      throw invalid({ code, statementId }, version, 'reasons: ');
    }
    explained.add(statementId);
  }
}

/** The first fault in words, its place in the field: `statement 12` by its label, or `column +3`. */
function invalid(problem: QSortProblem, version: StudyVersion, where = ''): AppError {
  if ('statementId' in problem) {
    const { statementId, code } = problem;
    const label = version.statements.find((statement) => statement.statementId === statementId)?.label;
    const name = `statement ${label ?? statementId}`;
    const fault = { 'statement-missing': 'is missing', 'statement-twice': 'is given twice' };
    const words = code === 'statement-unknown' ? 'is not one of this study' : fault[code];
    return new AppError('q-sort-invalid', `${where}${name} ${words}`, name);
  }
  const name = `column ${problem.value > 0 ? '+' : ''}${problem.value}`;
  const words =
    problem.code === 'column-unknown'
      ? 'is not in the grid of this study'
      : `has ${problem.placed} cards and takes ${problem.capacity}`;
  return new AppError('q-sort-invalid', `${where}${name} ${words}`, name);
}
