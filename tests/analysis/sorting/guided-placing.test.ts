import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distributionOf } from '../../../analysis/model/distribution.ts';
import {
  columnToBeginFrom,
  guidedOrder,
  guidedTarget,
  sideOf,
} from '../../../analysis/sorting/guided-placing.ts';
import {
  applyCommand,
  dealBoard,
  isComplete,
  PILES,
  type SortBoard,
  type SortCommand,
} from '../../../analysis/sorting/sort-board.ts';
import { freeGrid, freshBoard, nineCards, nineIds } from './any-board.ts';

function after(board: SortBoard, ...commands: SortCommand[]): SortBoard {
  return commands.reduce((current, command) => {
    const result = applyCommand(current, command);
    if (!result.ok) throw new Error(`${command.kind} was refused: ${result.refusal}`);
    return result.board;
  }, board);
}

/** a b c disagreed, d e f unsure, g h i agreed. */
const piled = (): SortBoard =>
  after(
    freshBoard(),
    ...nineIds.map((statementId, index): SortCommand => ({
      kind: 'pile',
      statementId,
      pile: PILES[Math.floor(index / 3)]!,
    })),
  );

describe('guided placing', () => {
  it('goes from the poles inwards, agree side first, the middle last', () => {
    expect(guidedOrder(nineCards)).toEqual([4, 0, 3, 1, 2]);
    expect(guidedOrder(distributionOf([-2, -1, 1, 2]))).toEqual([3, 0, 2, 1]);
  });

  it('asks for the agree pole from the agree pile first', () => {
    expect(guidedTarget(piled())).toEqual({
      columnIndex: 4,
      side: 'agree',
      from: 'agree',
      statementIds: ['g', 'h', 'i'],
      openPlaces: 1,
    });
  });

  it('asks for the other pole when one is full', () => {
    const target = guidedTarget(after(piled(), { kind: 'place', statementId: 'g', value: 2 }));
    expect(target).toMatchObject({ columnIndex: 0, side: 'disagree', from: 'disagree', openPlaces: 1 });
  });

  it('turns to the nearest pile when the own one is used up', () => {
    const moved = after(
      piled(),
      ...['g', 'h', 'i'].map((statementId): SortCommand => ({ kind: 'pile', statementId, pile: 'unsure' })),
    );
    expect(guidedTarget(moved)).toMatchObject({ side: 'agree', from: 'unsure' });
  });

  it('offers everything that is left for the last column', () => {
    const almost = after(
      piled(),
      { kind: 'place', statementId: 'g', value: 2 },
      { kind: 'place', statementId: 'a', value: -2 },
      { kind: 'place', statementId: 'h', value: 1 },
      { kind: 'place', statementId: 'i', value: 1 },
      { kind: 'place', statementId: 'b', value: -1 },
      { kind: 'place', statementId: 'c', value: -1 },
    );
    expect(guidedTarget(almost)).toEqual({
      columnIndex: 2,
      side: 'middle',
      from: 'all',
      statementIds: ['d', 'e', 'f'],
      openPlaces: 3,
    });
  });

  it('asks for nothing on a free board', () => {
    expect(guidedTarget(dealBoard(freeGrid, nineIds))).toBeNull();
  });

  it('works without piles, from the deck', () => {
    expect(guidedTarget(freshBoard())).toMatchObject({ columnIndex: 4, from: 'deck', statementIds: nineIds });
  });

  it('tells the sides of an even number of columns apart', () => {
    const even = distributionOf([-2, -1, 1, 2]);
    expect(even.map((_, index) => sideOf(even, index))).toEqual(['disagree', 'disagree', 'agree', 'agree']);
  });

  it('leads to a complete Q-sort in exactly S picks, whatever the grid, the piles and the picks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 2, maxLength: 40 }),
        fc.infiniteStream(fc.nat(1000)),
        (values, choices) => {
          const next = () => Number(choices.next().value);
          const ids = values.map((_, index) => `s${index}`);
          let board = dealBoard({ distribution: distributionOf(values), isForced: true }, ids);
          for (const statementId of ids) {
            board = after(board, { kind: 'pile', statementId, pile: PILES[next() % 3]! });
          }
          for (let pick = 0; pick < values.length; pick++) {
            const target = guidedTarget(board)!;
            const statementId = target.statementIds[next() % target.statementIds.length]!;
            const value = board.distribution[target.columnIndex]!.value;
            board = after(board, { kind: 'place', statementId, value });
          }
          expect(isComplete(board)).toBe(true);
          expect(guidedTarget(board)).toBeNull();
        },
      ),
    );
  });
});

describe('columnToBeginFrom', () => {
  it('is the outermost column with places left, and the middle one when the suggestion is used up', () => {
    const free = dealBoard(freeGrid, nineIds);
    expect(columnToBeginFrom(free)).toBe(4);
    const poles = after(
      free,
      ...['a', 'b'].map((id): SortCommand => ({ kind: 'place', statementId: id, value: 2 })),
    );
    expect(columnToBeginFrom(poles)).toBe(0);
    const cells = [-2, -1, -1, 0, 0, 0, 1, 1, 2];
    const full = after(
      dealBoard(freeGrid, [...nineIds, 'j']),
      ...nineIds.map((id, index): SortCommand => ({ kind: 'place', statementId: id, value: cells[index]! })),
    );
    expect(columnToBeginFrom(full)).toBe(2);
  });
});
