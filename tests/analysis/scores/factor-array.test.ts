import { describe, expect, it } from 'vitest';
import { distributionOf, type Distribution } from '../../../analysis/index.ts';
import { matrixOf } from '../../../analysis/numerics/matrix.ts';
import { factorArray, tieBreakers } from '../../../analysis/scores/factor-array.ts';
import { referenceStudy, rSolution } from '../../reference/solutions.ts';

const sixCards: Distribution = [
  { value: -1, capacity: 2 },
  { value: 0, capacity: 2 },
  { value: 1, capacity: 2 },
];
const arrayOf = (z: number[], ...breakers: number[][]) =>
  factorArray(
    Float64Array.from(z),
    sixCards,
    breakers.map((scores) => Float64Array.from(scores)),
  );

describe('factorArray', () => {
  it('gives the lowest z-scores the lowest cells', () => {
    const { values, splitTies } = arrayOf([0.3, -1.2, 1.9, -0.4, 0.1, -0.7]);
    expect(values).toEqual([1, -1, 1, 0, 0, -1]);
    expect(splitTies).toEqual([]);
  });

  it.each([2, 3])('agrees with qmethod on Lipset, %i factors, where nothing ties', (k) => {
    const { zscores, factor_scores } = rSolution('lipset', 'shipped', `varimax-${k}`);
    const { distribution } = referenceStudy('lipset', 'shipped');
    for (let f = 0; f < k; f++) {
      const z = zscores.map((row) => row[f]!);
      const { values, splitTies } = factorArray(Float64Array.from(z), distribution);
      expect(splitTies).toEqual([]);
      expect(values).toEqual(factor_scores.map((row) => row[f]));
    }
  });

  it('uses every cell once, whatever the scores', () => {
    const { values, splitTies } = arrayOf([5, 5, 5, 5, 5, 5]);
    expect(values).toEqual([1, 1, 0, 0, -1, -1]);
    expect(splitTies).toEqual([[0, 1, 2, 3, 4, 5]]);
  });

  it('gives the earlier of tied statements the higher cell, and names those it split', () => {
    const { values, splitTies } = arrayOf([-2, 0.5, -1, 0.5, 0.5, 2]);
    expect(values).toEqual([-1, 1, -1, 0, 0, 1]);
    expect(splitTies).toEqual([[1, 3, 4]]);
  });

  it('does not report a tie that fits in one column', () => {
    const { values, splitTies } = arrayOf([-2, 0.5, 0.5, 2, -1, 1]);
    expect(values).toEqual([-1, 0, 0, 1, -1, 1]);
    expect(splitTies).toEqual([]);
  });

  it('treats a difference in the tenth decimal as a tie, and one in the eighth as a difference', () => {
    expect(arrayOf([-2, 0.5, -1, 0.5 + 1e-10, 0.5, 2]).values).toEqual([-1, 1, -1, 0, 0, 1]);
    expect(arrayOf([-2, 0.5, -1, 0.5 + 1e-8, 0.5, 2]).values).toEqual([-1, 0, -1, 1, 0, 1]);
  });

  it('lets the first tie-breaker decide, then the next, then the order of the Q-set', () => {
    const z = [-2, 0.5, -1, 0.5, 0.5, 2];
    expect(arrayOf(z, [0, 1, 0, 2, 3, 0]).values).toEqual([-1, 0, -1, 0, 1, 1]);
    // 3 and 4 still tie in the first, but for rounding.
    expect(arrayOf(z, [0, 1, 0, 2, 2 + 1e-12, 0], [0, 9, 0, 5, 4, 0]).values).toEqual([-1, 0, -1, 1, 0, 1]);
    expect(arrayOf(z, [0, 1, 0, 2, 2, 0], [0, 9, 0, 4, 4, 0]).values).toEqual([-1, 0, -1, 1, 0, 1]);
  });

  it('never lets a tie-breaker overrule a z-score', () => {
    expect(arrayOf([-2, -1, 0, 1, 2, 3], [9, 8, 7, 6, 5, 4]).values).toEqual([-1, -1, 0, 0, 1, 1]);
  });

  it('reports every group of its own', () => {
    const { splitTies } = arrayOf([1, 2, 2, 2, 1, 1]);
    expect(splitTies).toEqual([
      [0, 4, 5],
      [1, 2, 3],
    ]);
  });

  it('fills grids that are not symmetric and have gaps', () => {
    const lopsided = distributionOf([-3, -1, -1, 5, 5, 5]);
    expect(factorArray(Float64Array.of(6, 5, 4, 3, 2, 1), lopsided).values).toEqual([5, 5, 5, -1, -1, -3]);
  });

  it('refuses a grid of another size', () => {
    expect(() => arrayOf([1, 2])).toThrow(expect.objectContaining({ code: 'grid-size-mismatch' }));
  });
});

describe('tieBreakers', () => {
  const scores = matrixOf([
    [1, 0, -1],
    [0, 1, -1],
    [-1, 1, 0],
  ]);
  const loadings = matrixOf([[0.8], [-0.7], [0.2]]);

  it('are the plain mean of the defining Q-sorts by sign, and the mean of all by loading', () => {
    const [plain, byLoading] = tieBreakers(scores, loadings, 0, [
      { qSort: 0, loading: 0.8 },
      { qSort: 1, loading: -0.7 },
    ]);
    expect(Array.from(plain!)).toEqual([0.5, -0.5, 0]);
    const expected = [0.8 - 0.2, -0.7 + 0.2, -0.8 + 0.7].map((sum) => sum / 3);
    expected.forEach((value, s) => expect(byLoading![s]).toBeCloseTo(value, 15));
  });

  it('are none for a single defining Q-sort, which nobody else may outvote', () => {
    expect(tieBreakers(scores, loadings, 0, [{ qSort: 0, loading: 0.8 }])).toEqual([]);
  });
});
