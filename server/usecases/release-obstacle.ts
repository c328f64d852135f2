import type { ReleaseObstacle } from '../contract/edition.ts';
import { releaseTooNear, type PeopleBehind } from '../policies/release.ts';
import type { Queryable } from '../stores/database.ts';
import { editionStore, type ReleasedSolution } from '../stores/edition.store.ts';
import { publishedSolutionStore } from '../stores/published-solution.store.ts';
import { solutionStore, type SolutionRow } from '../stores/solution.store.ts';
import { studyStore, type StudyRow } from '../stores/study.store.ts';

/**
 * Which other solution of the study, that readers ever got, rests on almost the same people as this one; null where
 * there is none, or where this one was published before: its figures never change, so another edition of it tells
 * nothing new. Taken back or not: what has been read cannot be unread.
 */
export async function releaseObstacle(db: Queryable, solution: SolutionRow): Promise<ReleaseObstacle | null> {
  const released = await editionStore(db).releasedSolutions(solution.studyId);
  if (released.some(({ solutionId }) => solutionId === solution.solutionId)) return null;
  const study = await studyStore(db).findStudy(solution.studyId, null);
  const saved = await solutionStore(db).figuresOf(solution.solutionId);
  if (!study || !saved) return null;
  const people = await peopleBehind(db, study, { ...solution, sorts: saved.figures.sorts });
  const earlier: PeopleBehind[] = [];
  for (const each of released) earlier.push(await peopleBehind(db, study, each));
  const near = releaseTooNear(people, earlier);
  return near && { solutionName: released[near.index]!.name, peopleApart: near.apart };
}

/**
 * Whose Q-sorts a solution rests on. Simulated sorts are nobody's and already published ones have been told to everybody:
 * among those only visitors are counted.
 */
async function peopleBehind(
  db: Queryable,
  { studyId, provenance }: StudyRow,
  { sorts, withdrawnSorts }: Pick<ReleasedSolution, 'sorts' | 'withdrawnSorts'>,
): Promise<PeopleBehind> {
  const isNobodys = provenance === 'simulated' || provenance === 'already-published';
  const names = isNobodys ? await publishedSolutionStore(db).collectedAmong(studyId, sorts) : sorts;
  return new Set([...names.map((name) => `name ${name}`), ...withdrawnSorts.map((key) => `key ${key}`)]);
}
