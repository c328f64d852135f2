import { readerCounts } from '../policies/reader-counts.ts';
import type { Services } from '../services.ts';
import type { Queryable } from '../stores/database.ts';
import { studyStore } from '../stores/study.store.ts';
import { withdrawalStore } from '../stores/withdrawal.store.ts';
import { solutionWithoutSort } from './solution-without-sort.ts';

/**
 * Erase everything of one participant: their rows in every saved solution, and the participation with all that hangs on
 * it. Written down outside the database before this transaction can be committed, so that a restored backup forgets the
 * person too. Call it in a transaction.
 *
 * @returns whether there was anything to erase: a second call finds it gone.
 * @throws {AppError} `erasure-not-recorded`; the transaction must then be given up.
 */
export async function eraseParticipation(
  { now, erasureLog }: Pick<Services, 'now' | 'erasureLog'>,
  db: Queryable,
  participationId: string,
): Promise<boolean> {
  const withdrawals = withdrawalStore(db);
  const found = await withdrawals.lockParticipation(participationId);
  if (found === null) return false;
  const { studyId, code } = found;
  await studyStore(db).hold(studyId, { isTakingAway: true });
  for (const solution of await withdrawals.lockSolutionsWith(studyId, code)) {
    const isBehindFigures = solution.figures.sorts.includes(code);
    await withdrawals.saveWithoutSort(
      solutionWithoutSort(solution, code),
      isBehindFigures ? participationId : null,
      readerCounts(solution.figures),
    );
  }
  const erasedAt = now();
  await withdrawals.erase(studyId, participationId, erasedAt);
  await erasureLog?.append({ participationId, erasedAt });
  return true;
}
