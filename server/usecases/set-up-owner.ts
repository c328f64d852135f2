import type { SetUpForm } from '../contract/researcher.ts';
import { AppError } from '../errors.ts';
import { passwordHash } from '../passwords.ts';
import { secretHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import { rateLimitStore } from '../stores/rate-limit.store.ts';
import { researcherStore } from '../stores/researcher.store.ts';
import { setUpTokenStore } from '../stores/set-up-token.store.ts';
import { startSession, type Browser, type StartedSession } from './start-session.ts';

const WRONG_LINKS = { name: 'set-up-address', tries: 20, windowSeconds: 600 };

/**
 * May this link still make the owner.
 *
 * @throws {AppError} `set-up-done` once there is an owner, `not-found` for a link that was never printed,
 *   `too-many-tries` for an address that guesses.
 */
export async function checkSetUpLink({ database }: Services, token: string, address: string): Promise<void> {
  const limit = rateLimitStore(database, WRONG_LINKS);
  await limit.take(address);
  if (await researcherStore(database).hasOwner()) throw setUpDone();
  if (!(await setUpTokenStore(database).hasToken(secretHash(token)))) {
    throw new AppError('not-found', 'this is not a set-up link of this installation');
  }
  await limit.giveBack(address);
}

/**
 * Whoever holds the link printed on the terminal becomes the owner of this installation, once. Two at the same
 * moment are decided by the one row that `installation` may hold.
 *
 * @throws {AppError} as `checkSetUpLink`.
 */
export async function setUpOwner(
  services: Services,
  form: SetUpForm,
  from: Browser & { readonly token: string; readonly address: string },
): Promise<StartedSession> {
  await checkSetUpLink(services, from.token, from.address);
  const hash = await passwordHash(form.password);
  return services.database.transaction(async (db) => {
    const now = services.now();
    const researchers = researcherStore(db);
    const { name, email } = form;
    if (await researchers.hasOwner()) throw setUpDone();
    const owner = await researchers.insertResearcher({ name, email, passwordHash: hash, createdAt: now });
    if (!(await researchers.claimInstallation(owner.researcherId))) throw setUpDone();
    await setUpTokenStore(db).deleteTokens();
    return startSession(db, owner, { ...from, now });
  });
}

function setUpDone(): AppError {
  return new AppError('set-up-done', 'this installation has its owner already; the set-up link is void');
}
