import { columnOf, type Matrix, matrixOfColumns } from './matrix.ts';

/** A = U · diag(values) · Vᵀ of a square matrix. */
export interface SingularValues {
  /** Orthonormal columns, those of zero values completed. [n × n] */
  readonly left: Matrix;
  /** Not sorted, none negative. [n] */
  readonly values: Float64Array;
  /** Orthonormal columns. [n × n] */
  readonly right: Matrix;
}

const MOST_SWEEPS = 60;
/** Columns whose cosine is below this are at right angles. */
const RIGHT_ANGLE = 1e-15;

/**
 * Singular values of a small square matrix by turning its columns until they are at right angles (one-sided
 * Jacobi), accurate to the last digits also for small values. Only + − × ÷ √. O(n³) a sweep, few sweeps.
 *
 * Source: Hestenes (1958), Inversion of matrices by biorthogonalization, J. SIAM 6, 51–90; Golub & Van Loan,
 * Matrix Computations, section 8.6.
 */
export function singularValues(matrix: Matrix): SingularValues {
  const size = matrix.columns;
  const columns = Array.from({ length: size }, (_, at) => columnOf(matrix, at));
  const right = Array.from({ length: size }, (_, at) => Float64Array.from({ length: size }, (__, i) => +(i === at))); // prettier-ignore
  for (let sweep = 0, isSettled = false; sweep < MOST_SWEEPS && !isSettled; sweep++) {
    isSettled = true;
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) if (turnApart(columns, right, p, q)) isSettled = false;
    }
  }
  const values = Float64Array.from(columns, (column) => Math.sqrt(dot(column, column)));
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  const left: Float64Array[] = [];
  columns.forEach((column, at) => {
    const isZero = values[at]! <= 1e-14 * largest;
    if (isZero) values[at] = 0;
    left.push(isZero ? new Float64Array(size) : column.map((value) => value / values[at]!));
  });
  complete(left, values);
  return { left: matrixOfColumns(left, size), values, right: matrixOfColumns(right, size) };
}

/** Turn columns p and q, and the same of the right matrix, to right angles. Was a turn needed? */
function turnApart(columns: Float64Array[], right: Float64Array[], p: number, q: number): boolean {
  const x = columns[p]!;
  const y = columns[q]!;
  const xx = dot(x, x);
  const yy = dot(y, y);
  const xy = dot(x, y);
  if (Math.abs(xy) <= RIGHT_ANGLE * Math.sqrt(xx * yy) || xy === 0) return false;
  const slope = (yy - xx) / (2 * xy);
  const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.sqrt(1 + slope * slope));
  const cos = 1 / Math.sqrt(1 + tangent * tangent);
  turnPair(x, y, cos, cos * tangent);
  turnPair(right[p]!, right[q]!, cos, cos * tangent);
  return true;
}

function turnPair(x: Float64Array, y: Float64Array, cos: number, sin: number): void {
  for (let i = 0; i < x.length; i++) {
    const xi = x[i]!;
    x[i] = cos * xi - sin * y[i]!;
    y[i] = sin * xi + cos * y[i]!;
  }
}

/** Give each zero column the unit vector that is farthest from the others, made orthonormal to them. */
function complete(left: Float64Array[], values: Float64Array): void {
  values.forEach((value, at) => {
    if (value > 0) return;
    const candidates = left.map((_, axis) => {
      const candidate = Float64Array.from({ length: left.length }, (__, i) => +(i === axis));
      for (let pass = 0; pass < 2; pass++) {
        for (const other of left) {
          const share = dot(candidate, other);
          candidate.forEach((__, i) => (candidate[i]! -= share * other[i]!));
        }
      }
      return candidate;
    });
    const best = candidates.reduce((a, b) => (dot(b, b) > dot(a, a) + 1e-12 ? b : a));
    const length = Math.sqrt(dot(best, best));
    left[at] = best.map((entry) => entry / length);
  });
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return sum;
}
