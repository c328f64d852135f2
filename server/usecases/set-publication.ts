import type { PublicationRequest, SolutionSummary } from '../contract/solution.ts';
import { AppError } from '../errors.ts';
import type { Asker } from '../policies/may.ts';
import type { Services } from '../services.ts';
import { auditStore } from '../stores/audit.store.ts';
import { publishedSolutionStore } from '../stores/published-solution.store.ts';
import { solutionStore } from '../stores/solution.store.ts';
import { freezeEdition } from './freeze-edition.ts';
import { publishableSolution } from './readable-solution.ts';
import { solutionSummary } from './solution-summary.ts';

/**
 * A researcher opens the readers' page of a solution, or takes it back, and says who may read it. Opening freezes an
 * edition, unless the newest says the same already; asking twice changes nothing.
 *
 * @throws {AppError} as `publishableSolution`; `edition-too-near`.
 */
export async function setPublication(
  services: Services,
  asker: NonNullable<Asker>,
  solutionId: string,
  { isPublished, audience }: PublicationRequest,
): Promise<SolutionSummary> {
  const { database, now } = services;
  const { solution: asked, study } = await publishableSolution(services, asker, solutionId);
  const solution = await database.transaction(async (db) => {
    if (isPublished && asked.publishedAt === null) {
      await freezeEdition(db, asked, { publishedAt: now(), publishedBy: asker.researcherId, note: '' });
    }
    // After the study is held: who withdraws holds that first, too.
    if (audience !== undefined) await publishedSolutionStore(db).setAudience(solutionId, audience);
    const changed = await solutionStore(db).setPublishedAt(solutionId, isPublished ? now() : null);
    if (!changed) throw new AppError('not-found', `there is no solution ${solutionId}`);
    await auditStore(db).append({
      ...{ studyId: study.studyId, role: study.role, at: now(), actorId: asker.researcherId },
      act: isPublished ? 'report-published' : 'report-taken-back',
      details: isPublished ? { solutionId, audience: changed.audience } : { solutionId },
    });
    return changed;
  });
  return solutionSummary(solution, asker, study);
}
