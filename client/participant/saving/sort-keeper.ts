import type { Draft, LoggedMove } from '../../../server/contract/draft.ts';
import { appendDraft } from '../../api/draft.api.ts';
import { readParticipation } from '../../api/q-sort.api.ts';
import type { KeepResult, MarkedPage, SavedSort } from '../progress.ts';
import type { SortingAction } from '../sorting-actions.ts';
import type { KeptPage, SortingState } from '../sorting-state.ts';
import type { SortingStart } from '../sorting-start.ts';
import { draftSync, GATHERING_MS, type DeviceSort, type DraftSync, type ServerPoint } from './draft-sync.ts';
import { randomId } from './random-id.ts';
import { reconcile } from './reconcile.ts';

/** Keeps a sort: in this browser before the next frame, and on the server soon after. */
export interface SortKeeper {
  /** Write down what changed. */
  keep(before: SortingState, after: SortingState): void;
  /** The whole sort is being handed in: the draft may rest. */
  rest(): void;
  /** It was not taken: keep on. */
  resume(): void;
  /** Nothing more is written or sent from here. */
  leave(): void;
}

interface Keeping {
  readonly start: SortingStart;
  readonly act: (action: SortingAction) => void;
  readonly wakeUps: Set<() => void>;
  here: SavedSort;
  isLeft: boolean;
}

/** Open the keeper of a page that begins with `start`; it tells the page how the keeping goes. */
export function openKeeper(start: SortingStart, act: (action: SortingAction) => void): SortKeeper {
  const keeping: Keeping = { start, act, wakeUps: new Set(), here: start.saved, isLeft: false };
  const sync = syncOf(keeping);
  if (start.isReplacing) sync.replace(start.point, deviceSort(keeping.here));
  else sync.note(deviceSort(keeping.here));
  const stopListening = onLeaving(() => {
    sync.flush();
  });
  return {
    keep(before, after) {
      if (keeping.isLeft || after.receipt !== null) return;
      const sequence = keeping.here.lines.length;
      const moves = stamped(before, after);
      const page = changedPage(before, after);
      if (moves.length === 0 && page === null) return;
      keeping.here = withChange(keeping.here, moves, page);
      const marked = page === null ? null : markedPage(keeping.here, page);
      void start.progress.keep({ sequence, moves, page: marked }).then((result) => {
        kept(keeping, result);
      });
      sync.note(deviceSort(keeping.here));
    },
    rest: () => {
      sync.stop();
    },
    resume: () => {
      sync.resume();
    },
    leave() {
      keeping.isLeft = true;
      sync.stop();
      stopListening();
      for (const wake of keeping.wakeUps) wake();
    },
  };
}

/** On a shared computer the moves stay here until they are sealed. */
const STAYS_HERE: DraftSync = {
  note: () => undefined,
  follow: () => undefined,
  replace: () => undefined,
  flush: () => undefined,
  stop: () => undefined,
  resume: () => undefined,
};

function syncOf(keeping: Keeping): DraftSync {
  const { start, act, wakeUps } = keeping;
  if (start.lab !== null) return STAYS_HERE;
  const { view, participationToken } = start;
  const { conditionId } = view.condition;
  const sync = draftSync(
    {
      send: (batch) => appendDraft(participationToken, { ...batch, conditionId, occasion: view.occasion }),
      tell: (saving) => {
        act({ kind: 'saving', saving });
        if (saving === 'gone') forget(keeping);
      },
      // With nothing kept here, the server is the only copy: nothing waits.
      pause: (ms) => pause(!keeping.here.isKept && ms === GATHERING_MS ? 0 : ms, wakeUps),
      onStale: (draft) => {
        const found = reconcile(keeping.here, draft);
        const isAsHere =
          found.kind === 'go-on' && !found.isFromElsewhere && found.sort.page === keeping.here.page;
        if (isAsHere) {
          keeping.here = found.sort;
          sync.follow(pointOf(draft), deviceSort(keeping.here));
        } else start.onElsewhere(keeping.here, draft);
      },
      onHandedIn: () => void handedInElsewhere(keeping),
    },
    start.point,
    deviceSort(keeping.here),
  );
  return sync;
}

/** Deleted, or begun again elsewhere: nothing of it stays in this browser but what the page itself still shows. */
function forget(keeping: Keeping): void {
  keeping.isLeft = true;
  void keeping.start.progress.erase().catch(() => undefined);
}

async function handedInElsewhere({ start, act }: Keeping): Promise<void> {
  const now = await readParticipation(start.participationToken);
  if (!now?.receipt) return;
  await start.progress.erase().catch(() => undefined);
  act({ kind: 'received', receipt: now.receipt });
}

function kept(keeping: Keeping, result: KeepResult): void {
  if (result === 'kept' || keeping.isLeft) return;
  if (result === 'elsewhere') keeping.start.onElsewhere(keeping.here, null);
  else {
    keeping.here = { ...keeping.here, isKept: false };
    keeping.act({ kind: 'not-kept' });
  }
}

/** The moves that came, as lines of the log. */
function stamped(before: SortingState, after: SortingState): LoggedMove[] {
  const { view, startedAt } = after;
  const isTimed = view.keepsMoveTimes && startedAt !== null;
  return after.log.slice(before.log.length).map(({ move, by, isGuided }) => ({
    moveId: randomId(),
    move,
    by,
    isGuided,
    atMs: isTimed ? Math.max(0, Date.now() - startedAt) : null,
  }));
}

/** Where the server's draft stands. */
export function pointOf(draft: Draft | null): ServerPoint {
  if (draft === null) return { branch: 0, revision: 0, mark: null };
  return { branch: draft.branch, revision: draft.moves.length, mark: draft.page?.mark ?? null };
}

/** The page if anything of it changed; else null. */
function changedPage(before: SortingState, after: SortingState): KeptPage | null {
  const page = pageOf(after);
  return (Object.keys(page) as (keyof KeptPage)[]).every((name) => page[name] === before[name]) ? null : page;
}

function pageOf(state: SortingState): KeptPage {
  const { step, isGuided, reasons, answers, startedAt, modeSwitches, stepTimes, isSending } = state;
  return { step, isGuided, reasons, answers, startedAt, modeSwitches, stepTimes, isSending };
}

function withChange(here: SavedSort, moves: readonly LoggedMove[], page: KeptPage | null): SavedSort {
  const { lines, mark } = here;
  return {
    ...here,
    lines: moves.length === 0 ? lines : [...lines, ...moves],
    page: page ?? here.page,
    mark: page === null ? mark : { ...mark, serial: mark.serial + 1 },
    keptAt: Date.now(),
  };
}

/** As this browser keeps it. */
export function markedPage({ mark, pageSeen }: SavedSort, page: KeptPage): MarkedPage {
  return { ...page, mark, pageSeen, keptAt: Date.now() };
}

/** As the server is told it. */
function deviceSort({ lines, page, mark, pageSeen }: SavedSort): DeviceSort {
  if (page === null) return { lines, page, pageSeen };
  const { step, isGuided, reasons, answers, startedAt, modeSwitches, stepTimes } = page;
  const words = { reasons: { ...reasons }, answers: { ...answers } };
  const told = { step, isGuided, startedAt, modeSwitches, stepTimes: [...stepTimes] };
  return { lines, pageSeen, page: { ...told, ...words, mark } };
}

/** Time, cut short when the network comes back. */
function pause(ms: number, wakeUps: Set<() => void>): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      wakeUps.delete(end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    addEventListener('online', end);
    wakeUps.add(end);
  });
}

/** The page is hidden or closed: it may not come back. */
function onLeaving(handle: () => void): () => void {
  const handleVisibility = () => {
    if (document.hidden) handle();
  };
  document.addEventListener('visibilitychange', handleVisibility);
  addEventListener('pagehide', handle);
  return () => {
    document.removeEventListener('visibilitychange', handleVisibility);
    removeEventListener('pagehide', handle);
  };
}
