import { columnOf, type Matrix } from '../numerics/matrix.ts';
import { twoSidedQuantile } from '../numerics/normal-quantile.ts';

/** What Humphrey's rule and the rule of two significant loadings say about one unrotated factor. */
export interface LoadingEvidence {
  /** Product of the two largest |loadings|. 0…1 */
  readonly humphreyProduct: number;
  /** Does it exceed 2/√S? */
  readonly passesHumphreyStrictly: boolean;
  /** Does it exceed 1/√S? */
  readonly passesHumphreyLoosely: boolean;
  /** Loadings beyond 2.58/√S (.01, two-sided). */
  readonly significantLoadings: number;
}

/**
 * Two rules that look at loadings: Humphrey's (the cross-product of the two highest exceeds twice, or loosely once,
 * the standard error 1/√S) and two or more loadings significant at .01.
 *
 * Both change under rotation, so they are applied to the *unrotated* factors, one entry a factor.
 *
 * Source: Brown (1980), Political Subjectivity, 222–223; Fruchter (1954), Introduction to Factor Analysis.
 *
 * @param unrotated [N × F]
 * @param statementCount S.
 */
export function loadingEvidence(unrotated: Matrix, statementCount: number): LoadingEvidence[] {
  const standardError = 1 / Math.sqrt(statementCount);
  const significant = twoSidedQuantile(0.01) * standardError;
  return Array.from({ length: unrotated.columns }, (_, factor) => {
    const sizes = columnOf(unrotated, factor).map(Math.abs).sort().reverse();
    const humphreyProduct = (sizes[0] ?? 0) * (sizes[1] ?? 0);
    return {
      humphreyProduct,
      passesHumphreyStrictly: humphreyProduct > 2 * standardError,
      passesHumphreyLoosely: humphreyProduct > standardError,
      significantLoadings: sizes.filter((size) => size > significant).length,
    };
  });
}

/** How many leading factors pass; the first that does not ends the count. */
export function leadingCount(passes: readonly boolean[]): number {
  const first = passes.indexOf(false);
  return first < 0 ? passes.length : first;
}
