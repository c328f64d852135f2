import type { ChangePasswordRequest } from '../contract/account.ts';
import { AppError } from '../errors.ts';
import { passwordHash } from '../passwords.ts';
import { secretHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import { accountStore, type Researcher } from '../stores/researcher.store.ts';
import { sessionsOf } from '../stores/session.store.ts';
import { requirePassword } from './require-password.ts';
import { endOtherWaysIn } from './reset-password.ts';
import { startSession, type Browser, type StartedSession } from './start-session.ts';

/** Be called something else. */
export async function rename({ database }: Services, asker: Researcher, name: string): Promise<void> {
  await accountStore(database).rename(asker.researcherId, name);
}

/**
 * Change one's password. Every other session ends, links that set a password are void, and this browser gets a new
 * session of its own.
 *
 * @throws {AppError} `password-wrong` for the present one, `too-many-tries`.
 */
export async function changePassword(
  services: Services,
  asker: Researcher,
  { present, password }: ChangePasswordRequest,
  browser: Browser,
): Promise<StartedSession> {
  await requirePassword(services, asker, present, 'present');
  const hash = await passwordHash(password);
  return services.database.transaction(async (db) => {
    await accountStore(db).setPasswordHash(asker.researcherId, hash);
    await endOtherWaysIn(db, asker.researcherId, null);
    return startSession(db, asker, { ...browser, now: services.now() });
  });
}

/** End one of one's own sessions. @throws {AppError} `not-found`, for another's too. */
export async function endSession(
  { database }: Services,
  asker: Researcher,
  sessionId: string,
): Promise<void> {
  if (await sessionsOf(database, asker.researcherId).end(sessionId)) return;
  throw new AppError('not-found', `there is no session ${sessionId}`);
}

/** End all one's sessions but this one. */
export async function endOtherSessions(
  { database }: Services,
  asker: Researcher,
  token: string,
): Promise<void> {
  await sessionsOf(database, asker.researcherId).endOthers(secretHash(token));
}
