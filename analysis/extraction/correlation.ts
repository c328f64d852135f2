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
  const n = deviations.rows;
  const matrix = zeroMatrix(n, n);
  const products = new Float64Array(n + 3);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j += 4) fourProducts(deviations, i, j, products);
    for (let j = 0; j < i; j++) {
      const r = products[j]! / Math.sqrt(squaredLengths[i]! * squaredLengths[j]!);
      const bounded = r > 1 ? 1 : r < -1 ? -1 : r;
      matrix.cells[i * n + j] = bounded;
      matrix.cells[j * n + i] = bounded;
    }
    matrix.cells[i * n + i] = 1;
  }
  return matrix;
}

/**
 * Products of row i with rows j … j + 3, written from products[j] on; rows past the end repeat the last. Four at a
 * time, because reading row i costs as much as multiplying it.
 */
function fourProducts(
  { rows, columns: s, cells }: Matrix,
  i: number,
  j: number,
  products: Float64Array,
): void {
  const last = (rows - 1) * s;
  const own = i * s;
  const a = j * s;
  const b = Math.min(a + s, last);
  const c = Math.min(b + s, last);
  const d = Math.min(c + s, last);
  let sumA = 0;
  let sumB = 0;
  let sumC = 0;
  let sumD = 0;
  for (let k = 0; k < s; k++) {
    const value = cells[own + k]!;
    sumA += value * cells[a + k]!;
    sumB += value * cells[b + k]!;
    sumC += value * cells[c + k]!;
    sumD += value * cells[d + k]!;
  }
  products[j] = sumA;
  products[j + 1] = sumB;
  products[j + 2] = sumC;
  products[j + 3] = sumD;
}
