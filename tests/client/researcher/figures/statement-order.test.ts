import { describe, expect, it } from 'vitest';
import { statementOrder, zScoreRange } from '../../../../client/researcher/figures/statement-order.ts';
import { lipsetView } from '../a-solution-view.ts';

const solution = {
  ...lipsetView().solution,
  zScores: [
    [0, 0.5],
    [2, -1],
    [-1, null],
    [1, 1],
  ],
};

describe('statementOrder', () => {
  it.each([
    ['position', [0, 1, 2, 3]],
    ['range', [1, 0, 2, 3]],
    ['factor-0', [1, 3, 0, 2]],
    ['factor-1', [3, 0, 2, 1]],
  ] as const)('by %s', (order, indices) => {
    expect(statementOrder(solution, order)).toEqual(indices);
  });
});

it('measures no range where fewer than two factors have a z-score', () => {
  expect([zScoreRange([null, 1]), zScoreRange([]), zScoreRange([-1, null, 2])]).toEqual([0, 0, 3]);
});
