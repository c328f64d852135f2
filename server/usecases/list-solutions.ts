import type { SolutionsResponse, SolutionSummary } from '../contract/solution.ts';
import { AppError } from '../errors.ts';
import { mayChangeSolution, mayRead, mayReadSolution } from '../policies/may.ts';
import type { Services } from '../services.ts';
import { solutionStore, type SolutionRow } from '../stores/solution.store.ts';
import { studyStore, type StudyRow } from '../stores/study.store.ts';
import type { Asker } from './readable-solution.ts';
import { solutionSummary } from './solution-summary.ts';

/** Every saved solution this visitor may see, whatever the study, newest first. */
export async function listSolutions({ database }: Services, asker: Asker): Promise<SolutionsResponse> {
  const researcherId = asker?.researcherId ?? null;
  const studies = await studyStore(database).visibleStudies(researcherId);
  const studyById = new Map(studies.map((study) => [study.studyId, study]));
  const solutions = await solutionStore(database).solutionsNear(researcherId);
  return {
    solutions: solutions.flatMap((solution) => {
      const study = studyById.get(solution.studyId);
      return study ? summariesFor(asker, study, [solution]) : [];
    }),
  };
}

/**
 * The saved solutions of one study that this visitor may see, newest first.
 * @throws {AppError} `not-found` for an unknown study and for another's alike.
 */
export async function listSolutionsOfStudy(
  { database }: Services,
  asker: Asker,
  studyId: string,
): Promise<SolutionsResponse> {
  const study = await studyStore(database).findStudy(studyId);
  if (!study || !mayRead(asker, study)) throw new AppError('not-found', `there is no study ${studyId}`);
  return { solutions: summariesFor(asker, study, await solutionStore(database).solutionsOf(studyId)) };
}

function summariesFor(asker: Asker, study: StudyRow, solutions: readonly SolutionRow[]): SolutionSummary[] {
  return solutions
    .filter((solution) => mayReadSolution(asker, study, solution))
    .map((solution) => solutionSummary(solution, mayChangeSolution(asker, study, solution)));
}
