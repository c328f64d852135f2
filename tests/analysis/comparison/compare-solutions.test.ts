import { describe, expect, it } from 'vitest';
import { compareSolutions, secondOrderData, solve, STANDARD_RECIPE } from '../../../analysis/index.ts';
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
    };
    const { counterparts, unmatched } = compareSolutions(whole, shuffled);
    expect(counterparts.map(({ counterpart }) => counterpart)).toEqual([1, 2, 0]);
    expect(counterparts.map(({ phi }) => Math.round(phi! * 1e9) / 1e9)).toEqual([-1, 1, 1]);
    expect(counterparts.every(({ verdict }) => verdict === 'same')).toBe(true);
    expect(unmatched).toEqual([]);
  });
  it('with one factor more, the new one is nobody’s counterpart', () => {
    const { counterparts, unmatched, phis } = compareSolutions(whole, of({ factorCount: 4 }));
    expect(counterparts).toHaveLength(3);
    expect(unmatched).toHaveLength(1);
    counterparts.forEach(({ factor, counterpart, phi }) => expect(phis[factor]![counterpart!]).toBe(phi));
  });
  it('a factor without scores has no counterpart', () => {
    const zScores = whole.zScores.map(([, second, third]) => [null, second!, third!]);
    const { counterparts } = compareSolutions({ ...whole, zScores }, whole);
    expect(counterparts[0]).toEqual({ factor: 0, counterpart: null, phi: null, verdict: 'different' });
    expect(counterparts[1]).toMatchObject({ counterpart: 1, verdict: 'same' });
  });
  it('other Q-sets are refused by name', () => {
    const statements = whole.statements.map((id, s) => (s === 3 ? 'elsewhere' : id));
    expect(() => compareSolutions({ ...whole, statements }, whole)).toThrow(/no statement "elsewhere"/);
    expect(() => compareSolutions({ ...whole, statements }, whole)).toThrow(
      expect.objectContaining({ code: 'q-set-differs' }),
    );
  });
});

describe('second order', () => {
  it('two halves of one study share their first viewpoint', () => {
    const halves = ['even', 'odd'].map((name, half) => ({
      name,
      solution: of({
        factorCount: 2,
        excludedQSorts: study.qSorts.filter((_, n) => n % 2 !== half).map((sort) => sort.name),
      }),
    }));
    const data = secondOrderData(halves, study);
    expect(data.qSorts.map(({ name }) => name)).toEqual(['even: F1', 'even: F2', 'odd: F1', 'odd: F2']);
    expect(data.qSorts[2]!.values).toEqual(halves[1]!.solution.factorArrays.map(([first]) => first));
    const { flags, factorArrays } = solve(data, { ...STANDARD_RECIPE, factorCount: 2 });
    // Each second-order factor is defined by one factor of either half.
    for (const f of [0, 1]) expect(flags.filter((row) => row[f]).length).toBe(2);
    expect(factorArrays).toHaveLength(45);
  });
  it('leaves out a factor nobody defines, and refuses another Q-set', () => {
    const factorArrays = whole.factorArrays.map(([first]) => [first!, null]);
    const group = { name: 'g', solution: { ...whole, factorArrays } };
    expect(secondOrderData([group], study).qSorts.map(({ name }) => name)).toEqual(['g: F1']);
    const statements = study.statements.map(({ text }, s) => ({ id: `other ${s}`, text }));
    expect(() => secondOrderData([group], { ...study, statements })).toThrow(/solution of "g"/);
  });
});
