import type { Services } from '../services.ts';
import { draftStore } from '../stores/draft.store.ts';
import { labComputerStore } from '../stores/lab-computer.store.ts';
import { providerSignInStore } from '../stores/provider-identity.store.ts';
import { passwordResetStore } from '../stores/password-reset.store.ts';
import { deleteEndedRateLimits } from '../stores/rate-limit.store.ts';
import { sessionStore } from '../stores/session.store.ts';
import { signInStepStore } from '../stores/sign-in-step.store.ts';
import { LAB_GRACE_MS } from './read-lab-computer.ts';

/** An unfinished sort that nobody has touched for so long is erased. */
const DRAFT_LIFETIME_MS = 30 * 86_400_000;

/** Remove what has run out: sessions, counted tries, unfinished sorts and lab computers. */
export async function forgetExpired({ database, now }: Services): Promise<void> {
  await sessionStore(database).deleteExpired(now());
  await signInStepStore(database).deleteExpired(now());
  await providerSignInStore(database).deleteExpired(now());
  await passwordResetStore(database).deleteExpired(now());
  await draftStore(database).eraseUntouchedSince(new Date(now().getTime() - DRAFT_LIFETIME_MS));
  await labComputerStore(database).deleteUsedUntil(new Date(now().getTime() - LAB_GRACE_MS));
  await deleteEndedRateLimits(database);
}
