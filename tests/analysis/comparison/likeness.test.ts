import { describe, expect, it } from 'vitest';
import { compareSolutions, likeness, secondOrder, solve, STANDARD_RECIPE } from '../../../analysis/index.ts';
import { tuckerPhi } from '../../../analysis/comparison/match-factors.ts';
import { referenceStudy, rSolution } from '../../reference/solutions.ts';
import { studyOf, syntheticStudy } from '../synthetic-study.ts';

describe('likeness', () => {
  it('.95 is the same, .85 similar', () => {
    expect([0.95, 0.9499, 0.85, 0.8499].map(likeness)).toEqual(['same', 'similar', 'similar', 'different']);
  });

  it('two factors against three: the phi of the z-scores that R gives, and the best match by it', () => {
    const data = referenceStudy('lipset', 'shipped');
    const [two, three] = [2, 3].map((factorCount) => solve(data, { ...STANDARD_RECIPE, factorCount }));
    const { pairs, onlyInSecond, phis } = compareSolutions(two!, three!);
    const r = [2, 3].map((k) => {
      const { zscores } = rSolution('lipset', 'shipped', `varimax-${k}`);
      return Array.from({ length: k }, (_, f) => zscores.map((row) => row[f]!));
    });
    const expected = r[0]!.map((x) => r[1]!.map((y) => Math.abs(tuckerPhi(x, y))));
    expected.flat().forEach((phi, at) => expect(Math.abs(phis.flat()[at]!)).toBeCloseTo(phi, 8));
    const orders = [[0, 1], [0, 2], [1, 0], [1, 2], [2, 0], [2, 1]]; // prettier-ignore
    const best = Math.max(...orders.map(([a, b]) => expected[0]![a!]! + expected[1]![b!]!));
    expect(pairs.reduce((sum, { phi }) => sum + Math.abs(phi), 0)).toBeCloseTo(best, 8);
    expect(onlyInSecond).toHaveLength(1);
    const sizes = pairs[0]!.differences.map(({ difference }) => Math.abs(difference));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });
});

describe('second order', () => {
  const columns = (from: number) => syntheticStudy(60, 36, { viewpointCount: 2, noise: 0.4, seed: 4 }).qSorts.slice(from, from + 12).map(({ values }) => values); // prettier-ignore
  const groups = [0, 12, 24].map((from) => ({
    group: `land ${from / 12 + 1}`,
    solution: solve(studyOf(columns(from)), { ...STANDARD_RECIPE, factorCount: 2 }),
  }));

  it('is solve() on the arrays, those left out by the recipe left out', () => {
    const recipe = { ...STANDARD_RECIPE, factorCount: 1, excludedQSorts: ['land 2: 1'] };
    const { solution, members } = secondOrder(groups, recipe);
    const arrays = groups.flatMap(({ solution: { factorArrays } }) => [0, 1].map((f) => factorArrays.map((row) => row[f]!))); // prettier-ignore
    const own = solve(studyOf(arrays.filter((_, n) => n !== 2)), { ...recipe, excludedQSorts: [] });
    expect(solution.loadings).toEqual(own.loadings);
    expect(members.map(({ group, factor }) => `${group}: ${factor + 1}`)).toEqual(solution.sorts);
  });

  it('refuses another grid', () => {
    const flat = columns(0).map((values) => values.map(Math.sign));
    const other = { group: 'flat', solution: solve(studyOf(flat), { ...STANDARD_RECIPE, factorCount: 1 }) };
    expect(() => secondOrder([...groups, other], STANDARD_RECIPE)).toThrow(/flat: 1/);
  });
});
