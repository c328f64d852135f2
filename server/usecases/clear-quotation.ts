import type { ClearanceRequest, QuotationsResponse } from '../contract/quotation.ts';
import { AppError } from '../errors.ts';
import type { Services } from '../services.ts';
import { auditStore } from '../stores/audit.store.ts';
import { quotationStore } from '../stores/quotation.store.ts';
import type { Researcher } from '../stores/researcher.store.ts';
import { readQuotations } from './read-quotations.ts';
import { changeableSolution } from './readable-solution.ts';

/** Which quotation of which solution. */
interface QuotationKey {
  readonly solutionId: string;
  readonly quotationId: string;
}

/**
 * A person has looked at the words and lets readers have them, or no longer does; that takes them out of every edition.
 *
 * @throws {AppError} `sign-in-needed`, `not-found`, `solution-read-only`.
 */
export async function clearQuotation(
  services: Services,
  researcher: Researcher,
  key: QuotationKey,
  { isCleared }: ClearanceRequest,
): Promise<QuotationsResponse> {
  const { database, now } = services;
  const { study } = await changeableSolution(services, researcher, key.solutionId);
  const { researcherId, name } = researcher;
  const cleared = isCleared ? { by: researcherId, name, at: now() } : null;
  await database.transaction(async (db) => {
    if (!(await quotationStore(db).setClearance(key, cleared))) throw noSuchQuotation(key);
    await auditStore(db).append({
      ...{ studyId: study.studyId, role: study.role, at: now(), actorId: researcherId },
      act: isCleared ? 'quotation-cleared' : 'quotation-taken-back',
      details: { quotationId: key.quotationId },
    });
  });
  return readQuotations(services, researcher, key.solutionId);
}

/**
 * Take a quotation out, for good.
 *
 * @throws {AppError} `sign-in-needed`, `not-found`, `solution-read-only`.
 */
export async function removeQuotation(
  services: Services,
  researcher: Researcher,
  key: QuotationKey,
): Promise<QuotationsResponse> {
  const { database, now } = services;
  const { study } = await changeableSolution(services, researcher, key.solutionId);
  await database.transaction(async (db) => {
    if (!(await quotationStore(db).removeQuotation(key.solutionId, key.quotationId))) {
      throw noSuchQuotation(key);
    }
    await auditStore(db).append({
      ...{ studyId: study.studyId, role: study.role, at: now(), actorId: researcher.researcherId },
      act: 'quotation-removed',
      details: { quotationId: key.quotationId },
    });
  });
  return readQuotations(services, researcher, key.solutionId);
}

function noSuchQuotation({ quotationId }: QuotationKey): AppError {
  return new AppError('not-found', `the solution has no quotation ${quotationId}`);
}
