import { twoSidedQuantile } from '../numerics/normal-quantile.ts';

/**
 * The size a loading must exceed to be significant: z / √S, z the exact two-sided normal quantile of `alpha`
 * (1.959964 for .05). 1 / √S stands for the standard error of a zero loading.
 *
 * Source: Brown (1980), Political Subjectivity, p. 222 f.
 *
 * @param statementCount S.
 * @param alpha two-sided level, between 0 and 1.
 * @returns unitless; above 1 when there are too few statements for any loading to be significant.
 */
export function loadingThreshold(statementCount: number, alpha: number): number {
  return twoSidedQuantile(alpha) / Math.sqrt(statementCount);
}
