import { rowView, type Matrix } from '../numerics/matrix.ts';
import { factorWeight } from './factor-weights.ts';

/** A weighted sum that varies less than this part of its weights is rounding noise. */
const SMALLEST_SPREAD = 1e-12;

/** One Q-sort that defines a factor, with its loading on it. */
export interface DefiningQSort {
  /** Index from 0. */
  readonly qSort: number;
  readonly loading: number;
}

/** The Q-sorts flagged on one factor. */
export function definingQSorts(
  loadings: Matrix,
  flags: readonly (readonly boolean[])[],
  factor: number,
): DefiningQSort[] {
  return flags.flatMap((row, qSort) =>
    row[factor] ? [{ qSort, loading: loadings.cells[qSort * loadings.columns + factor]! }] : [],
  );
}

/**
 * The statements' z-scores on one factor: the weighted sum of its defining Q-sorts, standardised.
 *
 *     z_s = (Σ_j w_j x_js − mean) / sd          w = f/(1 − f²), x = Q-sort at mean 0 and sd 1, sd over S − 1
 *
 * Each Q-sort is standardised first, as in PQMethod and KADE: its weight stands for its correlation with the
 * factor, which knows no scale. R qmethod weights the raw values, which differs for free (unforced) Q-sorts only.
 *
 * @param scores standardised Q-sorts. [N × S]
 * @param defining the factor's flagged Q-sorts.
 * @returns [S], mean 0, sd 1; null when nothing defines the factor.
 */
export function zScores(scores: Matrix, defining: readonly DefiningQSort[]): Float64Array | null {
  const sum = new Float64Array(scores.columns);
  let totalWeight = 0;
  for (const { qSort, loading } of defining) {
    const weight = factorWeight(loading);
    const row = rowView(scores, qSort);
    totalWeight += Math.abs(weight);
    for (let s = 0; s < sum.length; s++) sum[s]! += weight * row[s]!;
  }
  return standardised(sum, SMALLEST_SPREAD * totalWeight);
}

/** (x − mean) / sd over n − 1; null when sd is not above what rounding leaves. */
function standardised(values: Float64Array, noise: number): Float64Array | null {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  const sd = Math.sqrt(squares / (values.length - 1));
  return sd > noise ? values.map((x) => (x - mean) / sd) : null;
}
