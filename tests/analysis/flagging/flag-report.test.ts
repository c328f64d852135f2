import { describe, expect, it } from 'vitest';
import { finished, prepare, solve, STANDARD_RECIPE } from '../../../analysis/index.ts';
import { chanceFlags } from '../../../analysis/flagging/chance-flags.ts';
import { flagReport } from '../../../analysis/flagging/flag-report.ts';
import { referenceStudy } from '../../reference/solutions.ts';

const lipset = referenceStudy('lipset', 'shipped');
const recipe = (factorCount: number) => ({ ...STANDARD_RECIPE, factorCount });

describe('flag report', () => {
  it('lipset, two factors (method gold values): FR9 stands apart, CA6, UK7 and JP5 define from the other end', () => {
    const report = flagReport(solve(lipset, recipe(2)));
    const of = (name: string) => report.find((one) => one.name === name)!;
    expect(of('FR9')).toMatchObject({ standing: 'none', flagged: [], significant: [] });
    expect(report.filter(({ isNegative }) => isNegative).map(({ name }) => name)).toEqual([
      'JP5',
      'CA6',
      'UK7',
    ]);
    expect(report.filter(({ standing }) => standing === 'defining').length).toBe(8);
    expect(of('US1').uniqueness).toBeCloseTo(1 - 0.71983575 ** 2 - 0.28473235 ** 2, 7);
  });
  it('confounded: significant on two; unflagged: significant, but less than half of what is explained', () => {
    const plain = solve(lipset, recipe(2));
    const report = flagReport({
      ...plain,
      sorts: ['both', 'torn', 'weak'],
      loadings: [[0.7, 0.5], [0.5, 0.5], [0.36, 0.4]], // prettier-ignore
      flags: [[true, false], [false, false], [false, false]], // prettier-ignore
      communalities: [0.74, 0.5, 0.29],
      loadingThreshold: 0.38,
    });
    expect(report.map(({ standing }) => standing)).toEqual(['confounded', 'confounded', 'unflagged']);
    expect(report[0]!.flagged).toEqual([0]);
  });
  it('the two ends of a split factor confound nobody', () => {
    const split = flagReport(solve(lipset, { ...recipe(2), splitFactors: [0, 1] }));
    const whole = flagReport(solve(lipset, recipe(2)));
    expect(split.map(({ standing }) => standing)).toEqual(whole.map(({ standing }) => standing));
    expect(split.some(({ isNegative }) => isNegative)).toBe(false);
  });
});

describe('chance flags', () => {
  it('are many times more than p · k · alpha, the same for the same seed', () => {
    const prepared = prepare(lipset);
    const found = finished(chanceFlags(prepared, recipe(3), { draws: 100, seed: 2 }));
    expect(found.naive).toBeCloseTo(9 * 3 * 0.05, 12);
    expect(found.mean).toBeGreaterThan(3 * found.naive);
    expect(found.percentile95).toBeGreaterThanOrEqual(found.mean);
    expect(finished(chanceFlags(prepared, recipe(3), { draws: 100, seed: 2 }))).toEqual(found);
  });
  it('run the recipe’s own correlations', () => {
    for (const correlation of ['spearman', 'kendall'] as const) {
      const prepared = prepare(lipset, [], { correlation });
      const { mean } = finished(chanceFlags(prepared, { ...recipe(2), correlation }, { draws: 10, seed: 1 }));
      expect(mean).toBeGreaterThan(0);
    }
  });
});
