import type { SolutionResponse } from '../contract/solution.ts';
import { AppError } from '../errors.ts';
import type { Services } from '../services.ts';
import { solutionStore } from '../stores/solution.store.ts';
import { viewpointStore } from '../stores/viewpoint.store.ts';
import type { Asker } from '../policies/may.ts';
import { readableSolution } from './readable-solution.ts';
import { solutionSummary } from './solution-summary.ts';

/** One saved solution with its figures, as stored, and its viewpoints, as they stand. */
export async function readSolution(
  services: Services,
  asker: Asker,
  solutionId: string,
): Promise<SolutionResponse> {
  const { solution, study } = await readableSolution(services, asker, solutionId);
  const { database } = services;
  const saved = await solutionStore(database).figuresOf(solutionId);
  if (!saved) throw new AppError('not-found', `there is no solution ${solutionId}`);

  return {
    solution: solutionSummary(solution, asker, study),
    studyTitle: study.title,
    statements: saved.input.statements.map(({ id, text }) => ({ id, text })),
    distribution: saved.input.distribution.map(({ value, capacity }) => ({ value, capacity })),
    figures: saved.figures,
    viewpoints: await viewpointStore(database).viewpointsOf(solutionId),
  };
}
