import { newSecret, secretHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import { researcherStore } from '../stores/researcher.store.ts';
import { setUpTokenStore } from '../stores/set-up-token.store.ts';

/** The token of a new set-up link, to be printed on the terminal; null once the installation has an owner. */
export async function issueSetUpLink({ database, now }: Services): Promise<string | null> {
  if (await researcherStore(database).hasOwner()) return null;
  const token = newSecret();
  await setUpTokenStore(database).insertToken(secretHash(token), now());
  return token;
}
