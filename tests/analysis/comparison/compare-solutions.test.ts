import { describe, expect, it } from 'vitest';
import { compareSolutions, secondOrder, solve, STANDARD_RECIPE } from '../../../analysis/index.ts';
import { referenceStudy } from '../../reference/solutions.ts';

const study = referenceStudy('power1_60', 'shipped');
const of = (changes: Partial<typeof STANDARD_RECIPE>) => solve(study, { ...STANDARD_RECIPE, ...changes });
const whole = of({});

describe('comparing solutions', () => {
  it('finds inverted and reordered factors again, statements in any order', () => {
    const other = of({ factorOrder: [2, 0, 1], invertedFactors: [0] });
    const order = [...whole.statements.keys()].reverse();
    const shuffled = {
      statements: order.map((s) => other.statements[s]!),
      zScores: order.map((s) => other.zScores[s]!),
      factorArrays: order.map((s) => other.factorArrays[s]!),
    };
    const { pairs, onlyInFirst, onlyInSecond } = compareSolutions(whole, shuffled);
    expect(pairs.map(({ first, second }) => [first, second])).toEqual([[0, 1], [1, 2], [2, 0]]); // prettier-ignore
    expect(pairs.map(({ phi }) => Math.round(phi * 1e9) / 1e9)).toEqual([-1, 1, 1]);
    expect(pairs.every(({ likeness }) => likeness === 'same')).toBe(true);
    for (const { differences } of pairs) {
      for (const { difference } of differences) expect(Math.abs(difference)).toBeLessThan(1e-9);
    }
    expect([onlyInFirst, onlyInSecond]).toEqual([[], []]);
  });
  it('with one factor more, the new one is nobody’s counterpart', () => {
    const { pairs, onlyInFirst, onlyInSecond, phis } = compareSolutions(whole, of({ factorCount: 4 }));
    expect(pairs).toHaveLength(3);
    expect(onlyInFirst).toEqual([]);
    expect(onlyInSecond).toHaveLength(1);
    pairs.forEach(({ first, second, phi }) => expect(phis[first]![second]).toBe(phi));
  });
  it('a factor without scores has no counterpart', () => {
    const zScores = whole.zScores.map(([, second, third]) => [null, second!, third!]);
    const { pairs, phis } = compareSolutions({ ...whole, zScores }, whole);
    expect(pairs.map(({ first, second }) => [first, second])).toEqual([[1, 1], [2, 2]]); // prettier-ignore
    expect(phis[0]).toEqual([null, null, null]);
  });
  it('other Q-sets are refused by name', () => {
    const statements = whole.statements.map((id, s) => (s === 3 ? 'elsewhere' : id));
    expect(() => compareSolutions({ ...whole, statements }, whole)).toThrow(/elsewhere/);
    expect(() => compareSolutions({ ...whole, statements }, whole)).toThrow(
      expect.objectContaining({ code: 'q-sets-differ' }),
    );
  });
});

describe('second order', () => {
  const halves = ['even', 'odd'].map((group, half) => ({
    group,
    solution: of({
      factorCount: 2,
      excludedQSorts: study.qSorts.filter((_, n) => n % 2 !== half).map((sort) => sort.name),
    }),
  }));
  it('two halves of one study share both viewpoints', () => {
    const { solution, members, withoutArray } = secondOrder(halves, { ...STANDARD_RECIPE, factorCount: 2 });
    expect(members.map(({ group, factor }) => `${group} ${factor}`)).toEqual([
      'even 0',
      'even 1',
      'odd 0',
      'odd 1',
    ]);
    expect(withoutArray).toEqual([]);
    // Each second-order factor is defined by one factor of either half.
    for (const f of [0, 1]) {
      const defining = members.filter((_, n) => solution.flags[n]![f]).map(({ group }) => group);
      expect(defining.sort()).toEqual(['even', 'odd']);
    }
  });
  it('leaves out a factor nobody defines, and says which', () => {
    const [even, odd] = halves;
    const factorArrays = odd!.solution.factorArrays.map(([first]) => [first!, null]);
    const groups = [even!, { group: 'odd', solution: { ...odd!.solution, factorArrays } }];
    const { members, withoutArray } = secondOrder(groups, { ...STANDARD_RECIPE, factorCount: 2 });
    expect(members).toHaveLength(3);
    expect(withoutArray).toEqual([{ group: 'odd', factor: 1 }]);
  });
});
