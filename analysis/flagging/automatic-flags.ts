import { rowView, type Matrix } from '../numerics/matrix.ts';

/** Differences below this are rounding noise: two equal loadings do not beat each other by it. */
const NOISE = 1e-12;

/**
 * The Q-sorts that define each factor: those whose loading is significant and whose square is more than half of
 * the communality, so that one factor explains more of them than all others together.
 *
 *     flag  ⇔  |f| > threshold  and  f² > h²/2          both strict
 *
 * A Q-sort can be flagged on one factor only; negative loadings may be flagged. As in R qmethod's `qflag` and in
 * KADE.
 *
 * Source: Brown (1980), Political Subjectivity; Zabala & Pascual (2016), PLoS ONE 11(2), e0148087.
 *
 * @param loadings [N × F]
 * @param threshold see recipeThreshold().
 * @param communalities of the model, where they are not Σ f² (oblique factors). [N]
 * @returns [N × F]
 */
export function automaticFlags(
  loadings: Matrix,
  threshold: number,
  communalities?: Float64Array,
): boolean[][] {
  return Array.from({ length: loadings.rows }, (_, n) => {
    const row = rowView(loadings, n);
    const communality = communalities?.[n] ?? row.reduce((sum, f) => sum + f * f, 0);
    return Array.from(row, (f) => Math.abs(f) > threshold && f * f - (communality - f * f) > NOISE);
  });
}
