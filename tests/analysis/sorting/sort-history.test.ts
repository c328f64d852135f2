import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyMove,
  beginHistory,
  replayMoves,
  type SortHistory,
  type SortMove,
} from '../../../analysis/sorting/sort-history.ts';
import { dealBoard, type Grid } from '../../../analysis/sorting/sort-board.ts';
import { anyCommand, anyMove, forcedGrid, freeGrid, freshBoard, layoutOf, nineIds } from './any-board.ts';

/** Make moves as a page does: what is refused is not written into the log. */
function walked(
  moves: readonly SortMove[],
  grid: Grid = forcedGrid,
): { history: SortHistory; log: SortMove[] } {
  let history = beginHistory(dealBoard(grid, nineIds));
  const log: SortMove[] = [];
  for (const move of moves) {
    const result = applyMove(history, move);
    if (!result.ok) continue;
    history = result.history;
    log.push(move);
  }
  return { history, log };
}

const undo: SortMove = { kind: 'undo' };
const redo: SortMove = { kind: 'redo' };

describe.each([
  ['forced', forcedGrid],
  ['free', freeGrid],
] as const)('the history of a %s board', (_, grid) => {
  const fresh = () => dealBoard(grid, nineIds);

  it('goes back to the very beginning and forth to the end again', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 40 }), (commands) => {
        const { history } = walked(commands, grid);
        const back = history.past.map(() => undo);
        const forth = history.past.map(() => redo);
        const atStart = replayMoves(history, back).history;
        expect(layoutOf(atStart.board)).toBe(layoutOf(fresh()));
        expect(applyMove(atStart, undo)).toEqual({ ok: false, refusal: 'nothing-to-undo' });
        const atEnd = replayMoves(atStart, forth).history;
        expect(layoutOf(atEnd.board)).toBe(layoutOf(history.board));
        expect(applyMove(atEnd, redo)).toEqual({ ok: false, refusal: 'nothing-to-redo' });
      }),
    );
  });

  it('is rebuilt from its log exactly, undone commands included', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 80 }), (moves) => {
        const { history, log } = walked(moves, grid);
        const { history: rebuilt, replayed } = replayMoves(beginHistory(fresh()), log);
        expect(replayed).toBe(log.length);
        expect(rebuilt).toEqual(history);
      }),
    );
  });

  it('survives a reload anywhere: the first part replayed, then the rest', () => {
    fc.assert(
      fc.property(fc.array(anyMove, { maxLength: 60 }), fc.nat(60), (moves, cut) => {
        const { history, log } = walked(moves, grid);
        const half = replayMoves(beginHistory(fresh()), log.slice(0, cut)).history;
        expect(replayMoves(half, log.slice(cut)).history).toEqual(history);
      }),
    );
  });
});

describe('a sort history', () => {
  it('forgets what was undone once something new is done', () => {
    const { history } = walked([
      { kind: 'place', statementId: 'a', value: 2 },
      undo,
      { kind: 'place', statementId: 'b', value: 2 },
    ]);
    expect(applyMove(history, redo)).toEqual({ ok: false, refusal: 'nothing-to-redo' });
  });

  it('stops at the first move of a damaged log that cannot be made', () => {
    const log: SortMove[] = [
      { kind: 'place', statementId: 'a', value: 2 },
      { kind: 'place', statementId: 'b', value: 2 },
      { kind: 'place', statementId: 'c', value: 1 },
    ];
    const { history, replayed } = replayMoves(beginHistory(freshBoard()), log);
    expect(replayed).toBe(1);
    expect(layoutOf(history.board)).toBe('bcdefghi||||||||a');
  });
});
