import type { Distribution } from '../model/distribution.ts';

/** The three piles of the first reading, in the order of the grid. */
export const PILES = ['disagree', 'unsure', 'agree'] as const;
export type Pile = (typeof PILES)[number];

/**
 * Where every statement of one unfinished Q-sort lies. Immutable: each command returns a new board.
 * A statement lies in exactly one of `deck`, `piles` and `columns`.
 */
export interface SortBoard {
  readonly distribution: Distribution;
  /** Must every column be filled exactly. If not, a column takes any number of cards, and its capacity is a suggestion. */
  readonly isForced: boolean;
  /** Statement ids not read yet, the next one first. */
  readonly deck: readonly string[];
  /** Statement ids read and not (or no longer) in the grid, in the order they came. */
  readonly piles: Readonly<Record<Pile, readonly string[]>>;
  /** Statement ids in each grid column, lowest value first; within a column, in the order placed. */
  readonly columns: readonly (readonly string[])[];
  /** The pile each statement was last put on; a statement keeps it in the grid, and goes back to it when taken out. */
  readonly pileOf: ReadonlyMap<string, Pile>;
}

/** Everything a person can do to a board. Mouse, touch, keys and drag all end in one of these. */
export type SortCommand =
  /** Put on a pile: first reading, or a change of mind, from wherever the statement lies. */
  | { readonly kind: 'pile'; readonly statementId: string; readonly pile: Pile }
  /** Read it again after all others. */
  | { readonly kind: 'later'; readonly statementId: string }
  /** Put into a grid column that has room, from wherever the statement lies. */
  | { readonly kind: 'place'; readonly statementId: string; readonly value: number }
  /** Let two statements change places; one of them at least lies in the grid. */
  | { readonly kind: 'swap'; readonly statementId: string; readonly withStatementId: string }
  /** Take out of the grid, back to its pile. */
  | { readonly kind: 'take-out'; readonly statementId: string }
  /** Put all that are left into the one column that is left, where they fit exactly; a free board has no such column. */
  | { readonly kind: 'fill-last'; readonly value: number };

/** Why a command was not carried out. A refusal is an answer to show, not an exception. */
export type SortRefusal =
  | 'no-such-statement'
  | 'no-such-column'
  | 'column-full'
  /** It lies there already: nothing to do. */
  | 'already-there'
  | 'not-in-grid'
  | 'not-in-deck'
  /** More than one column has room, as on every free board, or the cards left do not fit it exactly. */
  | 'not-the-last-column';

export type SortResult =
  { readonly ok: true; readonly board: SortBoard } | { readonly ok: false; readonly refusal: SortRefusal };

/** Where a statement lies, with its place there, from 0. */
export type Place =
  | { readonly on: 'deck'; readonly index: number }
  | { readonly on: 'pile'; readonly pile: Pile; readonly index: number }
  | { readonly on: 'column'; readonly columnIndex: number; readonly index: number };

/** What is sorted on: the columns, and whether they must be filled exactly. */
export type Grid = Pick<SortBoard, 'distribution' | 'isForced'>;

/** A board with everything still to be read, in the order given. */
export function dealBoard({ distribution, isForced }: Grid, statementIds: readonly string[]): SortBoard {
  return {
    ...{ distribution, isForced },
    deck: statementIds,
    piles: { disagree: [], unsure: [], agree: [] },
    columns: distribution.map(() => []),
    pileOf: new Map(),
  };
}

/** Where a statement lies; null if it is not on the board. */
export function placeOf(board: SortBoard, statementId: string): Place | null {
  const inDeck = board.deck.indexOf(statementId);
  if (inDeck >= 0) return { on: 'deck', index: inDeck };
  for (const pile of PILES) {
    const index = board.piles[pile].indexOf(statementId);
    if (index >= 0) return { on: 'pile', pile, index };
  }
  for (const [columnIndex, column] of board.columns.entries()) {
    const index = column.indexOf(statementId);
    if (index >= 0) return { on: 'column', columnIndex, index };
  }
  return null;
}

/** Statements not in the grid: those not read yet, then pile by pile, disagree first. */
export function waitingStatements(board: SortBoard): string[] {
  return [...board.deck, ...PILES.flatMap((pile) => board.piles[pile])];
}

/** How many cards a column holds less than its capacity; below 0 where more than suggested lie in a free one. */
export function openPlaces(board: SortBoard, columnIndex: number): number {
  return (board.distribution[columnIndex]?.capacity ?? 0) - (board.columns[columnIndex]?.length ?? 0);
}

/** May one more card be put into this column. */
export function hasRoom(board: SortBoard, columnIndex: number): boolean {
  return !board.isForced || openPlaces(board, columnIndex) > 0;
}

/** May the Q-sort be handed in: nothing left over and, where that is asked, every column full. */
export function isComplete(board: SortBoard): boolean {
  const isFull = board.columns.every((_, columnIndex) => openPlaces(board, columnIndex) === 0);
  return waitingStatements(board).length === 0 && (isFull || !board.isForced);
}

/** The index of the column with this value, or -1. */
export function columnIndexOf(board: SortBoard, value: number): number {
  return board.distribution.findIndex((column) => column.value === value);
}

/**
 * Carry out one command. The board is never left illegal: no statement twice or lost, and no column of a forced board
 * over its capacity.
 */
export function applyCommand(board: SortBoard, command: SortCommand): SortResult {
  switch (command.kind) {
    case 'pile':
      return onPile(board, command.statementId, command.pile);
    case 'later':
      return later(board, command.statementId);
    case 'place':
      return intoColumn(board, command.statementId, command.value);
    case 'swap':
      return swapped(board, command.statementId, command.withStatementId);
    case 'take-out':
      return takenOut(board, command.statementId);
    case 'fill-last':
      return lastColumnFilled(board, command.value);
  }
}

function onPile(board: SortBoard, statementId: string, pile: Pile): SortResult {
  const place = placeOf(board, statementId);
  if (!place) return refused('no-such-statement');
  if (place.on === 'pile' && place.pile === pile) return refused('already-there');
  const rest = without(board, statementId);
  return done({
    ...rest,
    piles: { ...rest.piles, [pile]: [...rest.piles[pile], statementId] },
    pileOf: new Map(board.pileOf).set(statementId, pile),
  });
}

function later(board: SortBoard, statementId: string): SortResult {
  const place = placeOf(board, statementId);
  if (!place) return refused('no-such-statement');
  if (place.on !== 'deck') return refused('not-in-deck');
  if (place.index === board.deck.length - 1) return refused('already-there');
  const rest = without(board, statementId);
  return done({ ...rest, deck: [...rest.deck, statementId] });
}

function intoColumn(board: SortBoard, statementId: string, value: number): SortResult {
  const place = placeOf(board, statementId);
  if (!place) return refused('no-such-statement');
  const columnIndex = columnIndexOf(board, value);
  if (columnIndex < 0) return refused('no-such-column');
  if (place.on === 'column' && place.columnIndex === columnIndex) return refused('already-there');
  if (!hasRoom(board, columnIndex)) return refused('column-full');
  const rest = without(board, statementId);
  const columns = rest.columns.map((ids, index) => (index === columnIndex ? [...ids, statementId] : ids));
  return done({ ...rest, columns });
}

function takenOut(board: SortBoard, statementId: string): SortResult {
  const place = placeOf(board, statementId);
  if (!place) return refused('no-such-statement');
  if (place.on !== 'column') return refused('not-in-grid');
  return done(backToPile(without(board, statementId), statementId));
}

function swapped(board: SortBoard, statementId: string, withStatementId: string): SortResult {
  const one = placeOf(board, statementId);
  const other = placeOf(board, withStatementId);
  if (!one || !other) return refused('no-such-statement');
  if (one.on === 'column' && other.on === 'column') {
    if (one.columnIndex === other.columnIndex) return refused('already-there');
    const columns = board.columns.map((ids) =>
      ids.map((id) => (id === statementId ? withStatementId : id === withStatementId ? statementId : id)),
    );
    return done({ ...board, columns });
  }
  if (one.on === 'column') return done(exchanged(board, withStatementId, statementId));
  if (other.on === 'column') return done(exchanged(board, statementId, withStatementId));
  return refused('not-in-grid');
}

/** A waiting statement takes the very cell of a placed one, which goes back to its pile. */
function exchanged(board: SortBoard, waitingId: string, placedId: string): SortBoard {
  const rest = without(board, waitingId);
  const columns = rest.columns.map((ids) => ids.map((id) => (id === placedId ? waitingId : id)));
  return backToPile({ ...rest, columns }, placedId);
}

function lastColumnFilled(board: SortBoard, value: number): SortResult {
  const columnIndex = columnIndexOf(board, value);
  if (columnIndex < 0) return refused('no-such-column');
  const waiting = waitingStatements(board);
  const isLast = board.columns.every((_, index) => index === columnIndex || !hasRoom(board, index));
  if (!isLast || waiting.length === 0 || waiting.length !== openPlaces(board, columnIndex)) {
    return refused('not-the-last-column');
  }
  const columns = board.columns.map((ids, index) => (index === columnIndex ? [...ids, ...waiting] : ids));
  return done({ ...board, deck: [], piles: { disagree: [], unsure: [], agree: [] }, columns });
}

function without(board: SortBoard, statementId: string): SortBoard {
  const rest = (ids: readonly string[]) =>
    ids.includes(statementId) ? ids.filter((id) => id !== statementId) : ids;
  const { disagree, unsure, agree } = board.piles;
  return {
    ...board,
    deck: rest(board.deck),
    piles: { disagree: rest(disagree), unsure: rest(unsure), agree: rest(agree) },
    columns: board.columns.map(rest),
  };
}

function backToPile(board: SortBoard, statementId: string): SortBoard {
  const pile = board.pileOf.get(statementId);
  if (pile === undefined) return { ...board, deck: [...board.deck, statementId] };
  return { ...board, piles: { ...board.piles, [pile]: [...board.piles[pile], statementId] } };
}

function done(board: SortBoard): SortResult {
  return { ok: true, board };
}

function refused(refusal: SortRefusal): SortResult {
  return { ok: false, refusal };
}
