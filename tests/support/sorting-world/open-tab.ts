import { randomUUID } from 'node:crypto';
import { placementsOf } from '../../../analysis/sorting/index.ts';
import { openProgress, type KeepResult, type SavedSort } from '../../../client/participant/progress.ts';
import { draftSync, type SavingState } from '../../../client/participant/saving/draft-sync.ts';
import { reconcile } from '../../../client/participant/saving/reconcile.ts';
import { pointOf } from '../../../client/participant/saving/sort-keeper.ts';
import { reduce } from '../../../client/participant/sorting-actions.ts';
import { initialState } from '../../../client/participant/sorting-state.ts';
import { participantText } from '../../../client/text/en/participant.ts';
import type { DraftMove, LoggedMove } from '../../../server/contract/draft.ts';
import type { Sorter } from '../a-sorter.ts';
import type { WildNetwork } from './wild-network.ts';

/**
 * A participant's page without its screen: the page's own state, what writes it into this browser's storage (IndexedDB, as
 * fake-indexeddb has it), and what keeps the server's draft equal to it.
 */
export interface Tab {
  /** @returns was the move made, or refused by the page. */
  move(move: DraftMove): boolean;
  /** What lies in the grid, by statement. */
  placed(): ReadonlyMap<string, number>;
  /** What would be handed in. */
  placements(): ReturnType<typeof placementsOf>;
  /** The log as the page has it. */
  lines(): readonly LoggedMove[];
  /** What became of every write so far; `kept` if all is well. */
  kept(): Promise<KeepResult>;
  /** Write a line after its own log although another tab may have gone on: what such a late write comes to. */
  writeLate(): Promise<KeepResult>;
  /** What lies in this browser's storage. */
  stored(): Promise<readonly LoggedMove[]>;
  /** As after the receipt. */
  forget(): Promise<void>;
  /** Closed at once: what had not been sent is only in this browser. */
  close(): void;
  /** Left for another tab: what is left is sent on the way out. */
  hide(): void;
  /** Until the server has every move. */
  untilSaved(): Promise<void>;
}

/** Open the personal link in a browser: offline from what its storage has, else from both sides. */
export async function openTab(network: WildNetwork, { view, token }: Sorter): Promise<Tab> {
  const progress = await openProgress({ participationId: view.participationId, participationToken: token });
  const kept = await progress.read();
  const draft = network.isOffline() ? null : await network.read();
  const found = reconcile(kept, draft);
  if (found.kind === 'diverged') throw new Error('one browser’s sort went two ways');
  if (found.isFromElsewhere) throw new Error('the server had moves that this browser had forgotten');
  const writes: Promise<KeepResult>[] = [];
  let here = found.sort;
  let state = initialState({
    ...{ view, text: participantText, log: here.lines, page: null, isKept: true, isShared: false, wish: '' },
  });
  let saving: SavingState = 'saved';
  let wake = () => {};
  const sync = draftSync(
    {
      send: (batch) => network.send(batch),
      tell: (now) => {
        saving = now;
        wake();
      },
      pause: () => new Promise((resolve) => setTimeout(resolve, 1)),
      onStale: (there) => {
        const again = reconcile(here, there);
        if (again.kind === 'diverged' || again.isFromElsewhere)
          throw new Error('the server went another way');
        sync.follow(pointOf(there), deviceSort(here));
      },
      onHandedIn: () => {
        throw new Error('it was not handed in yet');
      },
    },
    pointOf(draft),
    deviceSort(here),
  );
  sync.note(deviceSort(here));
  return {
    move(move) {
      const before = state;
      state = reduce(state, { kind: 'move', move, by: 'click' });
      const made = state.log.slice(before.log.length);
      if (made.length === 0) return false;
      const added = made.map((each) => ({ moveId: randomUUID(), ...each, atMs: null }));
      writes.push(progress.keep({ sequence: here.lines.length, moves: added, page: null }));
      here = { ...here, lines: [...here.lines, ...added] };
      sync.note(deviceSort(here));
      return true;
    },
    placed: () =>
      new Map(placementsOf(state.history.board).map(({ statementId, value }) => [statementId, value])),
    placements: () => placementsOf(state.history.board),
    lines: () => here.lines,
    kept: async () => (await Promise.all(writes)).find((result) => result !== 'kept') ?? 'kept',
    writeLate: () => {
      const late = { moveId: randomUUID(), move: { kind: 'undo' }, by: 'click', isGuided: false, atMs: null };
      return progress.keep({ sequence: here.lines.length, moves: [late as LoggedMove], page: null });
    },
    stored: async () => (await progress.read()).lines,
    forget: () => progress.erase(),
    close: () => sync.stop(),
    hide: () => {
      sync.flush();
      sync.stop();
    },
    untilSaved: async () => {
      while (saving !== 'saved') await new Promise<void>((resolve) => (wake = resolve));
    },
  };
}

function deviceSort({ lines }: SavedSort) {
  return { lines, page: null, pageSeen: null };
}
