import type { ResetLinkResponse } from '../contract/account.ts';
import { AppError } from '../errors.ts';
import { auditStore } from '../stores/audit.store.ts';
import { resetLetter } from '../letters.ts';
import { passwordHash } from '../passwords.ts';
import { newSecret, secretHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import type { Queryable } from '../stores/database.ts';
import { passwordResetStore } from '../stores/password-reset.store.ts';
import { rateLimitStore } from '../stores/rate-limit.store.ts';
import { accountStore, type Researcher } from '../stores/researcher.store.ts';
import { sessionsOf } from '../stores/session.store.ts';
import { signInStepStore } from '../stores/sign-in-step.store.ts';
import { requireAdministrator } from './require-administrator.ts';

const LINK_LIFETIME_MS = 3_600_000;
/** Letters to one address, whether or not it has an account. */
const OF_ACCOUNT = { name: 'forgotten-account', tries: 3, windowSeconds: 3600 };
/** Asked for from one address. */
const OF_ADDRESS = { name: 'forgotten-address', tries: 30, windowSeconds: 3600 };

/**
 * Somebody forgot their password: a link that sets a new one goes to the e-mail address, if it has an account. That is
 * found out after the answer, so that neither the answer nor its time tells whether there is one.
 *
 * @throws {AppError} `too-many-tries`, counted alike for addresses with and without an account.
 */
export async function forgetPassword(
  { database, now, mail, background }: Services,
  email: string,
  from: { readonly address: string; readonly origin: string },
): Promise<void> {
  await rateLimitStore(database, OF_ADDRESS).take(from.address);
  await rateLimitStore(database, OF_ACCOUNT).take(email);
  if (mail === null) return;
  background.run(async () => {
    const token = newSecret();
    const expiresAt = new Date(now().getTime() + LINK_LIFETIME_MS);
    const reset = { tokenHash: secretHash(token), email, expiresAt };
    if (!(await passwordResetStore(database).insertForEmail(reset))) return;
    await mail.send(resetLetter({ email, link: linkOf(from.origin, token) }));
  });
}

/**
 * The owner of the installation makes a link for a researcher who cannot be reached by e-mail.
 *
 * @throws {AppError} `installation-owner-only`, `not-found`.
 */
export async function makeResetLink(
  { database, now }: Services,
  asker: Researcher,
  researcherId: string,
  origin: string,
): Promise<ResetLinkResponse> {
  await requireAdministrator(database, asker);
  const researcher = await accountStore(database).findResearcher(researcherId);
  if (researcher === null) throw new AppError('not-found', `there is no researcher ${researcherId}`);
  const token = newSecret();
  const expiresAt = new Date(now().getTime() + LINK_LIFETIME_MS);
  const reset = { tokenHash: secretHash(token), email: researcher.email, expiresAt };
  await database.transaction(async (db) => {
    await passwordResetStore(db).insertForEmail(reset);
    await auditStore(db).append({
      ...{ studyId: null, at: now(), actorId: asker.researcherId, role: null },
      act: 'reset-link-made',
      details: { researcherId },
    });
  });
  return { link: linkOf(origin, token), expiresAt: expiresAt.toISOString() };
}

/** @throws {AppError} `not-found`, the same for unknown, used and too old. */
export async function checkResetLink({ database, now }: Services, token: string): Promise<void> {
  if ((await passwordResetStore(database).findResearcherId(secretHash(token), now())) === null)
    throw noLink();
}

/**
 * Set a new password by a link, once. Every session of the account ends, and so does every other link.
 *
 * @throws {AppError} `not-found`, as `checkResetLink`.
 */
export async function resetPassword(services: Services, token: string, password: string): Promise<void> {
  await checkResetLink(services, token);
  const hash = await passwordHash(password);
  await services.database.transaction(async (db) => {
    const resets = passwordResetStore(db);
    const tokenHash = secretHash(token);
    const researcherId = await resets.findResearcherId(tokenHash, services.now());
    if (researcherId === null || !(await resets.deleteReset(tokenHash))) throw noLink();
    await accountStore(db).setPasswordHash(researcherId, hash);
    await endOtherWaysIn(db, researcherId, null);
  });
}

/** After a new password, nothing opens that the old one, or a link made before, had opened; but this one session. */
export async function endOtherWaysIn(
  db: Queryable,
  researcherId: string,
  thisTokenHash: Buffer | null,
): Promise<void> {
  await sessionsOf(db, researcherId).endOthers(thisTokenHash);
  await passwordResetStore(db).deleteResetsOf(researcherId);
  await signInStepStore(db).deleteStepsOf(researcherId);
}

function linkOf(origin: string, token: string): string {
  return `${origin}/reset/${token}`;
}

function noLink(): AppError {
  return new AppError(
    'not-found',
    'this link sets no password, or does not any more: it works once, within an hour; ask for a new one',
  );
}
