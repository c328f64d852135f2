import { type Matrix, rowView } from '../numerics/matrix.ts';

/**
 * The mean squared residual correlation after 0, 1, … F unrotated factors:
 *
 *     Σ_{i<j} (r_ij − Σ_{f<m} l_if l_jf)² / (N (N − 1)/2)
 *
 * Where Q-sorts share nothing a squared correlation is about 1/S, so the first m at which the mean falls below 1/S
 * leaves no more than chance would (Horst's stopping rule). Horst's program, and KADE after it, sums both
 * triangles against one triangle's bound and so keeps too many.
 *
 * Source: Horst (1965), Factor Analysis of Data Matrices, section 5.5.
 *
 * @param unrotated [N × F]
 * @returns [F + 1]
 */
export function meanSquaredResiduals(correlations: Matrix, unrotated: Matrix): number[] {
  const size = correlations.rows;
  const sums = new Float64Array(unrotated.columns + 1);
  for (let i = 0; i < size; i++) {
    const a = rowView(unrotated, i);
    for (let j = 0; j < i; j++) {
      const b = rowView(unrotated, j);
      let left = correlations.cells[i * size + j]!;
      sums[0]! += left * left;
      for (let f = 0; f < a.length; f++) {
        left -= a[f]! * b[f]!;
        sums[f + 1]! += left * left;
      }
    }
  }
  return Array.from(sums, (sum) => sum / ((size * (size - 1)) / 2));
}

/** The least number of factors that leave less than 1/S; null if none of those computed does. */
export function residualCount(residuals: readonly number[], statementCount: number): number | null {
  const found = residuals.findIndex((mean) => mean < 1 / statementCount);
  return found < 0 ? null : found;
}
