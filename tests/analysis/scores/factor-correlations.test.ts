import { expect, it } from 'vitest';
import { factorCorrelations } from '../../../analysis/scores/factor-correlations.ts';
import { rSolution } from '../../reference/solutions.ts';
import { largestGap } from '../compare-solutions.ts';

it("agree with R's cor() of its z-scores", () => {
  for (const name of ['lipset', 'power1_60']) {
    const { zscores, factor_score_correlations } = rSolution(name, 'shipped', 'varimax-3');
    const columns = [0, 1, 2].map((f) => Float64Array.from(zscores, (row) => row[f]!));
    const ours = factorCorrelations(columns);
    expect(largestGap(ours, factor_score_correlations)).toBeLessThan(1e-12);
    expect(ours.map((row, f) => row[f])).toEqual([1, 1, 1]);
  }
});

it('are null with a factor that has no scores, and 1 with itself', () => {
  const z = Float64Array.of(1, 0, -1);
  expect(factorCorrelations([z, null, Float64Array.of(-1, 0, 1)])).toEqual([
    [1, null, -1],
    [null, null, null],
    [-1, null, 1],
  ]);
});
