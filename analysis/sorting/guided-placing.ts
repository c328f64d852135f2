import type { Distribution } from '../model/distribution.ts';
import { openPlaces, PILES, waitingStatements, type Pile, type SortBoard } from './sort-board.ts';

/** What guided placing asks for next: so many of these cards into this column. Only ever a question: the person picks. */
export interface GuidedTarget {
  readonly columnIndex: number;
  /** On which side of the grid's middle the column lies. */
  readonly side: 'disagree' | 'middle' | 'agree';
  /** Where the cards to choose from lie; `all` for the last column, which takes whatever is left. */
  readonly from: Pile | 'deck' | 'all';
  /** The cards to choose from. */
  readonly statementIds: readonly string[];
  /** How many cards the column still takes. At least 1. */
  readonly openPlaces: number;
}

/** Column indexes from the poles inwards, agree side first, the middle last: for five columns 4 0 3 1 2. */
export function guidedOrder(distribution: Distribution): number[] {
  const order: number[] = [];
  for (let left = 0, right = distribution.length - 1; left <= right; left++, right--) {
    order.push(right);
    if (left !== right) order.push(left);
  }
  return order;
}

/**
 * The next column to fill and the pile to choose from; null when every column is full, and on a free board: where a
 * column takes any number of cards, nobody can be asked for a certain one.
 */
export function guidedTarget(board: SortBoard): GuidedTarget | null {
  if (!board.isForced) return null;
  const open = guidedOrder(board.distribution).filter((index) => openPlaces(board, index) > 0);
  const columnIndex = open[0];
  if (columnIndex === undefined) return null;
  const side = sideOf(board.distribution, columnIndex);
  const places = openPlaces(board, columnIndex);
  const from = open.length === 1 ? 'all' : pileToChooseFrom(board, side);
  return { columnIndex, side, from, statementIds: choices(board, from), openPlaces: places };
}

/** Where the keyboard begins to choose a column: the outermost with places left, else the one in the middle. */
export function columnToBeginFrom(board: SortBoard): number {
  const order = guidedOrder(board.distribution);
  return order.find((index) => openPlaces(board, index) > 0) ?? order.at(-1) ?? 0;
}

/** On which side of the middle a column lies. */
export function sideOf(distribution: Distribution, columnIndex: number): GuidedTarget['side'] {
  const fromMiddle = columnIndex * 2 - (distribution.length - 1);
  if (fromMiddle === 0) return 'middle';
  return fromMiddle > 0 ? 'agree' : 'disagree';
}

/** The pile of the column's own side, or the nearest one that still has cards. */
function pileToChooseFrom(board: SortBoard, side: GuidedTarget['side']): Pile | 'deck' {
  const nearestFirst: readonly Pile[] =
    side === 'agree'
      ? ['agree', 'unsure', 'disagree']
      : side === 'disagree'
        ? PILES
        : ['unsure', 'agree', 'disagree'];
  return nearestFirst.find((pile) => board.piles[pile].length > 0) ?? 'deck';
}

function choices(board: SortBoard, from: GuidedTarget['from']): readonly string[] {
  if (from === 'all') return waitingStatements(board);
  return from === 'deck' ? board.deck : board.piles[from];
}
