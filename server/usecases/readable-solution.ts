import { AppError } from '../errors.ts';
import { mayChangeSolution, mayReadSolution } from '../policies/may.ts';
import { solutionStore, type SolutionRow } from '../stores/solution.store.ts';
import type { Queryable } from '../stores/database.ts';
import { studyStore, type StudyRow } from '../stores/study.store.ts';

/** Whoever asks: null when nobody is signed in. */
export type Asker = { readonly researcherId: string } | null;

/** A solution this visitor may see, with its study. */
export interface ReadableSolution {
  readonly solution: SolutionRow;
  readonly study: StudyRow;
  readonly mayChange: boolean;
}

/**
 * The solution, if this visitor may see it.
 * @throws {AppError} `not-found` for an unknown one and for another's alike.
 */
export async function readableSolution(
  database: Queryable,
  asker: Asker,
  solutionId: string,
): Promise<ReadableSolution> {
  const solution = await solutionStore(database).findSolution(solutionId);
  const study = solution && (await studyStore(database).findStudy(solution.studyId));
  if (!solution || !study || !mayReadSolution(asker, study, solution)) {
    throw new AppError('not-found', `there is no solution ${solutionId}`);
  }
  return { solution, study, mayChange: mayChangeSolution(asker, study, solution) };
}

/**
 * The solution, if this researcher may change it.
 * @throws {AppError} `sign-in-needed`, `not-found`, or `solution-read-only` for a demo's own.
 */
export async function changeableSolution(
  database: Queryable,
  asker: Asker,
  solutionId: string,
): Promise<ReadableSolution> {
  if (!asker) throw new AppError('sign-in-needed', 'sign in to change a solution');
  const found = await readableSolution(database, asker, solutionId);
  if (!found.mayChange) {
    throw new AppError(
      'solution-read-only',
      'the demo keeps its own solution: save one of yours and edit that',
    );
  }
  return found;
}
