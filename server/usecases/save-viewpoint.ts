import type { SaveViewpointRequest, Viewpoint } from '../contract/solution.ts';
import { AppError } from '../errors.ts';
import type { Services } from '../services.ts';
import { viewpointStore } from '../stores/viewpoint.store.ts';
import type { Asker } from '../policies/may.ts';
import { changeableSolution } from './readable-solution.ts';

/**
 * A researcher names and describes a viewpoint. Two tabs never overwrite each other unseen: only an edit that began
 * from the stored revision is taken.
 *
 * @throws {AppError} as `changeableSolution`, `edited-elsewhere`.
 */
export async function saveViewpoint(
  services: Services,
  asker: NonNullable<Asker>,
  { solutionId, factorIndex }: { readonly solutionId: string; readonly factorIndex: number },
  request: SaveViewpointRequest,
): Promise<Viewpoint> {
  const { database, now } = services;
  await changeableSolution(services, asker, solutionId);
  const viewpoints = viewpointStore(database);
  const saved = await viewpoints.saveEdit({ solutionId, factorIndex, ...request, updatedAt: now() });
  if (saved) return saved;

  const stored = await viewpoints.viewpointsOf(solutionId);
  if (!stored.some((viewpoint) => viewpoint.factorIndex === factorIndex)) {
    throw new AppError('not-found', `the solution has no factor with index ${factorIndex}`);
  }
  throw new AppError(
    'edited-elsewhere',
    `this viewpoint was saved elsewhere after revision ${request.revision}`,
  );
}
