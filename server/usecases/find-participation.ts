import { AppError } from '../errors.ts';
import { secretHash } from '../secrets.ts';
import { participationStore, type Participation } from '../stores/participation.store.ts';
import { studyStore } from '../stores/study.store.ts';
import type { StudyVersion } from '../stores/study-version.store.ts';
import type { Queryable } from '../stores/database.ts';

/**
 * Whose personal link this is.
 *
 * @throws {AppError} `not-found` if nobody's.
 */
export async function findParticipation(db: Queryable, participationToken: string): Promise<Participation> {
  const participation = await participationStore(db).findByTokenHash(secretHash(participationToken));
  if (!participation) throw noSuchSort();
  return participation;
}

/** Nobody's link: never was, or the sort went on under another. */
export function noSuchSort(): AppError {
  return new AppError('not-found', 'no sort was begun under this link');
}

/** The study version a participation was begun with: what that person was shown, whatever came later. */
export async function versionOf(
  db: Queryable,
  { studyVersionId }: Pick<Participation, 'studyVersionId'>,
): Promise<StudyVersion> {
  const version = await studyStore(db).findVersion(studyVersionId);
  if (!version) throw new Error(`study version ${studyVersionId} is lost`);
  return version;
}

/** The condition under which a participant sorts; there is one until studies may ask several. */
export function conditionOf(version: StudyVersion): StudyVersion['conditions'][number] {
  const condition = version.conditions[0];
  if (!condition) throw new Error(`study version ${version.studyVersionId} has no condition of instruction`);
  return condition;
}

/** Participants sort once until studies may ask again. */
export const FIRST_OCCASION = 1;
