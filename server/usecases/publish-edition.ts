import type { EditionsResponse, PublishEditionRequest } from '../contract/edition.ts';
import { AppError } from '../errors.ts';
import type { Asker } from '../policies/may.ts';
import type { Services } from '../services.ts';
import { auditStore } from '../stores/audit.store.ts';
import { solutionStore } from '../stores/solution.store.ts';
import { freezeEdition } from './freeze-edition.ts';
import { publishableSolution } from './readable-solution.ts';
import { readEditions } from './read-editions.ts';

/**
 * A researcher gives readers what has changed since the newest edition. Only then do words edited since reach them.
 *
 * @throws {AppError} as `publishableSolution`; `edition-unchanged` where nothing has changed, `edition-too-near`.
 */
export async function publishEdition(
  services: Services,
  asker: NonNullable<Asker>,
  solutionId: string,
  { note }: PublishEditionRequest,
): Promise<EditionsResponse> {
  const { database, now } = services;
  const { solution, study } = await publishableSolution(services, asker, solutionId);
  await database.transaction(async (db) => {
    const publishing = { publishedAt: now(), publishedBy: asker.researcherId, note };
    if (!(await freezeEdition(db, solution, publishing))) {
      throw new AppError('edition-unchanged', 'nothing has changed since the newest edition');
    }
    await solutionStore(db).setPublishedAt(solutionId, now());
    await auditStore(db).append({
      ...{ studyId: study.studyId, role: study.role, at: now(), actorId: asker.researcherId },
      act: 'report-published',
      details: { solutionId, audience: solution.audience },
    });
  });
  return readEditions(services, asker, solutionId);
}
