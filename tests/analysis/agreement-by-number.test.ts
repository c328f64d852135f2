import { describe, expect, it } from 'vitest';
import {
  cribSheets,
  prepare,
  solve,
  solveFrom,
  STANDARD_RECIPE,
  type StudyData,
} from '../../analysis/index.ts';
import { distinguishingStatements } from '../../analysis/comparison/distinguishing-statements.ts';
import { simulateQSorts } from '../../analysis/simulation/index.ts';
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

/** Planted viewpoints among many people. */
function planted(viewpointCount: number, sortCount: number, values: readonly number[]): StudyData {
  const capacities = new Map<number, number>();
  for (const value of values) capacities.set(value, (capacities.get(value) ?? 0) + 1);
  const distribution = [...capacities].map(([value, capacity]) => ({ value, capacity }));
  const viewpoints = Array.from({ length: viewpointCount }, (_, v) => ({
    key: `v${v}`,
    scores: values.map((__, s) => ((s + 3) * (s + 11) * (2 * v + 3) * 7919) % 101),
  }));
  const sorters = Array.from({ length: sortCount }, (_, n) => ({
    name: `P${n + 1}`,
    holds: [`v${n % viewpointCount}`],
  }));
  const qSorts = simulateQSorts({ viewpoints, sorters, distribution, noise: 0.6, seed: 5 });
  return { statements: values.map((_, s) => ({ id: `${s + 1}`, text: '' })), qSorts, distribution };
}

const SIXTY = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5].flatMap((value) =>
  new Array<number>([2, 4, 5, 6, 8, 10, 8, 6, 5, 4, 2][value + 5]!).fill(value),
);

/*
 * Others of number 32 stand beside what they test: tied centroid and zero column sums in extraction/centroid.test.ts;
 * constant Q-sort, factor without flags, names and 500 other Q-sorts in degenerate-data.test.ts; loading of 1 in
 * scores/factor-weights.test.ts.
 */
describe('agreement test 32: faults of other programs', () => {
  it('12 factors: what distinguishes factor 1 is not looked for in 10, 11 and 12', () => {
    const size = 12;
    const z = Array.from({ length: size }, (_, f) => Float64Array.of(f === 0 ? 3 : 0, f === 10 ? 3 : 0));
    const errors = z.map(() => z.map(() => 0.3));
    expect(distinguishingStatements({ zScores: z, standardErrorsOfDifferences: errors })).toEqual([
      { statement: 0, factor: 0, level: '.01' },
      { statement: 1, factor: 10, level: '.01' },
    ]);
    const twelve = solve(planted(12, 96, SIXTY), { ...STANDARD_RECIPE, factorCount: 12 });
    expect(twelve.characteristics.definingCount.every((count) => count >= 6)).toBe(true);
    expect(new Set(twelve.distinguishing.map(({ factor }) => factor)).has(11)).toBe(true);
  });

  it.each([127, 500])('%i Q-sorts of 60 statements', (count) => {
    const solution = solve(planted(5, count, SIXTY), { ...STANDARD_RECIPE, factorCount: 5 });
    expect(solution.sorts).toHaveLength(count);
    // Everybody holds one viewpoint firmly: each factor's definers are the holders of one.
    for (let f = 0; f < 5; f++) {
      const holders = solution.flags.flatMap((row, n) => (row[f] ? [n % 5] : []));
      expect(new Set(holders).size).toBe(1);
      expect(holders.length).toBeGreaterThan(count / 6);
    }
  });

  it('a factor nobody defines, in the middle, takes nothing from those beside it', () => {
    const errors = [0.3, null, 0.3];
    const compared = {
      zScores: [Float64Array.of(2, 0), null, Float64Array.of(-2, 0)],
      standardErrorsOfDifferences: errors.map((a) =>
        errors.map((b) => (a === null || b === null ? null : Math.hypot(a, b))),
      ),
    };
    expect(distinguishingStatements(compared)).toEqual([
      { statement: 0, factor: 0, level: '.01' },
      { statement: 0, factor: 2, level: '.01' },
    ]);
  });

  it('crib sheets of an asymmetric grid away from 0 take each end’s own count', () => {
    const values = [...new Array<number>(2).fill(3), 4, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 7, 8, 8, 9, 9, 9, 9];
    const data = planted(2, 12, values);
    const solution = solve(data, { ...STANDARD_RECIPE, factorCount: 2 });
    cribSheets(solution.factorArrays).forEach((sheet, f) => {
      const at = (value: number) => solution.factorArrays.flatMap((row, s) => (row[f] === value ? [s] : []));
      expect(sheet!.lowest).toEqual(at(3));
      expect(sheet!.highest).toEqual(at(9));
      expect([sheet!.lowest.length, sheet!.highest.length]).toEqual([2, 4]);
    });
  });
});
