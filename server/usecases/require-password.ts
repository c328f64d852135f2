import { AppError } from '../errors.ts';
import { isPassword } from '../passwords.ts';
import type { Services } from '../services.ts';
import { rateLimitStore } from '../stores/rate-limit.store.ts';
import { accountStore, type Researcher } from '../stores/researcher.store.ts';

/** Of one account: a browser left open is no place to guess. */
const WRONG_PASSWORDS = { name: 'password-again', tries: 10, windowSeconds: 600 };

/**
 * Whoever is signed in gives the password once more, before something that a passer-by at an open browser must not do.
 *
 * @param field of the request, to be named where it is wrong.
 * @throws {AppError} `password-wrong`, for an account without a password too; `too-many-tries`.
 */
export async function requirePassword(
  { database }: Services,
  { researcherId }: Researcher,
  password: string,
  field: string,
): Promise<void> {
  const tries = rateLimitStore(database, WRONG_PASSWORDS);
  await tries.take(researcherId);
  const stored = await accountStore(database).passwordHashOf(researcherId);
  if (!(await isPassword(password, stored))) {
    throw new AppError('password-wrong', 'this is not your present password', field);
  }
  await tries.giveBack(researcherId);
}
