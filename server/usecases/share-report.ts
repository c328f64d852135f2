import type {
  MakeShareRequest,
  MakeShareResponse,
  Share,
  SharePasswordRequest,
  SharesResponse,
} from '../contract/share.ts';
import { AppError } from '../errors.ts';
import { passwordHash } from '../passwords.ts';
import type { Asker } from '../policies/may.ts';
import { newSecret, secretHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import { auditStore } from '../stores/audit.store.ts';
import type { Queryable } from '../stores/database.ts';
import type { Researcher } from '../stores/researcher.store.ts';
import { shareStore, type ListedShare, type ShareKey } from '../stores/share.store.ts';
import { publishableSolution } from './readable-solution.ts';

const DAY_MS = 86_400_000;

/**
 * The share links of a solution, for whoever may publish it.
 *
 * @throws {AppError} as `publishableSolution`.
 */
export async function listShares(
  services: Services,
  asker: NonNullable<Asker>,
  solutionId: string,
): Promise<SharesResponse> {
  await publishableSolution(services, asker, solutionId);
  return { shares: await sharesNow(services.database, solutionId, services.now()) };
}

/**
 * Make a link that opens the published report to whoever holds it, until a day. It may be made before the report is
 * published: until then it opens nothing.
 *
 * @throws {AppError} as `publishableSolution`.
 */
export async function makeShare(
  services: Services,
  researcher: Researcher,
  solutionId: string,
  request: MakeShareRequest & { readonly origin: string },
): Promise<MakeShareResponse> {
  const { database, now } = services;
  const { study } = await publishableSolution(services, researcher, solutionId);
  const { label, lifetimeDays, password, origin } = request;
  const token = newSecret();
  const madeAt = now();
  const share = {
    ...{ solutionId, label, madeAt },
    tokenSha256: secretHash(token),
    passwordHash: password === undefined ? null : await passwordHash(password),
    madeBy: researcher.researcherId,
    madeByName: researcher.name,
    expiresAt: new Date(madeAt.getTime() + lifetimeDays * DAY_MS),
  };
  const shareId = await database.transaction(async (db) => {
    const inserted = await shareStore(db).insertShare(share);
    await auditStore(db).append({
      ...{ studyId: study.studyId, role: study.role, at: madeAt, actorId: researcher.researcherId },
      act: 'share-made',
      details: { solutionId, shareId: inserted, lifetimeDays, hasPassword: share.passwordHash !== null },
    });
    return inserted;
  });
  const shares = await sharesNow(database, solutionId, madeAt);
  return { share: shares.find((each) => each.shareId === shareId)!, link: `${origin}/r/${token}` };
}

/**
 * A link opens nothing from now on.
 *
 * @throws {AppError} as `publishableSolution`; `not-found` for a share that is not there, or was revoked before.
 */
export async function revokeShare(
  services: Services,
  asker: NonNullable<Asker>,
  key: ShareKey,
): Promise<SharesResponse> {
  const { database, now } = services;
  const { study } = await publishableSolution(services, asker, key.solutionId);
  await database.transaction(async (db) => {
    if (!(await shareStore(db).revoke(key, now()))) throw noSuchShare(key);
    await auditStore(db).append({
      ...{ studyId: study.studyId, role: study.role, at: now(), actorId: asker.researcherId },
      act: 'share-revoked',
      details: { ...key },
    });
  });
  return { shares: await sharesNow(database, key.solutionId, now()) };
}

/**
 * Another password for a link, or none. Whoever opened it with the old one is asked for the new one at once.
 *
 * @throws {AppError} as `revokeShare`.
 */
export async function setSharePassword(
  services: Services,
  asker: NonNullable<Asker>,
  key: ShareKey,
  { password }: SharePasswordRequest,
): Promise<SharesResponse> {
  const { database, now } = services;
  const { study } = await publishableSolution(services, asker, key.solutionId);
  const hash = password === null ? null : await passwordHash(password);
  await database.transaction(async (db) => {
    if (!(await shareStore(db).setPasswordHash(key, hash))) throw noSuchShare(key);
    await auditStore(db).append({
      ...{ studyId: study.studyId, role: study.role, at: now(), actorId: asker.researcherId },
      act: 'share-password-set',
      details: { ...key, hasPassword: hash !== null },
    });
  });
  return { shares: await sharesNow(database, key.solutionId, now()) };
}

async function sharesNow(db: Queryable, solutionId: string, now: Date): Promise<Share[]> {
  const listed = await shareStore(db).sharesOf(solutionId);
  return listed.map((share) => shown(share, now));
}

function shown(share: ListedShare, now: Date): Share {
  const { shareId, label, hasPassword, madeBy, madeAt, expiresAt, revokedAt, lastUsedAt, usesByDay } = share;
  return {
    ...{ shareId, label, hasPassword, madeBy },
    madeAt: madeAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
    isOpen: revokedAt === null && expiresAt > now,
    useCount: usesByDay.reduce((sum, { useCount }) => sum + useCount, 0),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    usesByDay: [...usesByDay],
  };
}

function noSuchShare({ shareId }: ShareKey): AppError {
  return new AppError('not-found', `the solution has no share link ${shareId} that could be changed`);
}
