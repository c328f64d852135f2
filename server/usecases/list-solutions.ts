import type { SolutionsResponse, SolutionSummary } from '../contract/solution.ts';
import { may, mayReadSolution, permissionsIn, type Asker } from '../policies/may.ts';
import type { Services } from '../services.ts';
import { solutionStore, type SolutionRow } from '../stores/solution.store.ts';
import { studyStore, type StudyRow } from '../stores/study.store.ts';
import { findStudy } from './find-study.ts';
import { solutionSummary } from './solution-summary.ts';

/** Every saved solution this visitor may see, whatever the study, newest first. */
export async function listSolutions({ database }: Services, asker: Asker): Promise<SolutionsResponse> {
  const studies = (await studyStore(database).visibleStudies(asker)).filter(
    (study) => permissionsIn(asker, study).length > 0,
  );
  const studyById = new Map(studies.map((study) => [study.studyId, study]));
  const solutions = await solutionStore(database).solutionsOfAll([...studyById.keys()]);
  return {
    solutions: solutions.flatMap((solution) => {
      const study = studyById.get(solution.studyId);
      return study ? summariesFor(asker, study, [solution]) : [];
    }),
  };
}

/**
 * The saved solutions of one study that this visitor may see, newest first: all, or those that are published.
 *
 * @throws {AppError} as `findStudy`.
 */
export async function listSolutionsOfStudy(
  services: Services,
  asker: Asker,
  studyId: string,
): Promise<SolutionsResponse> {
  const { database } = services;
  const study = await findStudy(services, asker, studyId, 'read-reports');
  return { solutions: summariesFor(asker, study, await solutionStore(database).solutionsOf(studyId)) };
}

function summariesFor(asker: Asker, study: StudyRow, solutions: readonly SolutionRow[]): SolutionSummary[] {
  return solutions
    .filter(
      (solution) =>
        mayReadSolution(asker, study, solution) ||
        (!study.isDemo && may(asker, 'read-reports', study) && solution.publishedAt !== null),
    )
    .map((solution) => solutionSummary(solution, asker, study));
}
