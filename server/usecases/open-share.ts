import type { PublishedResponse } from '../contract/published-viewpoints.ts';
import { AppError } from '../errors.ts';
import { isPassword } from '../passwords.ts';
import { secretHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import { isSharePass, sharePass } from '../share-pass.ts';
import { rateLimitStore } from '../stores/rate-limit.store.ts';
import { shareStore, type OpenShare } from '../stores/share.store.ts';
import { solutionStore } from '../stores/solution.store.ts';
import { newestReport } from './read-published-viewpoints.ts';

/** Wrong passwords for one link from one address: a classroom behind it shares them. */
const OF_VISITOR = { name: 'share-visitor', tries: 10, windowSeconds: 600 };
/** Wrong passwords for one link, from wherever they come. */
const OF_SHARE = { name: 'share', tries: 100, windowSeconds: 600 };
/** A browser that gave the password is not asked again for so long. */
const PASS_MS = 86_400_000;

/** What somebody brings who follows a link. */
export interface ShareVisitor {
  readonly token: string;
  /** What this browser was given for the password; null: nothing. */
  readonly pass: string | null;
}

/** The report behind a link, and whether it has a public address too. */
export interface SharedReport {
  readonly report: PublishedResponse;
  /** Of its page for everybody; null where there is none. */
  readonly publicSlug: string | null;
}

/**
 * Does a link open anything now.
 *
 * @throws {AppError} `not-found`, in the same words for an unknown, an expired and a revoked link, and for one to a
 *   report that is not published.
 */
export async function findShare({ database, now }: Services, token: string): Promise<OpenShare> {
  const share = await shareStore(database).findOpen(secretHash(token), now());
  if (share === null) throw noShare();
  return share;
}

/**
 * The report behind a link: exactly what readers of a published one get.
 *
 * @returns null: the password is needed first.
 * @throws {AppError} `not-found`, as `findShare`.
 */
export async function readShared(
  services: Services,
  { token, pass }: ShareVisitor,
  isCounted: boolean,
): Promise<SharedReport | null> {
  const { database, now } = services;
  const share = await findShare(services, token);
  if (!isUnlocked(share, { token, pass }, now())) return null;
  const solution = await solutionStore(database).findSolution(share.solutionId);
  const report = solution && (await newestReport(database, solution));
  if (!report) throw noShare();
  if (isCounted) await shareStore(database).countUse(share.shareId, now());
  return { report, publicSlug: solution.audience === 'everybody' ? solution.slug : null };
}

/**
 * Give the password of a link.
 *
 * @returns what the browser is to keep, and until when; `wrong`; null where no password is asked for.
 * @throws {AppError} `not-found`, as `findShare`; `too-many-tries` after ten wrong ones from an address or a hundred
 *   for the link in ten minutes.
 */
export async function unlockShare(
  services: Services,
  {
    token,
    password,
    address,
  }: { readonly token: string; readonly password: string; readonly address: string },
): Promise<{ readonly pass: string; readonly expiresAt: Date } | 'wrong' | null> {
  const { database, now } = services;
  const { shareId, passwordHash, expiresAt } = await findShare(services, token);
  if (passwordHash === null) return null;
  const byVisitor = rateLimitStore(database, OF_VISITOR);
  const byShare = rateLimitStore(database, OF_SHARE);
  const visitor = `${shareId} ${address}`;
  await byVisitor.take(visitor);
  await byShare.take(shareId);
  if (!(await isPassword(password, passwordHash))) return 'wrong';
  await byVisitor.giveBack(visitor);
  await byShare.giveBack(shareId);
  const until = new Date(Math.min(now().getTime() + PASS_MS, expiresAt.getTime()));
  return { pass: sharePass({ token, passwordHash }, until), expiresAt: until };
}

function isUnlocked({ passwordHash }: OpenShare, { token, pass }: ShareVisitor, now: Date): boolean {
  if (passwordHash === null) return true;
  return pass !== null && isSharePass(pass, { token, passwordHash }, now);
}

/** What every link that opens nothing is answered. */
export function noShare(): AppError {
  return new AppError(
    'not-found',
    'this link opens nothing, or nothing any more: ask whoever sent it to you for a new one',
  );
}
