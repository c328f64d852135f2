import { type Matrix, zeroMatrix } from './matrix.ts';

/**
 * Solve (A + damping · I) x = b for a symmetric matrix by Cholesky's factors, or null where A + damping · I is
 * not positive definite. With damping 0 a plain solution. [n], O(n³).
 */
export function dampedSolution(
  symmetric: Matrix,
  right: readonly number[],
  damping: number,
): Float64Array | null {
  const lower = choleskyFactor(symmetric, damping);
  if (lower === null) return null;
  const n = lower.rows;
  const x = Float64Array.from(right);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) x[i]! -= lower.cells[i * n + j]! * x[j]!;
    x[i]! /= lower.cells[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let j = i + 1; j < n; j++) x[i]! -= lower.cells[j * n + i]! * x[j]!;
    x[i]! /= lower.cells[i * n + i]!;
  }
  return x;
}

/** L with L Lᵀ = A + damping · I, or null if there is none. A pivot below 1e-13 of the largest counts as 0. */
function choleskyFactor({ rows: n, cells }: Matrix, damping: number): Matrix | null {
  const lower = zeroMatrix(n, n);
  const l = lower.cells;
  let largest = 0;
  for (let i = 0; i < n; i++) largest = Math.max(largest, Math.abs(cells[i * n + i]!) + damping);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = cells[i * n + j]! + (i === j ? damping : 0);
      for (let k = 0; k < j; k++) sum -= l[i * n + k]! * l[j * n + k]!;
      if (i !== j) l[i * n + j] = sum / l[j * n + j]!;
      else if (sum > 1e-13 * largest) l[i * n + i] = Math.sqrt(sum);
      else return null;
    }
  }
  return lower;
}
