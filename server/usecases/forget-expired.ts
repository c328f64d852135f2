import type { Services } from '../services.ts';
import { deleteEndedRateLimits } from '../stores/rate-limit.store.ts';
import { sessionStore } from '../stores/session.store.ts';

/** Remove what has run out: sessions and counted tries. */
export async function forgetExpired({ database, now }: Services): Promise<void> {
  await sessionStore(database).deleteExpired(now());
  await deleteEndedRateLimits(database);
}
