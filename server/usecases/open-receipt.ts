import { AppError } from '../errors.ts';
import { readReceiptCode, receiptHash } from '../receipt-code.ts';
import type { Services } from '../services.ts';
import type { Queryable } from '../stores/database.ts';
import { participationStore, type SortableStudy } from '../stores/participation.store.ts';
import { rateLimitStore } from '../stores/rate-limit.store.ts';
import { studyVersionStore } from '../stores/study-version.store.ts';
import { withdrawalStore, type WithdrawableSort } from '../stores/withdrawal.store.ts';
import { withdrawableUntil } from './receipt.ts';

/** Wrong receipts from one address for one study; 80 bits are not guessed, but nobody need try. */
const WRONG_RECEIPTS = { name: 'receipt', tries: 20, windowSeconds: 600 };

/** What somebody shows to read their sort, or to take it back. */
export interface ShownReceipt {
  readonly slug: string;
  /** As it was typed: hyphens, spaces and small letters do not matter. */
  readonly receiptCode: string;
  /** Of the visitor. */
  readonly address: string;
}

/** What a receipt opens: nothing; a sort that may be withdrawn; or one whose time for it has ended. */
export type ReceiptAnswer =
  | { readonly kind: 'wrong' }
  | { readonly kind: 'withdrawable'; readonly submittedAt: Date }
  /** `until` null: the study lets no sort be withdrawn. */
  | { readonly kind: 'ended'; readonly until: Date | null };

/** A receipt with what it is for; `sort` null: it is for nothing. */
export interface OpenedReceipt {
  readonly study: SortableStudy;
  readonly sort: WithdrawableSort | null;
  readonly answer: ReceiptAnswer;
}

/**
 * Which sort a receipt is for. A wrong one tells nothing, not even whether anybody took part.
 *
 * @throws {AppError} `not-found` if there is no such study; `too-many-tries`.
 */
export async function openReceipt(
  { database, now }: Services,
  { slug, receiptCode, address }: ShownReceipt,
): Promise<OpenedReceipt> {
  const study = await participationStore(database).findSortableStudy(slug);
  if (!study) throw new AppError('not-found', 'there is no such study');
  const tries = rateLimitStore(database, WRONG_RECEIPTS);
  const who = `${study.studyId} ${address}`;
  await tries.take(who);
  const sort = await sortOf(database, study, receiptCode);
  if (sort === null) return { study, sort, answer: { kind: 'wrong' } };
  await tries.giveBack(who);
  const ended = await endOf(database, sort, now());
  return {
    study,
    sort,
    answer:
      ended === false
        ? { kind: 'withdrawable', submittedAt: sort.submittedAt }
        : { kind: 'ended', until: ended },
  };
}

async function sortOf(db: Queryable, study: SortableStudy, typed: string): Promise<WithdrawableSort | null> {
  const code = readReceiptCode(typed);
  return code === null ? null : withdrawalStore(db).findByReceipt(study.studyId, receiptHash(code));
}

/** When the time for withdrawing ended (null: there was none); false while it has not. */
async function endOf(db: Queryable, sort: WithdrawableSort, now: Date): Promise<Date | null | false> {
  const version = await studyVersionStore(db).findVersion(sort.studyVersionId);
  if (!version) throw new Error(`study version ${sort.studyVersionId} is lost`);
  const until = withdrawableUntil(version, sort.submittedAt);
  if (until === undefined) return null;
  return until !== null && now > until ? until : false;
}
