import type { Erasure } from '../erasure-log.ts';
import type { Services } from '../services.ts';
import { withdrawalStore } from '../stores/withdrawal.store.ts';
import { eraseParticipation } from './erase-participation.ts';

/** At most so many ids in one question to the database. */
const AT_ONCE = 1000;

/**
 * After a backup was restored: erase again everybody in the log whom the database still, or again, knows. What is gone
 * already stays gone, so it may be done any number of times, by several servers at once.
 *
 * @returns how many were erased now.
 */
export async function replayErasures(services: Services, erasures: readonly Erasure[]): Promise<number> {
  let count = 0;
  for (const participationId of await stillThere(services, erasures)) {
    const isErased = await services.database.transaction((db) =>
      eraseParticipation(services, db, participationId),
    );
    if (isErased) count += 1;
  }
  return count;
}

/** Those of a log whom the database knows. */
export async function stillThere(
  { database }: Pick<Services, 'database'>,
  erasures: readonly Erasure[],
): Promise<string[]> {
  const found: string[] = [];
  for (let start = 0; start < erasures.length; start += AT_ONCE) {
    const ids = erasures.slice(start, start + AT_ONCE).map(({ participationId }) => participationId);
    found.push(...(await withdrawalStore(database).known(ids)));
  }
  return found;
}
