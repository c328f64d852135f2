import { describe, expect, it } from 'vitest';
import { ANALYSIS_VERSION, prepare, solve, solveFrom, STANDARD_RECIPE } from '../../analysis/index.ts';
import { referenceStudy } from '../reference/solutions.ts';
import { rowGap } from './compare-solutions.ts';
import { studyOf } from './synthetic-study.ts';

/*
 * Gold values of Lipset, 33 × 9, from R 4.2.2 (psych 2.2.9, qmethod 1.8.4, varimax with eps = 1e-15), as printed:
 * eight decimals of loadings, seven of z-scores. They do not depend on any file beside the Q-sorts.
 */
const lipset = referenceStudy('lipset', 'shipped');
const solved = (factorCount: number) => solve(lipset, { ...STANDARD_RECIPE, factorCount });
const column = <T>(rows: readonly (readonly T[])[], f: number) => rows.map((row) => row[f]!);
/** From 1, as printed. */
const numbers = (indices: readonly number[]) => indices.map((index) => index + 1);

describe('agreement test 28: solve, on Lipset with two factors', () => {
  const solution = solved(2);

  it('finds the nine eigenvalues', () => {
    const printed = [
      2.383773189, 2.0153250745, 1.3408286263, 1.1273546328, 0.7322316185, 0.5116923671, 0.4013270246,
      0.3195748044, 0.1678926629,
    ];
    expect(rowGap(solution.eigenvalues, printed)).toBeLessThan(1e-10);
  });

  it('loads the nine Q-sorts', () => {
    const first = [
      0.71983575, 0.62949517, -0.00193665, 0.00203503, 0.15501674, -0.65176837, -0.70676102, 0.64907423,
      0.0870385,
    ];
    const second = [
      0.28473235, 0.08862158, 0.77185248, 0.83593698, -0.7820467, 0.25253266, 0.19781621, -0.00512889,
      0.09718928,
    ];
    expect(rowGap(column(solution.loadings, 0), first)).toBeLessThan(1e-8);
    expect(rowGap(column(solution.loadings, 1), second)).toBeLessThan(1e-8);
    const sums = solution.characteristics.sumOfSquaredLoadings;
    expect(rowGap(sums, [2.29165197, 2.10744629])).toBeLessThan(1e-8);
  });

  it('flags five and three Q-sorts, and leaves FR9 out', () => {
    const flagged = (f: number) => solution.sorts.filter((_, n) => solution.flags[n]![f]);
    expect(flagged(0)).toEqual(['US1', 'US2', 'CA6', 'UK7', 'US8']);
    expect(flagged(1)).toEqual(['US3', 'US4', 'JP5']);
  });

  it('scores and compares the statements', () => {
    const z = column(solution.zScores, 0).slice(0, 5);
    expect(rowGap(z, [-0.9290261, 0.5999726, -0.1282622, -1.2019844, -0.93446])).toBeLessThan(1e-7);
    expect(solution.factorCorrelations[0]![1]).toBeCloseTo(-0.06400752, 8);
    expect(solution.standardErrorsOfDifferences[0]![1]).toBeCloseTo(0.3529053, 7);
    expect(numbers(solution.consensus)).toEqual([2, 5, 6, 12, 14, 16, 20, 21, 28, 31]);
    expect(new Set(solution.distinguishing.map(({ statement }) => statement)).size).toBe(23);
  });
});

describe('agreement test 28: solve, on Lipset with three factors', () => {
  const solution = solved(3);

  it('loads the nine Q-sorts', () => {
    const printed = [
      [0.19084304, 0.76583804, -0.16833222],
      [-0.06557954, 0.82578412, 0.1067144],
      [0.81073775, -0.01636767, -0.09295928],
      [0.77563863, 0.2299003, 0.27113074],
      [-0.83346301, 0.15432429, 0.0255523],
      [0.14608864, -0.18447816, 0.88487885],
      [0.14135077, -0.34858451, 0.73901341],
      [-0.0891165, 0.66251319, -0.17051114],
      [0.20377574, -0.18284363, -0.44813586],
    ];
    // The printed table stops its varimax within 1e-8 of the maximum.
    printed.forEach((row, n) => expect(rowGap(solution.loadings[n]!, row)).toBeLessThan(1e-7));
    const sums = solution.characteristics.sumOfSquaredLoadings;
    expect(rowGap(sums, [2.08508153, 1.97326424, 1.68158112])).toBeLessThan(1e-8);
  });

  it('gives each factor three defining Q-sorts and the errors that follow', () => {
    const { definingCount, compositeReliability, standardError } = solution.characteristics;
    expect(definingCount).toEqual([3, 3, 3]);
    expect(compositeReliability.map((value) => value!.toFixed(7))).toEqual(Array(3).fill('0.9230769'));
    expect(standardError.map((value) => value!.toFixed(7))).toEqual(Array(3).fill('0.2773501'));
    expect(solution.standardErrorsOfDifferences[1]![2]).toBeCloseTo(0.3922323, 7);
    const [[, oneTwo, oneThree], [, , twoThree]] = solution.factorCorrelations as [number[], number[]];
    expect(rowGap([oneTwo!, oneThree!, twoThree!], [-0.009320361, 0.154681849, -0.247142252])).toBeLessThan(
      1e-9,
    );
  });

  it('tells what distinguishes and what does not', () => {
    const factorsOf = (s: number) =>
      solution.distinguishing.filter(({ statement }) => statement === s).map(({ factor }) => factor + 1);
    const patterns = solution.statements.map((_, s) => factorsOf(s).join(' '));
    const count = (pattern: string) => patterns.filter((found) => found === pattern).length;
    expect(numbers(solution.consensus)).toEqual([14, 20]);
    expect([count('1 2 3'), count('1'), count('2'), count('3')]).toEqual([5, 8, 6, 6]);
    expect(patterns.filter((found, s) => found === '' && !solution.consensus.includes(s))).toHaveLength(6);
  });

  it('remarks that the first and the third factor are defined from both ends', () => {
    expect(solution.notices.map(({ code }) => code)).toEqual(['bipolar-factor', 'bipolar-factor']);
    expect(solution.notices[0]!.message).toContain('JP5');
  });
});

describe('solve', () => {
  it('says what it was asked and what it is', () => {
    const recipe = { ...STANDARD_RECIPE, factorCount: 2 };
    const solution = solve(lipset, recipe);
    expect(solution.recipe).toEqual(recipe);
    expect(solution.analysisVersion).toBe(ANALYSIS_VERSION);
    expect(solution.statements).toEqual(lipset.statements.map(({ id }) => id));
    expect(solution.loadingThreshold).toBeCloseTo(1.959963984540054 / Math.sqrt(33), 15);
  });

  it('is prepare and solveFrom, one after the other', () => {
    const prepared = prepare(lipset, ['FR9']);
    const recipe = { ...STANDARD_RECIPE, factorCount: 2, excludedQSorts: ['FR9'] };
    expect(solveFrom(prepared, recipe)).toEqual(solve(lipset, recipe));
    expect(solveFrom(prepared, { ...recipe, factorCount: 3 })).toEqual(
      solve(lipset, { ...recipe, factorCount: 3 }),
    );
  });

  it('does not mix a recipe with Q-sorts that were prepared otherwise', () => {
    expect(() => solveFrom(prepare(lipset, ['FR9']), { ...STANDARD_RECIPE })).toThrow(/other Q-sorts/);
  });

  it('leaves excluded Q-sorts out as if they were not in the data', () => {
    const without = { ...lipset, qSorts: lipset.qSorts.filter(({ name }) => name !== 'JP5') };
    const excluded = solve(lipset, { ...STANDARD_RECIPE, excludedQSorts: ['JP5'] });
    expect({ ...excluded, recipe: null }).toEqual({ ...solve(without, STANDARD_RECIPE), recipe: null });
  });

  it('does not touch its input', () => {
    const frozen = JSON.stringify(lipset);
    solved(4);
    expect(JSON.stringify(lipset)).toBe(frozen);
  });

  it('leaves one factor as it was extracted, whatever the rotation', () => {
    const turned = solve(lipset, { ...STANDARD_RECIPE, factorCount: 1 });
    const unturned = solve(lipset, { ...STANDARD_RECIPE, factorCount: 1, rotation: 'none' });
    expect(rowGap(column(turned.loadings, 0), column(unturned.unrotatedLoadings, 0))).toBeLessThan(1e-15);
    expect(turned.flags).toEqual(unturned.flags);
  });

  it('flags fewer Q-sorts at a stricter level', () => {
    const flagCount = (flagAlpha: number) =>
      solve(lipset, { ...STANDARD_RECIPE, flagAlpha })
        .flags.flat()
        .filter(Boolean).length;
    // By the loadings above: FR9's −.44814 misses 2.5758/√33 = .44840, US8's .66251 misses 3.8906/√33 = .67727.
    expect([flagCount(0.05), flagCount(0.01), flagCount(1e-4)]).toEqual([9, 8, 7]);
  });

  it('lets the other Q-sorts decide a tie that the defining ones leave open', () => {
    // Two people sorted alike, freely, into two columns only: three statements tie at either end.
    const twice = [1, 1, 1, -1, -1, -1];
    // The third agrees a little (Σxy = 4 > 0), and puts statement 1 below 2 and 3, statement 6 above 4 and 5.
    const third = [-1, 0, 3, -1, -1, 0];
    const data = studyOf([twice, twice, third], [-1, -1, 0, 0, 1, 1]);
    const solution = solve(data, { ...STANDARD_RECIPE, factorCount: 2 });
    expect(solution.flags.map(([first]) => first)).toEqual([true, true, false]);
    expect(column(solution.factorArrays, 0)).toEqual([0, 1, 1, -1, -1, 0]);
    expect(solution.splitTies.filter(({ factor }) => factor === 0).map((tie) => tie.statements)).toEqual([
      [3, 4, 5],
      [0, 1, 2],
    ]);
    const told = solution.notices.filter(({ code }) => code === 'tie-split').map(({ message }) => message);
    expect(told[0]).toContain('s4 (-1), s5 (-1) and s6 (0)');
    expect(told[1]).toContain('s1 (0), s2 (+1) and s3 (+1)');
  });
});
