import type { SignInForm } from '../contract/researcher.ts';
import { AppError } from '../errors.ts';
import { isPassword } from '../passwords.ts';
import type { Services } from '../services.ts';
import { rateLimitStore } from '../stores/rate-limit.store.ts';
import { researcherStore } from '../stores/researcher.store.ts';
import { startSessionOrStep, type AwaitedCode, type Browser, type StartedSession } from './start-session.ts';

/** Wrong passwords for one account, from wherever they come. */
const OF_ACCOUNT = { name: 'sign-in-account', tries: 10, windowSeconds: 600 };
/** Wrong passwords from one address, for whichever accounts: a whole campus may be behind it. */
const OF_ADDRESS = { name: 'sign-in-address', tries: 100, windowSeconds: 600 };

/**
 * A researcher signs in. Wrong tries are counted for the account and for the address, whether or not the account
 * exists, and neither the answer nor its time tells which of e-mail and password was wrong. Right ones do not count.
 *
 * @throws {AppError} `sign-in-wrong`; `too-many-tries` after ten wrong ones for the account or a hundred from the
 *   address in ten minutes.
 */
export async function signIn(
  { database, now }: Services,
  { email, password }: Pick<SignInForm, 'email' | 'password'>,
  from: Browser & { readonly address: string },
): Promise<StartedSession | AwaitedCode> {
  const byAccount = rateLimitStore(database, OF_ACCOUNT);
  const byAddress = rateLimitStore(database, OF_ADDRESS);
  await byAddress.take(from.address);
  await byAccount.take(email);
  const found = await researcherStore(database).findByEmail(email);
  if (!(await isPassword(password, found?.passwordHash ?? null)) || found === null) {
    throw new AppError('sign-in-wrong', 'no account has this e-mail address and password');
  }
  await byAddress.giveBack(from.address);
  await byAccount.giveBack(email);
  const { researcherId, name } = found;
  return database.transaction((db) =>
    startSessionOrStep(db, { researcherId, name, email }, { ...from, now: now() }),
  );
}
