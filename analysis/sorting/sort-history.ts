import { applyCommand, type SortBoard, type SortCommand, type SortRefusal } from './sort-board.ts';

/** One move of a person: a command, or going one command back or forth. */
export type SortMove = SortCommand | { readonly kind: 'undo' } | { readonly kind: 'redo' };

/** A board with all that led to it. Immutable, like the board. */
export interface SortHistory {
  readonly board: SortBoard;
  /** Commands carried out and not undone, with the board each one found. Oldest first. */
  readonly past: readonly PastCommand[];
  /** Commands undone and not overtaken by a new one; the next to redo last. */
  readonly future: readonly SortCommand[];
}

interface PastCommand {
  readonly command: SortCommand;
  readonly before: SortBoard;
}

export type HistoryRefusal = SortRefusal | 'nothing-to-undo' | 'nothing-to-redo';

export type MoveResult =
  | { readonly ok: true; readonly history: SortHistory }
  | { readonly ok: false; readonly refusal: HistoryRefusal };

/** A board nothing has happened to yet. */
export function beginHistory(board: SortBoard): SortHistory {
  return { board, past: [], future: [] };
}

/** Make one move. A new command forgets what was undone before it. */
export function applyMove(history: SortHistory, move: SortMove): MoveResult {
  if (move.kind === 'undo') return undone(history);
  if (move.kind === 'redo') return redone(history);
  return commanded(history, move, []);
}

/**
 * Make many moves, one after the other: how a board is rebuilt from its log, in the browser after a reload.
 * A log is only ever written after its moves were carried out, so a refusal means it is damaged: what comes after is left out.
 *
 * @returns the history, and how many moves of the log it holds.
 */
export function replayMoves(
  start: SortHistory,
  moves: readonly SortMove[],
): { readonly history: SortHistory; readonly replayed: number } {
  let history = start;
  for (const [index, move] of moves.entries()) {
    const result = applyMove(history, move);
    if (!result.ok) return { history, replayed: index };
    history = result.history;
  }
  return { history, replayed: moves.length };
}

function commanded(history: SortHistory, command: SortCommand, future: readonly SortCommand[]): MoveResult {
  const result = applyCommand(history.board, command);
  if (!result.ok) return result;
  const past = [...history.past, { command, before: history.board }];
  return { ok: true, history: { board: result.board, past, future } };
}

function undone({ past, future }: SortHistory): MoveResult {
  const last = past.at(-1);
  if (!last) return { ok: false, refusal: 'nothing-to-undo' };
  return {
    ok: true,
    history: { board: last.before, past: past.slice(0, -1), future: [...future, last.command] },
  };
}

function redone(history: SortHistory): MoveResult {
  const next = history.future.at(-1);
  if (!next) return { ok: false, refusal: 'nothing-to-redo' };
  return commanded(history, next, history.future.slice(0, -1));
}
