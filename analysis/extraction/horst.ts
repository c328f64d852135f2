import { type Matrix, zeroMatrix } from '../numerics/matrix.ts';
import { withinOne } from './common-factors.ts';

/** When Horst's cycles end. */
export interface HorstRule {
  /** A cycle is the last when no communality estimate moved by more than this. PQMethod's and KADE's is 1e-4. */
  readonly tolerance: number;
  /** At most so many cycles; PQMethod's and KADE's is 30. */
  readonly mostCycles: number;
}

/** KADE's own figures are 1e-4 and 30; with them many studies end unconverged. */
export const STANDARD_HORST: HorstRule = { tolerance: 1e-4, mostCycles: 2000 };

/** Centroid factors with estimated communalities, and whether they settled. */
export interface HorstFactors {
  /** Unrotated, in the order of extraction. [N × F] */
  readonly loadings: Matrix;
  readonly cycles: number;
  readonly isConverged: boolean;
  /** Largest change of a communality estimate in the last cycle. */
  readonly lastChange: number;
  /** Σ loading² before Heywood cases are brought back to 1. [N] */
  readonly communalities: readonly number[];
  /** Q-sorts whose communality exceeded 1; their loadings are divided by its root. */
  readonly heywood: readonly number[];
}

const MOST_REFLECTIONS = 750;

/**
 * Horst's centroid factors with iterated communalities ("Centroid (Horst 5.5)"), for a given number of factors.
 *
 * Each cycle takes F centroid factors out of the correlations with estimated communalities d on the diagonal
 * (f = W / √Σ|W|, W the reflected column sums with the diagonal), then sets d = min(1, Σ f²), until d moves by
 * no more than the tolerance. The loadings are those of the last cycle. A Q-sort whose communality ends above 1
 * (a Heywood case) is scaled back to 1 and named.
 *
 * Input [N × N], symmetric, its diagonal not read. Output [N × F]. Convergence is not guaranteed: the map need
 * not contract, which is why it is reported. Minimum residuals aim at the same and have an optimum.
 *
 * Source: Horst (1965), Factor Analysis of Data Matrices, section 5.5, as PQMethod and KADE have it. Other
 * programs: KADE rounds to 7 decimals at each step, gives up after 30 cycles without saying so, and its
 * automatic number of factors sums both triangles of the residuals, so it keeps too many; here the number is
 * the researcher's.
 */
export function horst(
  correlations: Matrix,
  factorCount: number,
  { tolerance, mostCycles }: HorstRule = STANDARD_HORST,
): HorstFactors {
  let estimates = new Float64Array(correlations.rows).fill(1);
  for (let cycles = 1; ; cycles++) {
    const loadings = oneCycle(correlations, estimates, factorCount);
    const communalities = sumsOfSquares(loadings);
    const lastChange = Math.max(...communalities.map((h, sort) => Math.abs(h - estimates[sort]!)));
    const isConverged = lastChange <= tolerance;
    if (isConverged || cycles >= mostCycles) {
      const heywood = [...communalities.keys()].filter((sort) => communalities[sort]! > 1);
      return {
        loadings: withinOne(loadings),
        cycles,
        isConverged,
        lastChange,
        communalities: [...communalities],
        heywood,
      };
    }
    estimates = communalities.map((h) => Math.min(1, h));
  }
}

/** F centroid factors of the correlations with these communalities on the diagonal. [N × F] */
function oneCycle(correlations: Matrix, estimates: Float64Array, factorCount: number): Matrix {
  const size = correlations.rows;
  const residual = { ...correlations, cells: Float64Array.from(correlations.cells) };
  estimates.forEach((estimate, sort) => (residual.cells[sort * size + sort] = estimate));
  const loadings = zeroMatrix(size, factorCount);
  for (let factor = 0; factor < factorCount; factor++) {
    const values = centroidOf(residual);
    values.forEach((value, sort) => (loadings.cells[sort * factorCount + factor] = value));
    for (let at = 0; at < residual.cells.length; at++) {
      residual.cells[at]! -= values[Math.floor(at / size)]! * values[at % size]!;
    }
  }
  return loadings;
}

/** One centroid: reflect by the most negative off-diagonal sum, then W / √Σ|W| with the diagonal in W. [N] */
function centroidOf({ rows, cells }: Matrix): Float64Array {
  const sums = new Float64Array(rows);
  cells.forEach((r, at) => {
    if (at % (rows + 1) !== 0) sums[at % rows]! += r;
  });
  const signs = new Float64Array(rows).fill(1);
  for (let reflections = 0; reflections < MOST_REFLECTIONS; reflections++) {
    const least = lastLeast(sums, signs);
    if (sums[least]! * signs[least]! >= 0) break;
    signs[least] = -signs[least]!;
    for (let other = 0; other < rows; other++) {
      if (other !== least) sums[other]! += 2 * cells[least * rows + other]! * signs[least];
    }
  }
  const raised = sums.map((sum, sort) => sum + cells[sort * rows + sort]! * signs[sort]!);
  const root = Math.sqrt(raised.reduce((total, value) => total + Math.abs(value), 0));
  return root === 0 ? raised : raised.map((value) => value / root);
}

/** Where sum · sign is least; of equals the last, as in Horst's program. */
function lastLeast(sums: Float64Array, signs: Float64Array): number {
  return sums.reduce(
    (best, sum, sort) => (sum * signs[sort]! <= sums[best]! * signs[best]! ? sort : best),
    0,
  );
}

function sumsOfSquares({ rows, columns, cells }: Matrix): Float64Array {
  const sums = new Float64Array(rows);
  cells.forEach((loading, at) => (sums[Math.floor(at / columns)]! += loading * loading));
  return sums;
}
