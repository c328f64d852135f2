import type { PublicationRequest, SolutionSummary } from '../contract/solution.ts';
import { AppError } from '../errors.ts';
import type { Services } from '../services.ts';
import { solutionStore } from '../stores/solution.store.ts';
import { changeableSolution, type Asker } from './readable-solution.ts';
import { solutionSummary } from './solution-summary.ts';

/**
 * A researcher opens the readers' page of a solution, or takes it back. Asking twice changes nothing.
 *
 * @throws {AppError} `sign-in-needed`, `not-found`, `solution-read-only`.
 */
export async function setPublication(
  { database, now }: Services,
  asker: Asker,
  solutionId: string,
  { isPublished }: PublicationRequest,
): Promise<SolutionSummary> {
  const { mayChange } = await changeableSolution(database, asker, solutionId);
  const solution = await solutionStore(database).setPublishedAt(solutionId, isPublished ? now() : null);
  if (!solution) throw new AppError('not-found', `there is no solution ${solutionId}`);
  return solutionSummary(solution, mayChange);
}
