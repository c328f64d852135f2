import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare, solve, STANDARD_RECIPE, type Solution, type StudyData } from '../../analysis/index.ts';
import { inOurSigns, largestGap, matchFactors, rowGap } from './compare-solutions.ts';
import { drawn, gridValues, studyOf } from './synthetic-study.ts';

/* What must hold for any Q-sorts whatever. Factors are compared where the data determine them. */

const TOLERANCE = 1e-9;
const RUNS = { numRuns: 60 };

/** Forced Q-sorts: each a shuffle of the same cells. */
const qSorts = fc
  .tuple(fc.integer({ min: 8, max: 20 }), fc.integer({ min: 4, max: 24 }))
  .chain(([statements, count]) => {
    const cells = gridValues(statements);
    const shuffle = fc.shuffledSubarray(
      cells.map((_, s) => s),
      {
        minLength: statements,
        maxLength: statements,
      },
    );
    return fc.array(
      shuffle.map((order) => order.map((s) => cells[s]!)),
      { minLength: count, maxLength: count },
    );
  });

const factorCount = fc.integer({ min: 1, max: 4 });

/** The data determine the first k components, and k is allowed: no two eigenvalues nearly equal. */
function areDetermined(data: StudyData, k: number): boolean {
  const { eigenvalues, rank } = prepare(data).components;
  const gaps = eigenvalues.slice(0, k).map((value, f) => value - (eigenvalues[f + 1] ?? -1));
  return k <= rank && Math.min(...gaps) > 0.02;
}

function solved(data: StudyData, k: number): Solution {
  return solve(data, { ...STANDARD_RECIPE, factorCount: k });
}

/** Order, sign and turn are decided by more than rounding. */
function isClear({ notices, loadings }: Solution): boolean {
  const sums = loadings[0]!.map((_, f) => loadings.reduce((sum, row) => sum + row[f]! ** 2, 0));
  const steps = sums.map((sum, f) => sum - (sums[f + 1] ?? -1));
  const balances = sums.map(
    (sum, f) => Math.abs(loadings.reduce((b, row) => b + row[f]! * Math.abs(row[f]!), 0)) / sum,
  );
  const isUndetermined = notices.some(({ code }) => code.startsWith('rotation-'));
  return !isUndetermined && Math.min(...steps) > 1e-4 && Math.min(...balances) > 1e-4;
}

/** Runs a property on Q-sorts whose solution is determined. */
function holds(property: (sorts: number[][], k: number, base: Solution) => void): void {
  fc.assert(
    fc.property(qSorts, factorCount, (sorts, k) => {
      const data = studyOf(sorts);
      fc.pre(areDetermined(data, k));
      const base = solved(data, k);
      fc.pre(isClear(base));
      property(sorts, k, base);
    }),
    RUNS,
  );
}

/** Equal up to the sign of each factor. */
function sameUpToSigns(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number {
  return largestGap(a, inOurSigns(b, matchFactors(a, b)));
}

/** An order of 0 … count − 1 that depends on the Q-sorts alone, so that a failure comes again. */
function shuffledBy(sorts: readonly (readonly number[])[], count: number): number[] {
  const next = drawn(sorts.flat().reduce((sum, value, at) => sum + (value + 6) * (at + 1), 1));
  const keys = Array.from({ length: count }, next);
  return [...keys.keys()].sort((a, b) => keys[a]! - keys[b]!);
}

function inOrder<Value>(values: readonly Value[], order: readonly number[]): Value[] {
  return order.map((at) => values[at]!);
}

describe('agreement test 31: solve, for any Q-sorts', () => {
  it('follows the Q-sorts when they are put in another order', () => {
    holds((sorts, k, base) => {
      const order = shuffledBy(sorts, sorts.length);
      const turned = solved(studyOf(order.map((n) => sorts[n]!), sorts[0]), k); // prettier-ignore
      expect(largestGap(turned.loadings, inOrder(base.loadings, order))).toBeLessThan(TOLERANCE);
      expect(turned.flags).toEqual(inOrder(base.flags, order));
      expect(largestGap(turned.zScores, base.zScores)).toBeLessThan(TOLERANCE);
    });
  });

  it('follows the statements when they are put in another order', () => {
    holds((sorts, k, base) => {
      const order = shuffledBy(sorts, sorts[0]!.length);
      const turned = solved(studyOf(sorts.map((values) => inOrder(values, order))), k);
      expect(largestGap(turned.loadings, base.loadings)).toBeLessThan(TOLERANCE);
      expect(turned.flags).toEqual(base.flags);
      expect(largestGap(turned.zScores, inOrder(base.zScores, order))).toBeLessThan(TOLERANCE);
    });
  });

  it('negates a loading when its Q-sort is negated', () => {
    holds((sorts, k, base) => {
      const negated = solved(
        studyOf(
          sorts.with(
            1,
            sorts[1]!.map((value) => 0 - value),
          ),
          sorts[0],
        ),
        k,
      );
      const back = negated.loadings.with(
        1,
        negated.loadings[1]!.map((f) => 0 - f),
      );
      expect(sameUpToSigns(base.loadings, back)).toBeLessThan(TOLERANCE);
    });
  });

  it('knows no scale: a + bx changes nothing', () => {
    holds((sorts, k, base) => {
      const moved = sorts.map((values, n) => values.map((value) => 3.3 * n - 7 + (0.7 + n) * value));
      const turned = solved(studyOf(moved, sorts[0]), k);
      expect(largestGap(turned.correlations, base.correlations)).toBeLessThan(1e-12);
      expect(largestGap(turned.loadings, base.loadings)).toBeLessThan(TOLERANCE);
      expect(largestGap(turned.zScores, base.zScores)).toBeLessThan(TOLERANCE);
      expect(turned.factorArrays).toEqual(base.factorArrays);
    });
  });

  it('loads a Q-sort and its duplicate alike', () => {
    holds((sorts, k) => {
      const data = studyOf([...sorts, sorts[0]!]);
      const { loadings, correlations } = solved(data, k);
      expect(correlations[0]!.at(-1)).toBe(1);
      expect(rowGap(loadings[0]!, loadings.at(-1)!)).toBeLessThan(TOLERANCE);
    });
  });

  it('keeps communalities, and what factors say together, through the rotation', () => {
    holds((_, __, { unrotatedLoadings, loadings, communalities }) => {
      const product = (rows: readonly (readonly number[])[]) =>
        rows.map((a) => rows.map((b) => a.reduce((sum, value, f) => sum + value * b[f]!, 0)));
      expect(largestGap(product(loadings), product(unrotatedLoadings))).toBeLessThan(TOLERANCE);
      const fromUnrotated = unrotatedLoadings.map((row) => row.reduce((sum, f) => sum + f * f, 0));
      expect(rowGap(communalities, fromUnrotated)).toBeLessThan(TOLERANCE);
    });
  });

  it('has eigenvalues that add up to the Q-sorts and unrotated factors at right angles', () => {
    holds((sorts, _, { eigenvalues, unrotatedLoadings }) => {
      expect(eigenvalues.reduce((a, b) => a + b)).toBeCloseTo(sorts.length, 9);
      unrotatedLoadings[0]!.forEach((_f, f) =>
        unrotatedLoadings[0]!.forEach((_g, g) => {
          const product = unrotatedLoadings.reduce((sum, row) => sum + row[f]! * row[g]!, 0);
          expect(Math.abs(product - (f === g ? eigenvalues[f]! : 0))).toBeLessThan(TOLERANCE);
        }),
      );
    });
  });

  it('orders factors by size and points each to where its high loadings are', () => {
    holds((_, __, { loadings, characteristics }) => {
      const sums = characteristics.sumOfSquaredLoadings;
      expect(sums).toEqual(sums.toSorted((a, b) => b - a));
      sums.forEach((_sum, f) => {
        expect(loadings.reduce((sum, row) => sum + row[f]! * Math.abs(row[f]!), 0)).toBeGreaterThan(0);
      });
    });
  });

  it('flags a Q-sort once at most, and fills the grid on every factor that has flags', () => {
    holds((sorts, _, { flags, factorArrays, zScores }) => {
      for (const row of flags) expect(row.filter(Boolean).length).toBeLessThan(2);
      flags[0]!.forEach((_flag, f) => {
        const isDefined = flags.some((row) => row[f]);
        const array = factorArrays.map((row) => row[f]);
        expect(zScores[0]![f] !== null).toBe(isDefined);
        if (isDefined) expect(array.toSorted((a, b) => a! - b!)).toEqual(sorts[0]!.toSorted((a, b) => a - b));
      });
    });
  });
});
