import type { Condition, CreateStudyVersionRequest } from '../contract/study-version.ts';
import { AppError } from '../errors.ts';
import type { Queryable } from '../stores/database.ts';
import { participationStore } from '../stores/participation.store.ts';
import type { StudyVersion } from '../stores/study-version.store.ts';

/** The condition of instruction that is asked, without its key. */
export function conditionWords({ conditions }: Pick<StudyVersion, 'conditions'>): Condition {
  const [first] = conditions;
  if (!first) throw new Error('a version has a condition of instruction');
  const { instruction, disagreePole, agreePole } = first;
  return { instruction, disagreePole, agreePole };
}

/**
 * May the condition of instruction and the language still be changed: while nobody can have sorted under them here, or
 * while nothing is asked, as in a study that was imported. Later all sorts would no longer answer the same question.
 */
export async function isConditionChangeable(
  db: Queryable,
  slug: string,
  version: Pick<StudyVersion, 'conditions'>,
): Promise<boolean> {
  if (conditionWords(version).instruction.trim() === '') return true;
  return !((await participationStore(db).findSortableStudy(slug))?.isPublic ?? false);
}

/**
 * The last version with the language and the condition that are asked for; as it was where they are left out.
 *
 * @throws {AppError} `study-version-invalid` if they may not be changed any more.
 */
export async function withConditionWords(
  db: Queryable,
  slug: string,
  last: StudyVersion,
  { condition, language }: Pick<CreateStudyVersionRequest, 'condition' | 'language'>,
): Promise<StudyVersion> {
  const before = conditionWords(last);
  const next = condition ?? before;
  const hasOther = (Object.keys(before) as (keyof Condition)[]).some((key) => before[key] !== next[key]);
  const hasOtherLanguage = language !== undefined && language !== last.language;
  if (!hasOther && !hasOtherLanguage) return last;
  if (!(await isConditionChangeable(db, slug, last))) {
    const field = hasOther ? 'condition' : 'language';
    const message = 'it stays as it is once a study was open, so that all sorts answer the same question';
    throw new AppError('study-version-invalid', `${field}: ${message}`, field);
  }
  const [first, ...others] = last.conditions;
  return { ...last, language: language ?? last.language, conditions: [{ ...first!, ...next }, ...others] };
}
