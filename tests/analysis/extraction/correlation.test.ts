import { sampleCorrelation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { correlations } from '../../../analysis/extraction/correlation.ts';
import { standardisedSorts } from '../../../analysis/extraction/standardised-sorts.ts';
import { rowsOf } from '../../../analysis/numerics/matrix.ts';
import { largestGap } from '../compare-solutions.ts';
import { syntheticStudy } from '../synthetic-study.ts';

function correlationsOf(...sorts: number[][]): number[][] {
  const qSorts = sorts.map((values, n) => ({ name: `p${n}`, values }));
  return rowsOf(correlations(standardisedSorts(qSorts, sorts[0]!.length)));
}

describe('correlations', () => {
  it('are the textbook ones', () => {
    // Σ(x − 2)(y − 2) = 1 with both sums of squares 2.
    expect(correlationsOf([1, 2, 3], [2, 1, 3])).toEqual([
      [1, 0.5],
      [0.5, 1],
    ]);
  });

  it('agree with another library on 30 Q-sorts', () => {
    const sorts = syntheticStudy(40, 30).qSorts.map(({ values }) => [...values]);
    const theirs = sorts.map((x) => sorts.map((y) => sampleCorrelation(x, y)));
    expect(largestGap(correlationsOf(...sorts), theirs)).toBeLessThan(1e-14);
  });

  it('are exactly 1 and −1 for the same and the mirrored Q-sort, whatever its scale', () => {
    const sort = [3, -1, 0, 2, -4, 0];
    const [row] = correlationsOf(
      sort,
      [...sort],
      sort.map((x) => 5 - x),
      sort.map((x) => 10 * x),
    );
    expect(row).toEqual([1, 1, -1, 1]);
  });

  it('do not leave −1…1 by rounding', () => {
    const sort = [0.1, 0.7, 0.2, 1.3, -0.9, 0.35];
    const all = correlationsOf(sort, ...[3, 7, 11, 13].map((b) => sort.map((x) => x / b + 0.1))).flat();
    for (const r of all) expect(Math.abs(r)).toBeLessThanOrEqual(1);
    for (const r of all) expect(r).toBeCloseTo(1, 12);
  });

  it('hold on to values far from zero', () => {
    const [near] = correlationsOf([1, 2, 3, 5], [2, 1, 3, 3]);
    const [far] = correlationsOf([1e6 + 1, 1e6 + 2, 1e6 + 3, 1e6 + 5], [2, 1, 3, 3]);
    expect(far).toEqual(near);
  });
});
