import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distributionOf,
  finished,
  personRow,
  solve,
  solveLarge,
  STANDARD_RECIPE,
  type StudyData,
} from '../../../analysis/index.ts';
import { FactorSums } from '../../../analysis/large/factor-sums.ts';
import { StatementSums, type StatementSumsPart } from '../../../analysis/large/statement-sums.ts';
import { VarimaxMoments, varimaxFromMoments } from '../../../analysis/large/varimax-moments.ts';
import { matrixOf, product } from '../../../analysis/numerics/matrix.ts';
import { varimax } from '../../../analysis/rotation/varimax.ts';
import { simulateQSorts } from '../../../analysis/simulation/index.ts';
import { randomSource } from '../../../analysis/uncertainty/random.ts';
import { largestGap } from '../compare-solutions.ts';
import { largestDifference } from '../../reference/read-reference.ts';
import { referenceStudy } from '../../reference/solutions.ts';

/** Five planted viewpoints among 400 people. */
function many(): StudyData {
  const values = [-4, -3, -3, -2, -2, -2, -1, -1, -1, -1, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4];
  const distribution = distributionOf(values);
  const random = randomSource(3);
  const viewpoints = ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, scores: values.map(() => random()) }));
  const sorters = Array.from({ length: 400 }, (_, n) => ({
    name: `P${n}`,
    holds: ['aabbbccdeeee'[n % 12]!],
  }));
  const qSorts = simulateQSorts({ viewpoints, sorters, distribution, noise: 0.8, seed: 8 });
  return { statements: values.map((_, s) => ({ id: String(s), text: '' })), qSorts, distribution };
}

const studies: [string, StudyData, number[]][] = [
  ['lipset, forced, fewer Q-sorts than statements', referenceStudy('lipset', 'shipped'), [1, 2, 3]],
  ['power1_60, free, more Q-sorts than statements', referenceStudy('power1_60', 'shipped'), [2, 4, 7]],
  ['400 simulated Q-sorts', many(), [2, 5]],
];

describe.each(studies)('%s: the large road and the ordinary one', (_, data, counts) => {
  const stream = () => data.qSorts.map(({ values }) => values);
  it.each(counts)(
    '%i factors: the same figures to 1e-9, the same arrays, flags and verdicts',
    (factorCount) => {
      const recipe = { factorCount, rotation: 'varimax', flagAlpha: 0.05 } as const;
      const large = finished(solveLarge(stream, data.distribution, recipe));
      const ordinary = solve(data, { ...STANDARD_RECIPE, factorCount });
      expect(large.sortCount).toBe(data.qSorts.length);
      large.eigenvalues.forEach((value, at) =>
        expect(Math.abs(value - (ordinary.eigenvalues[at] ?? 0))).toBeLessThan(1e-9),
      );
      expect(largestGap(large.zScores, ordinary.zScores)).toBeLessThan(1e-9);
      expect(large.factorArrays).toEqual(ordinary.factorArrays);
      expect(large.splitTies).toEqual(ordinary.splitTies);
      expect(large.characteristics.definingCount).toEqual(ordinary.characteristics.definingCount);
      expect(large.distinguishing).toEqual(ordinary.distinguishing);
      expect(large.consensus).toEqual(ordinary.consensus);
      expect(largestGap([large.effectiveCounts], [ordinary.effectiveCounts!])).toBeLessThan(1e-8);
      const people = stream().map((values) => personRow(values, large));
      expect(
        largestGap(
          people.map(({ loadings }) => [...loadings]),
          ordinary.loadings,
        ),
      ).toBeLessThan(1e-9);
      expect(people.map(({ defines }) => defines)).toEqual(ordinary.flags.map((row) => row.indexOf(true)));
    },
  );
  it('without rotation too', () => {
    const large = finished(
      solveLarge(stream, data.distribution, { factorCount: 2, rotation: 'none', flagAlpha: 0.05 }),
    );
    const ordinary = solve(data, { ...STANDARD_RECIPE, factorCount: 2, rotation: 'none' });
    expect(largestGap(large.zScores, ordinary.zScores)).toBeLessThan(1e-9);
  });
});

describe('varimax from moments', () => {
  it('is the turn that the people themselves give', () => {
    const random = randomSource(5);
    const rows = Array.from({ length: 50 }, () => Array.from({ length: 4 }, () => random() / 2 ** 31 - 1));
    const moments = new VarimaxMoments(4);
    for (const row of rows) moments.add(Float64Array.from(row));
    const { turn, hasConverged } = varimaxFromMoments(moments);
    expect(hasConverged).toBe(true);
    const direct = varimax(matrixOf(rows)).loadings;
    const viaMoments = product(matrixOf(rows), turn);
    expect(largestDifference(viaMoments, Array.from({ length: 50 }, (_, n) => [...direct.cells.subarray(n * 4, n * 4 + 4)]))).toBeLessThan(1e-9); // prettier-ignore
  });
});

describe('sums', () => {
  const forced = referenceStudy('lipset', 'shipped').qSorts.map(({ values }) => values);
  const sumsOf = (sorts: readonly (readonly number[])[]) => {
    const sums = new StatementSums(33);
    for (const values of sorts) sums.add(values);
    return sums;
  };

  it('agreement test 31: withdrawing what was added restores the digits, in any order', () => {
    const base = sumsOf(forced.slice(0, 5));
    const digits = [...base.crossProducts().cells];
    fc.assert(
      fc.property(fc.shuffledSubarray([5, 6, 7, 8]), fc.shuffledSubarray([5, 6, 7, 8], { minLength: 4 }), (added, order) => {
        for (const n of added) base.add(forced[n]!);
        for (const n of order.filter((one) => added.includes(one))) base.withdraw(forced[n]!);
        expect([...base.crossProducts().cells]).toEqual(digits);
        expect(base.count).toBe(5);
      }),
    ); // prettier-ignore
  });
  it('two machines’ sums add up to one machine’s, to the digit', () => {
    const whole = sumsOf(forced);
    const part = sumsOf(forced.slice(6));
    part.merge(sumsOf(forced.slice(0, 6)));
    expect([...part.crossProducts().cells]).toEqual([...whole.crossProducts().cells]);
  });
  it('a part goes through JSON without losing a digit, and can be added to', () => {
    const part = JSON.parse(JSON.stringify(sumsOf(forced.slice(0, 6)).part())) as StatementSumsPart;
    const again = StatementSums.from(part);
    for (const values of forced.slice(6)) again.add(values);
    expect([...again.crossProducts().cells]).toEqual([...sumsOf(forced).crossProducts().cells]);
  });
  it('sums of more lengths than are kept apart are merged as if they had been added', () => {
    const random = randomSource(2);
    const free = Array.from({ length: 200 }, () => Array.from({ length: 33 }, () => random() % 11));
    const merged = sumsOf(free.slice(0, 100));
    merged.merge(sumsOf(free.slice(100)));
    const whole = sumsOf(free).crossProducts().cells;
    const gaps = merged.crossProducts().cells.map((value, at) => Math.abs(value - whole[at]!));
    expect(Math.max(...gaps)).toBeLessThan(1e-12);
    expect(merged.count).toBe(200);
  });
  it('free Q-sorts of more lengths than are kept apart still sum to 1e-12', () => {
    const random = randomSource(1);
    const free = Array.from({ length: 300 }, () => Array.from({ length: 33 }, () => random() % 11));
    const sums = sumsOf(free);
    expect(sums.count).toBe(300);
    const trace = Array.from({ length: 33 }, (_, s) => sums.crossProducts().cells[s * 34]!).reduce(
      (a, b) => a + b,
    );
    expect(trace).toBeCloseTo(300, 10);
  });
  it('a constant Q-sort or one with a gap is refused', () => {
    expect(() => sumsOf([forced[0]!.map(() => 2)])).toThrow(
      expect.objectContaining({ code: 'constant-q-sort' }),
    );
    expect(() => sumsOf([[...forced[0]!.slice(1), Number.NaN]])).toThrow(
      expect.objectContaining({ code: 'value-missing' }),
    );
  });
  it('the last pass can be shared between machines too', () => {
    const z = Float64Array.from(forced[0]!);
    const [one, other, both] = [new FactorSums(2, 33), new FactorSums(2, 33), new FactorSums(2, 33)];
    one.add(Float64Array.of(0.8, 0.1), z, 0.3);
    other.add(Float64Array.of(-0.2, -0.7), z, 0.3);
    both.add(Float64Array.of(0.8, 0.1), z, 0.3);
    both.add(Float64Array.of(-0.2, -0.7), z, 0.3);
    one.merge(other);
    expect(one).toEqual(both);
    expect([...both.definingCount]).toEqual([1, 1]);
    expect([...both.negativeCount]).toEqual([0, 1]);
  });
});
