import type { Notice } from '../model/solution.ts';
import { columnOf, type Matrix } from '../numerics/matrix.ts';
import { centroid, type CentroidRule } from './centroid.ts';

/** How far centroid loadings depend on choices that the method leaves open. */
export interface CentroidSensitivity {
  /** Largest change of any loading, factor for factor, over the four rules. 0…2 */
  readonly largestChange: number;
  /** Was a reflection decided by a column sum nearer 0 than .001 · N? */
  readonly isOrderArbitrary: boolean;
  readonly notices: readonly Notice[];
}

/**
 * How much unrotated centroid loadings move when the stop rule (1e-3 or 1e-12) and the first communality (.5 or
 * the mean correlation) change. Programs differ in exactly these, so this is how far two right answers can lie
 * apart: below .001 on friendly data, up to .6 on others (a 77 × 18 study of the reference set).
 *
 * Signs of whole factors are matched first. Input [N × N]; answer in loadings.
 */
export function centroidSensitivity(correlations: Matrix, factorCount: number): CentroidSensitivity {
  const rules = [1e-12, 1e-3].flatMap((tolerance) =>
    (['mean', 'half'] as const).map((firstCommunality): CentroidRule => ({
      firstCommunality,
      tolerance,
      correlationDecimals: null,
    })),
  );
  const runs = rules.map((rule) => centroid(correlations, factorCount, rule));
  const largestChange = Math.max(
    ...runs.flatMap((one, at) => runs.slice(0, at).map((other) => largestGap(one.loadings, other.loadings))),
    0,
  );
  const closest = Math.min(...runs.map(({ closestDecision }) => closestDecision));
  const isOrderArbitrary = closest < 1e-3 * correlations.rows;
  const message =
    `centroid loadings change by up to ${largestChange.toFixed(3)} with the program's stop rule` +
    (isOrderArbitrary ? ': the order of reflections is arbitrary here' : '') +
    '; principal components or minimum residuals do not have this';
  const notices =
    isOrderArbitrary || largestChange > 0.01 ? [{ code: 'centroid-order-arbitrary', message }] : [];
  return { largestChange, isOrderArbitrary, notices };
}

/** The largest |a − b| after each column of b is given a's sign. */
function largestGap(a: Matrix, b: Matrix): number {
  return Math.max(
    ...Array.from({ length: a.columns }, (_, factor) => {
      const one = columnOf(a, factor);
      const other = columnOf(b, factor);
      const sign = one.reduce((sum, value, sort) => sum + value * other[sort]!, 0) < 0 ? -1 : 1;
      return Math.max(...one.map((value, sort) => Math.abs(value - sign * other[sort]!)));
    }),
    0,
  );
}
