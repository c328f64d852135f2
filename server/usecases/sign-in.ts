import type { SignInForm } from '../contract/researcher.ts';
import { AppError } from '../errors.ts';
import { isPassword } from '../passwords.ts';
import type { Services } from '../services.ts';
import { rateLimitStore } from '../stores/rate-limit.store.ts';
import { researcherStore } from '../stores/researcher.store.ts';
import { startSession, type StartedSession } from './start-session.ts';

const TRIES = { tries: 10, windowSeconds: 600 };

/**
 * A researcher signs in. Wrong tries are counted for the account and for the address, whether or not the account
 * exists, and neither the answer nor its time tells which of e-mail and password was wrong.
 *
 * @throws {AppError} `sign-in-wrong`; `too-many-tries` after ten wrong ones in ten minutes.
 */
export async function signIn(
  { database, now }: Services,
  { email, password }: Pick<SignInForm, 'email' | 'password'>,
  from: { readonly address: string; readonly oldToken: string | null; readonly lifetimeMs: number },
): Promise<StartedSession> {
  const byAccount = rateLimitStore(database, { name: 'sign-in-account', ...TRIES });
  const byAddress = rateLimitStore(database, { name: 'sign-in-address', ...TRIES });
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
    startSession(db, { researcherId, name, email }, { now: now(), ...from }),
  );
}
