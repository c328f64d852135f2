import { type Matrix } from '../numerics/matrix.ts';
import { symmetricEigen } from '../numerics/symmetric-eigen.ts';
import {
  commonFactors,
  leadingLoadings,
  squaredMultipleCorrelations,
  type CommonFactors,
} from './common-factors.ts';

/** When iterated principal axes stop. */
export interface PrincipalAxisRule {
  /** No communality moves by more than this. */
  readonly tolerance: number;
  readonly mostIterations: number;
}

/** To nine decimals; psych stops when the sum of communalities moves by .001, or after 50 turns. */
export const STANDARD_PRINCIPAL_AXIS: PrincipalAxisRule = { tolerance: 1e-9, mostIterations: 20_000 };

/**
 * Principal axis factors with iterated communalities.
 *
 * Put communalities h² on the diagonal of R, take the first F principal components, h² = Σ l², again until they
 * stand still. Where it settles inside 0 < h² < 1 it has found the minimum residual solution, only more slowly
 * (`minimumResidual`). A communality of 1 or more is a Heywood case: it is held at 1, so that loadings stay
 * correlations, and reported.
 *
 * Source: Harman (1976), Modern Factor Analysis, 3rd ed., ch. 8. The same as `psych::fa(fm = "pa")` run to the end.
 *
 * @param correlations [N × N]; its diagonal is not read.
 */
export function principalAxis(
  correlations: Matrix,
  factorCount: number,
  { tolerance, mostIterations }: PrincipalAxisRule = STANDARD_PRINCIPAL_AXIS,
): CommonFactors {
  const size = correlations.rows;
  const reduced = { ...correlations, cells: correlations.cells.slice() };
  let communalities = squaredMultipleCorrelations(correlations);
  for (let iterations = 1; ; iterations++) {
    communalities.forEach((h, n) => (reduced.cells[n * size + n] = h));
    const loadings = leadingLoadings(symmetricEigen(reduced), factorCount);
    const explained = sumsOfSquares(loadings);
    const next = explained.map((h) => Math.min(1, h));
    const lastChange = Math.max(...next.map((h, n) => Math.abs(h - communalities[n]!)));
    communalities = next;
    if (lastChange > tolerance && iterations < mostIterations) continue;
    const heywood = [...explained.keys()].filter((n) => explained[n]! >= 1);
    const isConverged = lastChange <= tolerance;
    return commonFactors(correlations, loadings, { iterations, isConverged, lastChange, heywood });
  }
}

function sumsOfSquares({ rows, columns, cells }: Matrix): Float64Array {
  const sums = new Float64Array(rows);
  cells.forEach((loading, at) => (sums[Math.floor(at / columns)]! += loading * loading));
  return sums;
}
