import type { Services } from '../services.ts';
import { auditStore } from '../stores/audit.store.ts';
import { eraseParticipation } from './erase-participation.ts';
import { openReceipt, type ReceiptAnswer, type ShownReceipt } from './open-receipt.ts';

/**
 * A participant takes their sort back: everything of theirs is erased, and their rows leave every saved solution. What
 * was computed from all stays, and says that one sort was withdrawn.
 *
 * @returns what the receipt opened; `withdrawable` means that it is withdrawn now.
 * @throws {AppError} `not-found`, `too-many-tries`.
 */
export async function withdrawQSort(services: Services, shown: ShownReceipt): Promise<ReceiptAnswer> {
  const { answer, sort, study } = await openReceipt(services, shown);
  if (answer.kind !== 'withdrawable' || sort === null) return answer;
  // A second press of the button finds it gone.
  await services.database.transaction(async (db) => {
    if (!(await eraseParticipation(services, db, sort.participationId))) return;
    await auditStore(db).append({
      ...{ studyId: study.studyId, at: services.now(), actorId: null, role: null },
      act: 'sort-withdrawn',
    });
  });
  return answer;
}
