import { dampedSolution } from '../numerics/damped-solution.ts';
import { columnOf, type Matrix, matrixOfColumns, rowView } from '../numerics/matrix.ts';
import type { SymmetricEigen } from '../numerics/symmetric-eigen.ts';
import { standardSign } from '../rotation/orient-factors.ts';

/** Factors of what Q-sorts have in common, found by iteration, and how the iteration ended. */
export interface CommonFactors {
  /** Unrotated, largest sum of squares first, standard sign. [N × F] */
  readonly loadings: Matrix;
  readonly iterations: number;
  readonly isConverged: boolean;
  /** What the last iteration still moved: a communality (principal axis) or a slope (minimum residual). */
  readonly lastChange: number;
  /** Σ_{i<j} of the squared residual correlations: what MINRES makes least. */
  readonly residual: number;
  /** Q-sorts whose communality reached what it may be at most; a row above 1 is scaled back to 1. */
  readonly heywood: readonly number[];
}

/** How an iteration ended. */
export type IterationEnd = Pick<CommonFactors, 'iterations' | 'isConverged' | 'lastChange' | 'heywood'>;

/** The factors with communalities above 1 brought back to 1, and what they leave unexplained. */
export function commonFactors(correlations: Matrix, loadings: Matrix, end: IterationEnd): CommonFactors {
  const within = withinOne(loadings);
  let residual = 0;
  for (let i = 0; i < within.rows; i++) {
    for (let j = 0; j < i; j++) {
      const left = correlations.cells[i * within.rows + j]! - dot(rowView(within, i), rowView(within, j));
      residual += left * left;
    }
  }
  return { ...end, loadings: within, residual };
}

/** The loadings, each row with Σ l² > 1 divided by its root. [N × F] */
export function withinOne(loadings: Matrix): Matrix {
  const copy = { ...loadings, cells: loadings.cells.slice() };
  for (let sort = 0; sort < copy.rows; sort++) {
    const row = rowView(copy, sort);
    const communality = dot(row, row);
    if (communality > 1) row.forEach((value, f) => (row[f] = value / Math.sqrt(communality)));
  }
  return copy;
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
}

/**
 * Loadings on the first factors of R − Ψ: eigenvector × √eigenvalue, standard sign; 0 where an eigenvalue is not
 * positive. [N × F]
 */
export function leadingLoadings({ values, vectors }: SymmetricEigen, factorCount: number): Matrix {
  const columns = Array.from({ length: factorCount }, (_, f) => {
    const length = Math.sqrt(Math.max(0, values[f] ?? 0));
    return standardSign(rowView(vectors, f).map((v) => v * length)).loadings;
  });
  return matrixOfColumns(columns, vectors.rows);
}

/**
 * A first guess at communalities: each Q-sort's squared multiple correlation with the others, 1 − 1/(R⁻¹)_ii, or,
 * where R has no inverse (more Q-sorts than statements, duplicates), its largest |r|. [N], 0…1
 */
export function squaredMultipleCorrelations(correlations: Matrix): Float64Array {
  const size = correlations.rows;
  const unitVector = (at: number) => Array.from({ length: size }, (_, n) => (n === at ? 1 : 0));
  const first = dampedSolution(correlations, unitVector(0), 0);
  return Float64Array.from({ length: size }, (_, n) => {
    const inverse = first === null ? null : dampedSolution(correlations, unitVector(n), 0);
    return inverse === null ? largestOther(columnOf(correlations, n), n) : 1 - 1 / inverse[n]!;
  });
}

function largestOther(correlations: Float64Array, self: number): number {
  return correlations.reduce((most, r, n) => (n === self ? most : Math.max(most, Math.abs(r))), 0);
}
