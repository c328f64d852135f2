import type { SolutionsResponse } from '../contract/solution.ts';
import { AppError } from '../errors.ts';
import { mayChangeSolution, mayRead, mayReadSolution } from '../policies/may.ts';
import type { Services } from '../services.ts';
import { solutionStore } from '../stores/solution.store.ts';
import { studyStore } from '../stores/study.store.ts';
import type { Asker } from './readable-solution.ts';
import { solutionSummary } from './solution-summary.ts';

/** The saved solutions of a study that this visitor may see, newest first. */
export async function listSolutions(
  { database }: Services,
  asker: Asker,
  studyId: string,
): Promise<SolutionsResponse> {
  const study = await studyStore(database).findStudy(studyId);
  if (!study || !mayRead(asker, study)) throw new AppError('not-found', `there is no study ${studyId}`);

  const solutions = await solutionStore(database).solutionsOf(studyId);
  return {
    solutions: solutions
      .filter((solution) => mayReadSolution(asker, study, solution))
      .map((solution) => solutionSummary(solution, mayChangeSolution(asker, study, solution))),
  };
}
