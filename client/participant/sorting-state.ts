import {
  beginHistory,
  dealBoard,
  isComplete,
  replayMoves,
  waitingStatements,
  type Pile,
  type SortBoard,
  type SortHistory,
  type SortMove,
} from '../../analysis/sorting/index.ts';
import type { ParticipationView } from '../../server/contract/participation.ts';

/** The screens, in order. The browser's own history walks through them. */
export const STEPS = ['begin', 'piles', 'grid', 'review', 'reasons', 'send', 'receipt'] as const;
export type Step = (typeof STEPS)[number];

/** What a person moved a card with. */
export type InputKind = 'tap' | 'click' | 'key' | 'drag';

/** One line of the log: it rebuilds the board, and says how each card came where it lies. */
export interface LoggedMove {
  readonly move: SortMove;
  readonly by: InputKind;
  /** Was the person being guided from the poles inwards. */
  readonly isGuided: boolean;
}

/** What this browser keeps besides the log. */
export interface KeptPage {
  readonly step: Step;
  readonly isGuided: boolean;
  /** By statement id; never empty. */
  readonly reasons: Readonly<Record<string, string>>;
  /** By this device's clock, in ms; null before the first card was shown. */
  readonly startedAt: number | null;
  /** Sending has begun: whether it arrived is not known, so nothing can be changed any more. */
  readonly isSending: boolean;
}

/** Which cards are listed: a pile, or what lies in a column. */
export type Shown = { readonly pile: Pile | 'deck' } | { readonly columnIndex: number };

/** How the sending goes. */
export type Delivery =
  | { readonly status: 'idle' | 'sending' }
  | { readonly status: 'waiting'; readonly reason: 'network' | 'busy'; readonly seconds: number }
  | { readonly status: 'refused'; readonly code: string };

export type Receipt = NonNullable<ParticipationView['receipt']>;

export interface SortingState extends KeptPage {
  readonly view: ParticipationView;
  readonly history: SortHistory;
  readonly log: readonly LoggedMove[];
  /** The card held in the hand; it waits for a column, or for the card to change places with. */
  readonly pickedId: string | null;
  /** Null: what the step itself suggests. */
  readonly shown: Shown | null;
  /** The full column a card was to go to; one of its cards may make room. */
  readonly crowdedIndex: number | null;
  readonly delivery: Delivery;
  readonly receipt: Receipt | null;
  /** Said to everybody, politely; `serial` makes the same words heard twice. */
  readonly said: { readonly text: string; readonly isRefusal: boolean; readonly serial: number };
  /** Where the keyboard should be next. */
  readonly focus: { readonly target: string; readonly serial: number };
  readonly isKept: boolean;
}

/** What the browser remembered, as it was read. */
export interface SavedSort {
  readonly log: readonly LoggedMove[];
  readonly page: KeptPage | null;
  /** Can this browser keep anything. */
  readonly isKept: boolean;
}

/**
 * The state a page begins with: as it was left, board, undo and step included.
 *
 * @param wish the step the address asks for, which counts only if nothing was kept.
 */
export function initialState(view: ParticipationView, saved: SavedSort, wish: string): SortingState {
  const order = view.statements.map(({ statementId }) => statementId);
  const start = beginHistory(dealBoard(view.distribution, order));
  const { history, replayed } = replayMoves(
    start,
    saved.log.map(({ move }) => move),
  );
  const page = saved.page ?? {
    step: wish === 'piles' ? 'piles' : 'begin',
    isGuided: true,
    reasons: {},
    startedAt: null,
    isSending: false,
  };
  return settled({
    ...page,
    view,
    history,
    log: saved.log.slice(0, replayed),
    pickedId: null,
    shown: null,
    crowdedIndex: null,
    delivery: { status: 'idle' },
    receipt: view.receipt,
    said: { text: '', isRefusal: false, serial: 0 },
    focus: { target: '', serial: 0 },
    isKept: saved.isKept,
  });
}

/** The nearest step, going back, that this board allows: nobody reviews what does not lie there. */
export function settled(state: SortingState): SortingState {
  if (state.receipt !== null) return { ...state, step: 'receipt' };
  if (state.isSending && isComplete(state.history.board)) return { ...state, step: 'send' };
  const wanted = STEPS.indexOf(state.step);
  const step = STEPS.filter((each, index) => index <= wanted && mayGoTo(state, each)).at(-1) ?? 'begin';
  return step === state.step && !state.isSending ? state : { ...state, step, isSending: false };
}

/** Does the board allow this step. */
export function mayGoTo({ history, receipt, view }: SortingState, step: Step): boolean {
  switch (step) {
    case 'begin':
    case 'piles':
      return true;
    case 'grid':
      return history.board.deck.length === 0;
    case 'review':
    case 'send':
      return isComplete(history.board);
    case 'reasons':
      return isComplete(history.board) && view.reasonsAskedFor.length > 0;
    case 'receipt':
      return receipt !== null;
  }
}

/** The step after this one; reasons are skipped where none are asked for. */
export function stepAfter(state: SortingState): Step {
  const next = STEPS.slice(STEPS.indexOf(state.step) + 1);
  return next.find((step) => step !== 'reasons' || state.view.reasonsAskedFor.length > 0) ?? 'receipt';
}

/** How many cards are not in the grid. */
export function waitingCount(board: SortBoard): number {
  return waitingStatements(board).length;
}

/** The words of a statement. */
export function textOf({ view }: Pick<SortingState, 'view'>, statementId: string): string {
  return view.statements.find((statement) => statement.statementId === statementId)?.text ?? '';
}
