import type { AppendResult } from '../../api/draft.api.ts';
import {
  DRAFT_BATCH_MAX_MOVES,
  type AppendDraftRequest,
  type Draft,
  type DraftPage,
  type LoggedMove,
  type PageMark,
} from '../../../server/contract/draft.ts';

/**
 * Does the server have every move: yes; on their way; not for want of a network; it will not take them; or it knows
 * nothing under this link any more.
 */
export type SavingState = 'saved' | 'saving' | 'waiting' | 'refused' | 'gone';

/** The unfinished sort as this device has it. */
export interface DeviceSort {
  readonly lines: readonly LoggedMove[];
  /** Null before anything was kept. */
  readonly page: (DraftPage & { readonly mark: PageMark }) | null;
  /** The mark of the last page this device got from the server. */
  readonly pageSeen: PageMark | null;
}

/** Where the server's draft stands, as far as is known here. */
export interface ServerPoint {
  readonly branch: number;
  readonly revision: number;
  readonly mark: PageMark | null;
}

type Batch = Pick<AppendDraftRequest, 'branch' | 'revision' | 'moves' | 'page' | 'pageSeen' | 'isReplacing'>;

interface Syncing {
  /** One try. */
  readonly send: (batch: Batch) => Promise<AppendResult>;
  readonly tell: (state: SavingState) => void;
  /** Time for more moves to gather, or for the network to come back; ends early when there is reason to. */
  readonly pause: (ms: number) => Promise<void>;
  /** The server's draft does not go on as this device's: nothing more is sent before `follow` or `replace`. */
  readonly onStale: (draft: Draft) => void;
  /** It was handed in meanwhile, from elsewhere. */
  readonly onHandedIn: () => void;
}

/** Keeps the server's draft equal to this device's log. */
export interface DraftSync {
  /** Something was done here. */
  note(sort: DeviceSort): void;
  /** Go on from the server's draft as it is now. */
  follow(point: ServerPoint, sort: DeviceSort): void;
  /** The person chose this device's sort: it becomes a new branch after the server's. */
  replace(point: ServerPoint, sort: DeviceSort): void;
  /** The page may be gone in a moment: send what is left at once, without waiting for what is on its way. */
  flush(): void;
  /** Nothing more is sent. */
  stop(): void;
  /** After `stop`: go on. */
  resume(): void;
}

/** Moves that come within that time go together. */
export const GATHERING_MS = 1000;
const PAUSES_MS = [2000, 4000, 8000, 15_000, 30_000, 60_000];
const LONGEST_PAUSE_MS = 300_000;

/** What is known here of both sides, and what is being done about it. */
interface SyncState {
  point: ServerPoint;
  sort: DeviceSort;
  isReplacing: boolean;
  isHalted: boolean;
  isRunning: boolean;
  failures: number;
}

/**
 * Send the log in batches, one at a time, with longer and longer pauses while there is no network. What arrives twice
 * is known again by its ids, so a batch whose answer was lost is simply sent again.
 */
export function draftSync(syncing: Syncing, point: ServerPoint, sort: DeviceSort): DraftSync {
  const state: SyncState = {
    point,
    sort,
    isReplacing: false,
    isHalted: false,
    isRunning: false,
    failures: 0,
  };
  const wake = () => {
    if (!state.isRunning && !state.isHalted && isBehind(state)) void run(state, syncing);
  };
  const begin = (isReplacing: boolean) => (from: ServerPoint, next: DeviceSort) => {
    Object.assign(state, { point: from, sort: next, isReplacing, isHalted: false, failures: 0 });
    if (isBehind(state)) wake();
    else syncing.tell('saved');
  };
  return {
    note(next) {
      state.sort = next;
      wake();
    },
    follow: begin(false),
    replace: begin(true),
    flush() {
      if (!state.isHalted && isBehind(state)) void syncing.send(batchOf(state));
    },
    stop() {
      state.isHalted = true;
    },
    resume() {
      state.isHalted = false;
      wake();
    },
  };
}

async function run(state: SyncState, syncing: Syncing): Promise<void> {
  state.isRunning = true;
  syncing.tell('saving');
  while (!state.isHalted && isBehind(state)) {
    const wait = state.failures === 0 ? GATHERING_MS : pauseAfter(state.failures, 0);
    await syncing.pause(wait);
    if (stopped(state)) break;
    const batch = batchOf(state);
    const result = await syncing.send(batch);
    if (stopped(state)) break;
    await settle(state, syncing, { batch, result });
  }
  state.isRunning = false;
  if (!state.isHalted) syncing.tell('saved');
}

/** Asked anew after each wait: a page may be left while it waits. */
function stopped(state: SyncState): boolean {
  return state.isHalted;
}

interface Sent {
  readonly batch: Batch;
  readonly result: AppendResult;
}

async function settle(state: SyncState, syncing: Syncing, { batch, result }: Sent): Promise<void> {
  switch (result.kind) {
    case 'stored': {
      const mark = batch.page?.mark ?? state.point.mark;
      state.point = { branch: result.branch, revision: sentUpTo(batch, state), mark };
      state.isReplacing = false;
      if (state.failures > 0) syncing.tell('saving');
      state.failures = 0;
      return;
    }
    case 'stale':
      state.isHalted = true;
      syncing.onStale(result.draft);
      return;
    case 'refused':
      state.isHalted = true;
      if (result.code === 'already-submitted') syncing.onHandedIn();
      else syncing.tell(result.code === 'not-found' ? 'gone' : 'refused');
      return;
    default:
      state.failures++;
      syncing.tell('waiting');
      if (result.kind === 'busy') await syncing.pause(pauseAfter(0, result.retryAfterSeconds));
  }
}

function pauseAfter(failures: number, retryAfterSeconds: number): number {
  const asked = Math.min(retryAfterSeconds * 1000, LONGEST_PAUSE_MS);
  return failures === 0 ? asked : PAUSES_MS[Math.min(failures, PAUSES_MS.length) - 1]!;
}

/** A replacement begins at 0, whatever the server has. */
function sentUpTo(batch: Batch, { isReplacing }: SyncState): number {
  return (isReplacing ? 0 : batch.revision) + batch.moves.length;
}

function isBehind({ point, sort, isReplacing }: SyncState): boolean {
  return isReplacing || sort.lines.length > point.revision || isPageBehind(point, sort);
}

function isPageBehind({ mark }: ServerPoint, { page }: DeviceSort): boolean {
  if (page === null || page.mark.serial === 0) return false;
  return mark === null || mark.deviceId !== page.mark.deviceId || mark.serial < page.mark.serial;
}

function batchOf({ point, sort, isReplacing }: SyncState): Batch {
  const from = isReplacing ? 0 : point.revision;
  const moves = sort.lines.slice(from, from + DRAFT_BATCH_MAX_MOVES);
  const isLast = from + moves.length === sort.lines.length;
  return {
    branch: point.branch,
    revision: isReplacing ? 0 : point.revision,
    moves,
    page: isLast && isPageBehind(point, sort) ? sort.page : null,
    pageSeen: sort.pageSeen,
    isReplacing,
  };
}
