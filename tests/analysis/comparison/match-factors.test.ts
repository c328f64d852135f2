import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchFactors, tuckerPhi } from '../../../analysis/comparison/match-factors.ts';
import { optimalAssignment } from '../../../analysis/numerics/optimal-assignment.ts';

function permutations(count: number): number[][] {
  if (count === 0) return [[]];
  return permutations(count - 1).flatMap((order) =>
    Array.from({ length: count }, (_, at) => [...order.slice(0, at), count - 1, ...order.slice(at)]),
  );
}

const total = (gains: readonly (readonly number[])[], columns: readonly number[]) =>
  gains.reduce((sum, row, at) => sum + (columns[at]! < 0 ? 0 : row[columns[at]!]!), 0);

describe('optimal assignment', () => {
  it('finds the best of all permutations', () => {
    const square = fc.integer({ min: 1, max: 6 }).chain((n) =>
      fc.array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: n, maxLength: n }), {
        minLength: n,
        maxLength: n,
      }),
    );
    fc.assert(
      fc.property(square, (gains) => {
        const best = Math.max(...permutations(gains.length).map((order) => total(gains, order)));
        const found = optimalAssignment(gains);
        expect(new Set(found).size).toBe(gains.length);
        expect(total(gains, found)).toBeCloseTo(best, 10);
      }),
    );
  });
  it('gives −1 to the row that gains least when columns run out', () => {
    expect(optimalAssignment([[0.9], [0.2], [0.95]])).toEqual([-1, -1, 0]);
  });
  it('leaves a column over when rows run out', () => {
    expect(optimalAssignment([[0.1, 0.3, 0.2]])).toEqual([1]);
  });
  it('is not greedy: the largest single gain may be given up', () => {
    expect(
      optimalAssignment([
        [0.9, 0.8],
        [0.85, 0.1],
      ]),
    ).toEqual([1, 0]);
  });
});

describe('matching factors', () => {
  it('phi is a cosine, 0 where there is nothing to compare', () => {
    expect(tuckerPhi([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 15);
    expect(tuckerPhi([1, 0], [0, 1])).toBe(0);
    expect(tuckerPhi([0, 0], [1, 1])).toBe(0);
    expect(tuckerPhi([1, 2], [3, 1])).toBeCloseTo(5 / Math.sqrt(50), 15);
  });
  it('finds permuted and reflected factors, and says when one is missing', () => {
    const a = [1, 2, -3, 0];
    const b = [2, -1, 0, -1];
    const c = [0, 0, 1, -1];
    const [first, second, third] = matchFactors([a, b, c], [c, a.map((x) => -x)]);
    expect(first).toEqual({ factor: 1, phi: -1 });
    expect(second).toEqual({ factor: -1, phi: 0 });
    expect(third!.factor).toBe(0);
    expect(third!.phi).toBeCloseTo(1, 15);
  });
  it('a factor without scores has phi 0', () => {
    expect(matchFactors([[1, -1], null], [[1, -1], [0.5, 0.5]]).map(({ phi }) => phi)).toEqual([1, 0]); // prettier-ignore
  });
});
