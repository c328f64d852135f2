import { cellValues, type Distribution } from '../model/distribution.ts';
import { normalQuantile } from '../numerics/normal-quantile.ts';
import type { DifferenceList } from './difference-lists.ts';

/** How equal a statement's z-scores can be shown to be. */
export interface Equality {
  /** Index into the Q-set, from 0. */
  readonly statement: number;
  /** The smallest margin within which all factors can be shown to agree. In z. */
  readonly smallestMargin: number;
  /** Is it below the margin asked for? */
  readonly isShownEqual: boolean;
}

/**
 * Statements *shown* equal, which "no difference found" is not: for every pair of factors both one-sided tests
 * reject a difference as large as the margin, i.e. the interval Δz ± 1.645 · SED lies inside it.
 *
 *     smallest margin = largest over pairs of ( |Δz| + z(1 − α) · SED )
 *
 * With the assumed reliability of .80 a margin of one column needs about ten or more definers on both factors; on
 * fewer nothing can be shown and the smallest margin says by how much. "Nothing significant" rewards small studies;
 * this does not. No other program of the field offers it.
 *
 * Source: Schuirmann (1987), Journal of Pharmacokinetics and Biopharmaceutics 15, 657–680,
 * doi:10.1007/BF01068419.
 *
 * @param lists of every pair of factors.
 * @param margin in z; one column is `columnWidth(distribution)`.
 * @param alpha level of each one-sided test.
 * @returns in Q-set order; empty where there are no two factors.
 */
export function equalities(lists: readonly DifferenceList[], margin: number, alpha = 0.05): Equality[] {
  const quantile = -normalQuantile(alpha);
  const margins = new Map<number, number>();
  for (const { standardError, statements } of lists) {
    for (const { statement, difference } of statements) {
      const needed = Math.abs(difference) + quantile * standardError;
      margins.set(statement, Math.max(margins.get(statement) ?? 0, needed));
    }
  }
  return [...margins]
    .sort(([a], [b]) => a - b)
    .map(([statement, smallestMargin]) => ({
      statement,
      smallestMargin,
      isShownEqual: smallestMargin < margin,
    }));
}

/**
 * The width of one column in z: its step in grid units over the grid's standard deviation (n − 1). Of uneven steps
 * the smallest. In z.
 */
export function columnWidth(distribution: Distribution): number {
  const values = cellValues(distribution);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const steps = distribution.slice(1).map(({ value }, at) => value - distribution[at]!.value);
  return Math.min(...steps) / Math.sqrt(variance);
}
