import { zeroMatrix, type Matrix } from '../numerics/matrix.ts';
import { type StandardisedSorts } from './standardised-sorts.ts';

/**
 * Pearson correlations of every two Q-sorts across the statements:
 *
 *     r_ij = Σ_s d_is d_js / √(Σ d_i² · Σ d_j²)          d = deviation from the sort's own mean
 *
 * Full precision (KADE rounds r to 5 decimals and goes on with that). The diagonal is 1; identical Q-sorts
 * correlate exactly 1, mirrored ones exactly −1.
 *
 * @returns [N × N], −1…1, never NaN: constant Q-sorts were refused before.
 */
export function correlations({ deviations, squaredLengths }: StandardisedSorts): Matrix {
  const { rows: n, columns: s, cells } = deviations;
  const matrix = zeroMatrix(n, n);
  for (let i = 0; i < n; i++) {
    matrix.cells[i * n + i] = 1;
    for (let j = 0; j < i; j++) {
      let product = 0;
      for (let a = i * s, b = j * s, end = a + s; a < end; a++, b++) product += cells[a]! * cells[b]!;
      const r = product / Math.sqrt(squaredLengths[i]! * squaredLengths[j]!);
      const bounded = r > 1 ? 1 : r < -1 ? -1 : r;
      matrix.cells[i * n + j] = bounded;
      matrix.cells[j * n + i] = bounded;
    }
  }
  return matrix;
}
