import {
  applyMove,
  columnIndexOf,
  columnToBeginFrom,
  guidedTarget,
  placeOf,
  type Place,
  type SortBoard,
  type SortMove,
} from '../../analysis/sorting/index.ts';
import type { StepTime } from '../../server/contract/draft.ts';
import type { Answers } from '../../server/contract/asked-questions.ts';
import type { SavingState } from './saving/draft-sync.ts';
import { columnWords } from './sort-grid/column-words.ts';
import { handOf } from './sort-grid/hand.ts';
import {
  settled,
  textOf,
  type Delivery,
  type InputKind,
  type Receipt,
  type Shown,
  type SortingState,
  type Step,
} from './sorting-state.ts';
import { saidAfter, saidOfRefusal } from './said.ts';

/** Everything that can happen on the page; buttons, keys, drags and the network all end here. */
export type SortingAction =
  | { readonly kind: 'go'; readonly step: Step }
  | { readonly kind: 'start'; readonly now: number }
  | { readonly kind: 'move'; readonly move: SortMove; readonly by: InputKind }
  /** A card was pressed: pick it, place it, let go, or let two change places. */
  | { readonly kind: 'card'; readonly statementId: string; readonly by: InputKind }
  /** A column was pressed. */
  | { readonly kind: 'column'; readonly value: number; readonly by: InputKind }
  /** A card was dropped on a column, perhaps on one of its cards. */
  | {
      readonly kind: 'drop';
      readonly statementId: string;
      readonly value: number;
      readonly onto: string | null;
    }
  | { readonly kind: 'let-go' }
  | { readonly kind: 'show'; readonly shown: Shown | null }
  | { readonly kind: 'guide'; readonly isGuided: boolean }
  | { readonly kind: 'reason'; readonly statementId: string; readonly text: string }
  | { readonly kind: 'answers'; readonly answers: Answers }
  | { readonly kind: 'send' }
  | { readonly kind: 'delivery'; readonly delivery: Delivery }
  | { readonly kind: 'received'; readonly receipt: Receipt }
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'saving'; readonly saving: SavingState }
  /** How long each screen was looked at, up to now. */
  | { readonly kind: 'times'; readonly stepTimes: readonly StepTime[] }
  | { readonly kind: 'say'; readonly text: string };

/** What the page shows after something happened. Pure: the same happening on the same state gives the same. */
export function reduce(state: SortingState, action: SortingAction): SortingState {
  if (state.isSending && !DURING_SENDING.has(action.kind)) return state;
  const after = settled(happened(state, action));
  return after.step === state.step ? after : withFocus({ ...after, pickedId: null }, 'heading');
}

/** While nobody knows whether the sort has arrived, it stays as it is. */
const DURING_SENDING: ReadonlySet<SortingAction['kind']> = new Set([
  'delivery',
  'received',
  'not-kept',
  'saving',
]);

function happened(state: SortingState, action: SortingAction): SortingState {
  switch (action.kind) {
    case 'go':
      return { ...state, step: action.step, shown: null, crowdedIndex: null, pickedId: null };
    case 'start':
      return state.startedAt === null ? { ...state, startedAt: action.now } : state;
    case 'move':
      return moved(state, action.move, action.by);
    case 'card':
      return cardPressed(state, action.statementId, action.by);
    case 'column':
      return columnPressed(state, action.value, action.by);
    case 'drop':
      return dropped(state, action);
    case 'show':
      return { ...state, shown: action.shown, crowdedIndex: null };
    case 'reason':
      return withReason(state, action.statementId, action.text);
    default:
      return settingHappened(state, action);
  }
}

function settingHappened(state: SortingState, action: SortingAction): SortingState {
  switch (action.kind) {
    case 'let-go':
      return letGo(state);
    case 'guide': {
      const { guided, free } = state.text.said;
      const switched = {
        ...state,
        isGuided: action.isGuided,
        modeSwitches: state.modeSwitches + 1,
        shown: null,
        crowdedIndex: null,
        pickedId: null,
      };
      return say(switched, action.isGuided ? guided : free);
    }
    case 'answers':
      return { ...state, answers: action.answers };
    case 'say':
      return say(state, action.text);
    case 'send':
      return { ...state, isSending: true, delivery: { status: 'sending' } };
    default:
      return keepingHappened(state, action);
  }
}

/** What became of keeping and sending. */
function keepingHappened(state: SortingState, action: SortingAction): SortingState {
  switch (action.kind) {
    case 'delivery':
      return { ...state, delivery: action.delivery, isSending: action.delivery.status !== 'refused' };
    case 'received':
      return { ...state, receipt: action.receipt, isSending: false, delivery: { status: 'idle' } };
    case 'not-kept':
      return { ...state, isKept: false };
    case 'saving':
      return { ...state, saving: action.saving };
    case 'times':
      return { ...state, stepTimes: action.stepTimes };
    default:
      return state;
  }
}

/** Make a move and write it into the log; or say why it cannot be made. */
function moved(state: SortingState, move: SortMove, by: InputKind): SortingState {
  const result = applyMove(state.history, move);
  if (!result.ok) {
    const isFull = result.refusal === 'column-full' && 'value' in move;
    const crowdedIndex = isFull ? columnIndexOf(state.history.board, move.value) : null;
    const shown = crowdedIndex === null ? state.shown : { columnIndex: crowdedIndex };
    return say({ ...state, crowdedIndex, shown }, saidOfRefusal(state.text, result.refusal, move), true);
  }
  const after: SortingState = {
    ...state,
    history: result.history,
    log: [...state.log, { move, by, isGuided: state.isGuided }],
    pickedId: null,
    crowdedIndex: null,
    shown: shownAfter(state, result.history.board),
  };
  return withFocus(say(after, saidAfter(state, after, move)), focusAfter(state, after, move), by !== 'key');
}

/** Guided, a look at another pile lasts until the next column; a column stays open as long as one looks at it. */
function shownAfter(state: SortingState, board: SortBoard): Shown | null {
  if (state.step !== 'grid' || state.shown === null || 'columnIndex' in state.shown) return null;
  if (!state.isGuided) return state.shown;
  const [before, after] = [guidedTarget(state.history.board), guidedTarget(board)];
  return before?.columnIndex === after?.columnIndex ? state.shown : null;
}

/** Keys go on where the work goes on: the next waiting card, else the card that was moved. */
function focusAfter(before: SortingState, after: SortingState, move: SortMove): string {
  if (before.step === 'piles') return after.history.board.deck.length === 0 ? 'heading' : '';
  if (move.kind === 'undo' || move.kind === 'redo') return '';
  if (move.kind === 'fill-last') return 'heading';
  const from = placeOf(before.history.board, move.statementId);
  return from?.on === 'column' ? `card:${move.statementId}` : nextInHand(before, after, move.statementId);
}

/** The card after the one that left the hand; where that one is not listed any more, the first that is. */
function nextInHand(before: SortingState, after: SortingState, statementId: string): string {
  const was = handOf(before).statementIds;
  const is = handOf(after).statementIds;
  const index = was.indexOf(statementId);
  const next = [was[index + 1], was[index - 1]].find((id) => id !== undefined && is.includes(id)) ?? is[0];
  return next === undefined ? 'heading' : `card:${next}`;
}

function cardPressed(state: SortingState, statementId: string, by: InputKind): SortingState {
  const { board } = state.history;
  const place = placeOf(board, statementId);
  if (!place) return state;
  if (state.pickedId === statementId) return letGo(state);
  if (state.pickedId !== null) return pressedWhileHolding(state, state.pickedId, { statementId, place, by });
  const target = state.step === 'grid' && state.isGuided ? guidedTarget(board) : null;
  if (target === null || place.on === 'column') return picked(state, statementId, by);
  const { value } = board.distribution[target.columnIndex]!;
  return moved(state, { kind: 'place', statementId, value }, by);
}

interface PressedCard {
  readonly statementId: string;
  readonly place: Place;
  readonly by: InputKind;
}

/** Card on card changes places; where that would mean nothing, the second is picked instead of the first. */
function pressedWhileHolding(state: SortingState, heldId: string, pressed: PressedCard): SortingState {
  const { statementId, place, by } = pressed;
  const heldColumn = columnOf(placeOf(state.history.board, heldId));
  if (heldColumn === columnOf(place)) return picked(state, statementId, by);
  return moved(state, { kind: 'swap', statementId: heldId, withStatementId: statementId }, by);
}

/** The column a place is in; null outside the grid. */
function columnOf(place: Place | null): number | null {
  return place?.on === 'column' ? place.columnIndex : null;
}

function columnPressed(state: SortingState, value: number, by: InputKind): SortingState {
  if (state.pickedId !== null) return moved(state, { kind: 'place', statementId: state.pickedId, value }, by);
  const { board } = state.history;
  const columnIndex = columnIndexOf(board, value);
  const isShown =
    state.shown !== null && 'columnIndex' in state.shown && state.shown.columnIndex === columnIndex;
  const text = columnWords(state.text, board).columnHas(
    value,
    board.columns[columnIndex]?.length ?? 0,
    board.distribution[columnIndex]?.capacity ?? 0,
  );
  return say({ ...state, shown: isShown ? null : { columnIndex }, crowdedIndex: null }, text);
}

/** A drop means the column if it has room, and the card under the finger if it has none. */
function dropped(
  state: SortingState,
  { statementId, value, onto }: { statementId: string; value: number; onto: string | null },
): SortingState {
  const place: SortMove = { kind: 'place', statementId, value };
  const isRefused = !applyMove(state.history, place).ok;
  const swaps = isRefused && onto !== null && onto !== statementId;
  return moved(state, swaps ? { kind: 'swap', statementId, withStatementId: onto } : place, 'drag');
}

function picked(state: SortingState, statementId: string, by: InputKind): SortingState {
  const held = say(
    { ...state, pickedId: statementId, crowdedIndex: null },
    state.text.said.picked(textOf(state, statementId)),
  );
  if (by !== 'key' || state.step === 'review') return held;
  const { board } = state.history;
  const place = placeOf(board, statementId);
  const columnIndex = place?.on === 'column' ? place.columnIndex : columnToBeginFrom(board);
  return withFocus(held, `column:${board.distribution[columnIndex]!.value}`);
}

function letGo(state: SortingState): SortingState {
  if (state.pickedId === null) return state;
  const free = say({ ...state, pickedId: null, crowdedIndex: null, shown: null }, state.text.said.letGo);
  return withFocus(free, `card:${state.pickedId}`);
}

function withReason(state: SortingState, statementId: string, text: string): SortingState {
  const others = Object.entries(state.reasons).filter(([id]) => id !== statementId);
  return { ...state, reasons: Object.fromEntries(text === '' ? others : [...others, [statementId, text]]) };
}

function say(state: SortingState, text: string, isRefusal = false): SortingState {
  return { ...state, said: { text, isRefusal, serial: state.said.serial + 1 } };
}

function withFocus(state: SortingState, target: string, mayWait = false): SortingState {
  return target === '' ? state : { ...state, focus: { target, mayWait, serial: state.focus.serial + 1 } };
}
