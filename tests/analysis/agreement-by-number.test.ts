import { describe, expect, it } from 'vitest';
import { prepare, solve, solveFrom, STANDARD_RECIPE } from '../../analysis/index.ts';
import { oracleResult, referenceResult } from '../reference/read-reference.ts';
import { mayUseOracle, referenceStudy, rSolution } from '../reference/solutions.ts';
import { inOurSigns, largestGap, matchFactors } from './compare-solutions.ts';

/** KADE keeps five decimals; a sixth of exactly 5 may fall either way. */
const FIVE = 1e5;

describe.runIf(mayUseOracle())('agreement test 2: r rounded to 5 decimals is KADE’s', () => {
  it.each(['lipset', 'cegebe', 'civicon_before', 'geneedit_wheat', 'power1_60'])('%s', (name) => {
    const { correlation } = oracleResult(`kade/${name}/correlation`) as { correlation: number[][] };
    const ours = prepare(referenceStudy(name, 'oracle')).correlations;
    expect(ours).toHaveLength(correlation.length);
    ours.forEach((row, i) =>
      row.forEach((r, j) => {
        const isHalfWay = Math.abs(Math.abs((r * FIVE) % 1) - 0.5) < 1e-6;
        const kade = Math.round(correlation[i]![j]! * FIVE);
        if (isHalfWay) expect(Math.abs(r * FIVE - kade)).toBeLessThan(0.5 + 1e-6);
        else expect(Math.round(r * FIVE) + 0).toBe(kade + 0);
      }),
    );
  });
});

describe('agreement test 6: varimax lies no further from R’s default than R converged does', () => {
  const file = referenceResult('rotation/varimax-default') as Record<
    string,
    { default: number[][]; converged: number[][] }[]
  >;
  const gap = (ours: readonly (readonly number[])[], theirs: readonly (readonly number[])[]) =>
    largestGap(ours, inOurSigns(theirs, matchFactors(ours, theirs)));
  it.each(['lipset', 'power1_60'])('%s, 2 to 7 factors', (name) => {
    const prepared = prepare(referenceStudy(name, 'shipped'));
    file[name]!.forEach(({ default: early, converged }, at) => {
      const { loadings } = solveFrom(prepared, { ...STANDARD_RECIPE, factorCount: at + 2 });
      expect(gap(loadings, early), `${at + 2} factors`).toBeLessThan(gap(converged, early) + 2e-6);
    });
  });
});

// Its authors' own results are not at hand; R's, which are, agree with them to 6e-15 (README of the folder outside).
describe.runIf(mayUseOracle())('agreement test 29: the published study of cegebe, three factors', () => {
  it('to the decimals that papers print, by way of R', () => {
    const ours = solve(referenceStudy('cegebe', 'oracle'), STANDARD_RECIPE);
    const theirs = rSolution('cegebe', 'oracle', 'varimax-3');
    const matches = matchFactors(ours.loadings, theirs.loadings);
    expect(largestGap(ours.loadings, inOurSigns(theirs.loadings, matches))).toBeLessThan(0.0005);
    expect(largestGap(ours.zScores, inOurSigns(theirs.zscores, matches))).toBeLessThan(0.0005);
  });
});
