import { describe, expect, it } from 'vitest';
import { matrixOf, rowsOf, zeroMatrix } from '../../../analysis/numerics/matrix.ts';
import { symmetricEigen } from '../../../analysis/numerics/symmetric-eigen.ts';
import { rCorrelation } from '../../reference/solutions.ts';
import { largestGap, rowGap } from '../compare-solutions.ts';
import { drawn } from '../synthetic-study.ts';

const times = (a: number[][], b: number[][]) =>
  a.map((row) => b[0]!.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)));
const transposed = (a: number[][]) => a[0]!.map((_, j) => a.map((row) => row[j]!));
const identity = (n: number): number[][] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => (i === j ? 1 : 0)));

function anySymmetric(n: number): number[][] {
  const next = drawn(n);
  const rows = identity(n);
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) rows[i]![j] = rows[j]![i] = next() - 0.5;
  return rows;
}

describe('symmetricEigen', () => {
  it.each([1, 2, 3, 4, 17, 60])('takes a symmetric matrix of size %i apart and puts it together', (n) => {
    const rows = anySymmetric(n);
    const { values, vectors } = symmetricEigen(matrixOf(rows));
    const v = rowsOf(vectors);
    const scaled = v.map((row, i) => row.map((cell) => cell * values[i]!));
    expect(largestGap(times(transposed(v), scaled), rows)).toBeLessThan(1e-14 * n);
    expect(largestGap(times(v, transposed(v)), identity(n))).toBeLessThan(1e-14 * n);
    expect(Array.from(values)).toEqual(Array.from(values).sort((a, b) => b - a));
  });

  it('finds the known eigenvalues of a chain, 2 − 2 cos(kπ / (n + 1))', () => {
    const n = 25;
    const chain = identity(n).map((row, i) =>
      row.map((_, j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0)),
    );
    const known = Array.from({ length: n }, (_, k) => 2 - 2 * Math.cos(((n - k) * Math.PI) / (n + 1)));
    expect(rowGap(Array.from(symmetricEigen(matrixOf(chain)).values), known)).toBeLessThan(1e-14);
  });

  it("agrees with R's eigen() on a correlation matrix of rank 18", () => {
    const { correlation, eigenvalues } = rCorrelation('edge_duplicates_40x20', 'shipped');
    expect(rowGap(Array.from(symmetricEigen(matrixOf(correlation)).values), eigenvalues)).toBeLessThan(1e-13);
  });

  it('takes what is diagonal, equal or zero as it is', () => {
    expect(Array.from(symmetricEigen(zeroMatrix(3, 3)).values)).toEqual([0, 0, 0]);
    expect(Array.from(symmetricEigen(matrixOf(identity(4))).values)).toEqual([1, 1, 1, 1]);
    const { values, vectors } = symmetricEigen(
      matrixOf([
        [1, 0, 0],
        [0, 3, 0],
        [0, 0, -2],
      ]),
    );
    expect(Array.from(values)).toEqual([3, 1, -2]);
    expect(rowsOf(vectors).map((row) => row.map(Math.abs))).toEqual([
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 1],
    ]);
  });

  it('finds one large and many zero eigenvalues where all cells are 1', () => {
    const n = 12;
    const values = Array.from(symmetricEigen(matrixOf(identity(n).map((row) => row.map(() => 1)))).values);
    expect(values[0]).toBeCloseTo(n, 12);
    expect(Math.max(...values.slice(1).map(Math.abs))).toBeLessThan(1e-14);
  });

  it('keeps its digits where a row is nearly clear already', () => {
    // The reflection must not be built from the difference of two nearly equal numbers.
    const rows = anySymmetric(12).map((row, i) =>
      row.map((cell, j) => cell * 1e-7 ** Math.max(0, Math.abs(i - j) - 1)),
    );
    const { values, vectors } = symmetricEigen(matrixOf(rows));
    const v = rowsOf(vectors);
    const scaled = v.map((row, i) => row.map((cell) => cell * values[i]!));
    expect(largestGap(times(transposed(v), scaled), rows)).toBeLessThan(1e-14);
  });

  it('leaves its argument as it was', () => {
    const rows = anySymmetric(6);
    const matrix = matrixOf(rows);
    symmetricEigen(matrix);
    expect(rowsOf(matrix)).toEqual(rows);
  });

  it('does not go on for ever on what is not a number', () => {
    expect(() =>
      symmetricEigen(
        matrixOf([
          [1, NaN],
          [NaN, 1],
        ]),
      ),
    ).toThrow(/not settle/);
  });
});
