import { isDeepStrictEqual } from 'node:util';
import type { AppendDraftRequest, DraftPage, LoggedMove } from '../contract/draft.ts';
import type { DraftState } from '../stores/draft.store.ts';

/** The draft as the server has it. */
interface Standing {
  readonly state: DraftState;
  readonly stored: readonly LoggedMove[];
}

/** What the draft becomes. */
interface Followed {
  readonly branch: number;
  readonly isNewBranch: boolean;
  /** The whole branch, with what is new at its end. */
  readonly moves: readonly LoggedMove[];
  readonly page: DraftPage | null;
}

/**
 * What a draft becomes by a device's batch: moves that arrived before are known again, those behind them are added.
 * Whether they can be made is not asked here.
 *
 * @returns null if the batch does not follow this draft.
 */
export function followDraft({ state, stored }: Standing, request: AppendDraftRequest): Followed | null {
  const { branch } = state;
  if (request.isReplacing && request.branch === branch) {
    return { branch: branch + 1, isNewBranch: true, moves: request.moves, page: request.page ?? state.page };
  }
  const added = newMoves(stored, request.moves, startOf(state, request));
  if (added === null) return null;
  const isBehind = startOf(state, request)! + request.moves.length < stored.length;
  const page = isBehind ? state.page : pageAfter(state.page, request);
  return page === undefined ? null : { branch, isNewBranch: false, moves: [...stored, ...added], page };
}

/** At which line of the branch the batch begins; null if it is for another branch. */
function startOf({ branch }: DraftState, request: AppendDraftRequest): number | null {
  // A replacement that arrives again finds its own moves at the start of the branch it made.
  if (request.isReplacing) return request.branch + 1 === branch ? 0 : null;
  return request.branch === branch ? request.revision : null;
}

/** Those of the moves that are not stored yet; null if they do not continue what is stored. */
function newMoves(
  stored: readonly LoggedMove[],
  sent: readonly LoggedMove[],
  at: number | null,
): readonly LoggedMove[] | null {
  if (at === null || at > stored.length) return null;
  // Nothing but a page, and not written beside the last line.
  if (sent.length === 0 && at < stored.length) return null;
  const known = stored.slice(at, at + sent.length);
  if (!known.every((line, index) => isSame(line, sent[index]!))) return null;
  const added = sent.slice(known.length);
  const storedIds = new Set(stored.map(({ moveId }) => moveId));
  return added.some(({ moveId }) => storedIds.has(moveId)) ? null : added;
}

/** Ids are the device's own; the same id with another move is not the same. Times do not count: they may not be kept. */
function isSame(stored: LoggedMove, sent: LoggedMove): boolean {
  return stored.moveId === sent.moveId && isDeepStrictEqual(stored.move, sent.move);
}

/** The page that stands from now on; undefined if the one sent would overwrite what its device has not seen. */
function pageAfter(
  stored: DraftPage | null,
  { page, pageSeen }: AppendDraftRequest,
): DraftPage | null | undefined {
  if (page === null || stored === null) return page ?? stored;
  const { mark: before } = stored;
  const { mark } = page;
  if (before === undefined || mark === undefined) return page;
  if (before.deviceId === mark.deviceId) return mark.serial > before.serial ? page : stored;
  return isDeepStrictEqual(before, pageSeen) ? page : undefined;
}
