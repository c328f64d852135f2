import {
  columnIndexOf,
  guidedTarget,
  placeOf,
  type HistoryRefusal,
  type SortMove,
} from '../../analysis/sorting/index.ts';
import type { ParticipantText } from '../text/participant-text.ts';
import { columnWords } from './sort-grid/column-words.ts';
import { promptOf } from './sort-grid/prompt.ts';
import { textOf, waitingCount, type SortingState } from './sorting-state.ts';

/** What a move did, in words: where the card is now, how full that column is, what is left, and what comes next. */
export function saidAfter(before: SortingState, after: SortingState, move: SortMove): string {
  const words = saidOfMove(after, move);
  if (after.step === 'piles') return `${words} ${nextStatement(before, after)}`.trim();
  return `${words} ${nextTarget(before, after)}`.trim();
}

/** Why a move was not made, in words. */
export function saidOfRefusal(text: ParticipantText, refusal: HistoryRefusal, move: SortMove): string {
  if (refusal === 'column-full' && 'value' in move) return text.said.refused['column-full'](move.value);
  const words: Partial<Record<HistoryRefusal, unknown>> = text.said.refused;
  const found = words[refusal];
  return typeof found === 'string' ? found : text.said.refused.other;
}

function saidOfMove(after: SortingState, move: SortMove): string {
  const { text } = after;
  const { deck } = after.history.board;
  const waiting = after.step === 'piles' ? deck.length : waitingCount(after.history.board);
  switch (move.kind) {
    case 'pile':
      return text.said.piled(text.piles.names[move.pile], deck.length);
    case 'later':
      return text.said.later(deck.length);
    case 'place':
      return saidOfPlace(after, move.value, waiting);
    case 'swap':
      return saidOfSwap(after, move.statementId, move.withStatementId);
    case 'take-out':
      return text.said.takenOut(textOf(after, move.statementId), waiting);
    case 'fill-last':
      return text.said.filled(move.value);
    case 'undo':
      return text.said.undone(waiting);
    case 'redo':
      return text.said.redone(waiting);
  }
}

function saidOfPlace({ text, history: { board } }: SortingState, value: number, waiting: number): string {
  const columnIndex = columnIndexOf(board, value);
  const count = board.columns[columnIndex]?.length ?? 0;
  return columnWords(text, board).placed(
    value,
    count,
    board.distribution[columnIndex]?.capacity ?? 0,
    waiting,
  );
}

function saidOfSwap(after: SortingState, oneId: string, otherId: string): string {
  const { text } = after;
  const { board } = after.history;
  const one = placeOf(board, oneId);
  // Of a card that came from the hand and one that went back to it, the first is the news.
  const [statementId, place] = one?.on === 'column' ? [oneId, one] : [otherId, placeOf(board, otherId)];
  const value = place?.on === 'column' ? (board.distribution[place.columnIndex]?.value ?? 0) : 0;
  return text.said.swapped(textOf(after, statementId), value);
}

/** The next card to read, when it is another one. */
function nextStatement(before: SortingState, after: SortingState): string {
  const { text } = after;
  const next = after.history.board.deck[0];
  if (next === before.history.board.deck[0]) return '';
  return next === undefined ? text.said.allRead : text.said.next(textOf(after, next));
}

/** Guided: the next column is said when it is another one. */
function nextTarget(before: SortingState, after: SortingState): string {
  if (after.step !== 'grid' || !after.isGuided) return '';
  const { text } = after;
  const [was, is] = [guidedTarget(before.history.board), guidedTarget(after.history.board)];
  if (is === null) return text.grid.donePrompt;
  if (was?.columnIndex === is.columnIndex) return '';
  return text.said.target(promptOf(after).title, after.history.board.distribution[is.columnIndex]!.value);
}
