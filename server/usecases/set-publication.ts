import type { PublicationRequest, SolutionSummary } from '../contract/solution.ts';
import { AppError } from '../errors.ts';
import type { Services } from '../services.ts';
import { auditStore } from '../stores/audit.store.ts';
import { solutionStore } from '../stores/solution.store.ts';
import type { Asker } from '../policies/may.ts';
import { publishableSolution } from './readable-solution.ts';
import { solutionSummary } from './solution-summary.ts';

/**
 * A researcher opens the readers' page of a solution, or takes it back. Asking twice changes nothing.
 *
 * @throws {AppError} as `publishableSolution`.
 */
export async function setPublication(
  services: Services,
  asker: NonNullable<Asker>,
  solutionId: string,
  { isPublished }: PublicationRequest,
): Promise<SolutionSummary> {
  const { database, now } = services;
  const { study } = await publishableSolution(services, asker, solutionId);
  const solution = await database.transaction(async (db) => {
    const changed = await solutionStore(db).setPublishedAt(solutionId, isPublished ? now() : null);
    if (!changed) throw new AppError('not-found', `there is no solution ${solutionId}`);
    await auditStore(db).append({
      ...{ studyId: study.studyId, role: study.role, at: now(), actorId: asker.researcherId },
      act: isPublished ? 'report-published' : 'report-taken-back',
      details: { solutionId },
    });
    return changed;
  });
  return solutionSummary(solution, asker, study);
}
