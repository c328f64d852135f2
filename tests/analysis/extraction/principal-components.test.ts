import { describe, expect, it } from 'vitest';
import { correlations } from '../../../analysis/extraction/correlation.ts';
import {
  fromCorrelations,
  fromStatements,
  principalComponents,
} from '../../../analysis/extraction/principal-components.ts';
import { standardisedSorts } from '../../../analysis/extraction/standardised-sorts.ts';
import { rowsOf } from '../../../analysis/numerics/matrix.ts';
import { largestGap, rowGap } from '../compare-solutions.ts';
import { syntheticStudy } from '../synthetic-study.ts';

function bothWays(statementCount: number, qSortCount: number) {
  const { qSorts } = syntheticStudy(statementCount, qSortCount);
  const sorts = standardisedSorts(qSorts, statementCount);
  const matrix = correlations(sorts);
  return { sorts, matrix, overR: fromCorrelations(matrix), overS: fromStatements(sorts) };
}

describe('principalComponents', () => {
  it.each([
    [20, 12],
    [20, 20],
    [20, 21],
    [20, 60],
    [45, 150],
  ])('of %i statements and %i Q-sorts are the same both ways round', (statementCount, qSortCount) => {
    const { overR, overS } = bothWays(statementCount, qSortCount);
    expect(overS.rank).toBe(Math.min(statementCount - 1, qSortCount));
    expect(overR.rank).toBe(overS.rank);
    expect(overR.eigenvalues).toHaveLength(qSortCount);
    expect(rowGap(overR.eigenvalues, overS.eigenvalues)).toBeLessThan(1e-11);
    // Signs too: Σ f|f| is decided by more than rounding on these.
    expect(largestGap(rowsOf(overR.loadings), rowsOf(overS.loadings))).toBeLessThan(1e-9);
  });

  it.each([
    [20, 12],
    [20, 60],
  ])('of %i statements and %i Q-sorts rebuild the correlations: R = L Lᵀ', (statementCount, qSortCount) => {
    const { sorts, matrix } = bothWays(statementCount, qSortCount);
    const rows = rowsOf(principalComponents(sorts, matrix).loadings);
    const rebuilt = rows.map((a) => rows.map((b) => a.reduce((sum, value, f) => sum + value * b[f]!, 0)));
    expect(largestGap(rebuilt, rowsOf(matrix))).toBeLessThan(1e-12);
  });

  it('takes the smaller problem: the statements’ one when Q-sorts outnumber them', () => {
    for (const [s, n] of [
      [20, 20],
      [20, 21],
    ] as const) {
      const { sorts, matrix, overR, overS } = bothWays(s, n);
      expect(principalComponents(sorts, matrix)).toEqual(n > s ? overS : overR);
    }
  });

  it('adds zeros, and exact ones, where Q-sorts outnumber dimensions', () => {
    const { eigenvalues, rank } = bothWays(10, 25).overS;
    expect(eigenvalues.slice(rank)).toEqual(Array(16).fill(0));
    expect(eigenvalues.reduce((a, b) => a + b)).toBeCloseTo(25, 11);
  });

  it('finds the rank when Q-sorts repeat one another', () => {
    const { qSorts } = syntheticStudy(20, 6);
    const doubled = [...qSorts, ...qSorts.map(({ name, values }) => ({ name: `${name} again`, values }))];
    const sorts = standardisedSorts(doubled, 20);
    const { eigenvalues, rank } = principalComponents(sorts, correlations(sorts));
    expect(rank).toBe(6);
    expect(eigenvalues.slice(6)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('keeps a component that is small but real', () => {
    // Two Q-sorts that correlate .9999999: eigenvalues 1 ± r.
    const base = syntheticStudy(40, 1).qSorts[0]!.values;
    const near = base.map((value, s) => value + (s % 2 === 0 ? 1e-4 : -1e-4));
    const sorts = standardisedSorts(
      [base, near].map((values, n) => ({ name: `p${n}`, values })),
      40,
    );
    const matrix = correlations(sorts);
    const { eigenvalues, rank } = principalComponents(sorts, matrix);
    expect(rank).toBe(2);
    expect(eigenvalues[1]! / (1 - matrix.cells[1]!)).toBeCloseTo(1, 6);
  });
});
