import { AppError } from '../errors.ts';
import { newRecoveryCodes, newTotpSecret, recoveryCodeHash, totpAddress } from '../second-factor.ts';
import type { Services } from '../services.ts';
import type { Queryable } from '../stores/database.ts';
import type { Researcher } from '../stores/researcher.store.ts';
import { recoveryCodeStore, secondFactorStore } from '../stores/second-factor.store.ts';
import { requirePassword } from './require-password.ts';
import { takeCode } from './take-code.ts';

/**
 * A secret for the authenticator app. Nothing is asked at sign-in before it is confirmed. The password is asked for, so that
 * nobody at a browser that was left open can shut its owner out.
 *
 * @throws {AppError} `second-factor-on`: it has to be turned off first; `password-wrong`, `too-many-tries`.
 */
export async function beginSecondFactor(
  services: Services,
  asker: Researcher,
  password: string,
): Promise<{ readonly secret: string; readonly address: string }> {
  const { database } = services;
  const { researcherId, email } = asker;
  await requirePassword(services, asker, password, 'password');
  const secret = newTotpSecret();
  if (!(await secondFactorStore(database, researcherId).propose(secret))) throw isOn();
  return { secret, address: totpAddress(secret, email) };
}

/**
 * A code shows that the app has the secret: from now on one is asked at sign-in.
 *
 * @returns recovery codes, shown this once.
 * @throws {AppError} `code-wrong`, `second-factor-on`, `too-many-tries`.
 */
export async function confirmSecondFactor(
  services: Services,
  { researcherId }: Researcher,
  code: string,
): Promise<string[]> {
  const found = await secondFactorStore(services.database, researcherId).find();
  if (found?.isConfirmed === true) throw isOn();
  await takeCode(services, researcherId, code);
  return services.database.transaction(async (db) => {
    if (!(await secondFactorStore(db, researcherId).confirm(services.now()))) throw isOn();
    return storedRecoveryCodes(db, researcherId);
  });
}

/** No code is asked any more. @throws {AppError} `password-wrong`, `too-many-tries`. */
export async function endSecondFactor(
  services: Services,
  asker: Researcher,
  password: string,
): Promise<void> {
  await requirePassword(services, asker, password, 'password');
  await secondFactorStore(services.database, asker.researcherId).remove();
}

/**
 * Ten new recovery codes; the old ones are void.
 *
 * @throws {AppError} `password-wrong`, `too-many-tries`; `not-found` while there is no second factor.
 */
export async function renewRecoveryCodes(
  services: Services,
  asker: Researcher,
  password: string,
): Promise<string[]> {
  await requirePassword(services, asker, password, 'password');
  return services.database.transaction(async (db) => {
    const isSetUp = await secondFactorStore(db, asker.researcherId).isOn();
    if (!isSetUp) throw new AppError('not-found', 'there is no second factor to recover from');
    return storedRecoveryCodes(db, asker.researcherId);
  });
}

async function storedRecoveryCodes(db: Queryable, researcherId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await recoveryCodeStore(db, researcherId).replaceRecoveryCodes(
    codes.map((code) => recoveryCodeHash(code)!),
  );
  return codes;
}

function isOn(): AppError {
  return new AppError(
    'second-factor-on',
    'the second factor is on already; turn it off to set up another app',
  );
}
