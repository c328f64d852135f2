import type { Draft, DraftPage } from '../contract/draft.ts';
import type { Queryable } from '../stores/database.ts';
import { identityStore } from '../stores/identity.store.ts';
import type { Participation } from '../stores/participation.store.ts';
import type { StudyVersion } from '../stores/study-version.store.ts';
import { asksWhoOneIs, splitAnswers } from './identifying-answers.ts';

type Whose = Pick<Participation, 'participationId' | 'study'>;

/** The page of a draft as its participant wrote it: with the answers that are kept apart from it. */
export async function wholePage(
  db: Queryable,
  { participationId }: Pick<Whose, 'participationId'>,
  { questions }: Pick<StudyVersion, 'questions'>,
  page: DraftPage | null,
): Promise<DraftPage | null> {
  if (page === null || !asksWhoOneIs(questions)) return page;
  return { ...page, answers: { ...page.answers, ...(await identityStore(db).answersOf(participationId)) } };
}

/**
 * Store the answers that say who somebody is apart from the draft.
 *
 * @returns the page without them, and in anonymous mode without times, to be stored with the draft.
 */
export async function keepPageApart(
  db: Queryable,
  { participationId, study: { studyId } }: Whose,
  { questions, isAnonymous }: Pick<StudyVersion, 'questions' | 'isAnonymous'>,
  page: DraftPage | null,
): Promise<DraftPage | null> {
  if (page !== null && isAnonymous) return { ...page, startedAt: null, stepTimes: [] };
  if (page === null || !asksWhoOneIs(questions)) return page;
  const { plain, identifying } = splitAnswers(questions, page.answers);
  await identityStore(db).saveAnswers({ participationId, studyId }, identifying);
  return { ...page, answers: { ...plain } };
}

/** A draft as its participant gets it: where only the day of its last change is known, without a time. */
export function shownDraft({ isAnonymous }: Pick<StudyVersion, 'isAnonymous'>, draft: Draft): Draft {
  const { updatedAt, ...timeless } = draft;
  return isAnonymous || updatedAt === undefined ? timeless : draft;
}
