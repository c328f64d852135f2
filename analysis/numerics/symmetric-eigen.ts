import { rowView, zeroMatrix, type Matrix } from './matrix.ts';

/** All eigenvalues, largest first, and their eigenvectors as the rows of a matrix, each of length 1. */
export interface SymmetricEigen {
  /** [n] */
  readonly values: Float64Array;
  /** Row i belongs to value i; its sign is as it fell. [n × n] */
  readonly vectors: Matrix;
}

/** A symmetric tridiagonal matrix T with A = Qᵀ T Q. */
interface Tridiagonal {
  /** [n] */
  readonly diagonal: Float64Array;
  /** Entry i stands between rows i and i + 1; the last is 0. [n] */
  readonly beside: Float64Array;
  /** Q. [n × n] */
  readonly vectors: Matrix;
}

/** The implicit QL steps converge cubically: a handful is used, this many would be a fault in the program. */
const MAX_STEPS_PER_VALUE = 60;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, to the last digits of doubles.
 *
 * Householder's reduction to three diagonals, then the QL algorithm with implicit Wilkinson shifts; the vectors
 * are kept as rows so that each plane rotation walks two runs of memory. Only + − × ÷ and √ are used, which
 * IEEE 754 fixes to the bit: the same on every machine.
 *
 * Source: Golub & Van Loan, Matrix Computations, ch. 8; Dubrulle, Martin & Wilkinson (1968), The implicit QL
 * algorithm, Numerische Mathematik 12, 377–383, doi:10.1007/BF02165404.
 *
 * @param symmetric [n × n], finite; left as it was.
 */
export function symmetricEigen(symmetric: Matrix): SymmetricEigen {
  const reduced = tridiagonal(symmetric);
  for (let l = 0; l < symmetric.rows; l++) settleEigenvalue(reduced, l);
  return largestFirst(reduced.diagonal, reduced.vectors);
}

/** The eigenvalues alone, largest first: the same to the bit, in about a third of the time. [n] */
export function symmetricEigenvalues(symmetric: Matrix): Float64Array {
  const reduced = tridiagonal(symmetric, 'without vectors');
  for (let l = 0; l < symmetric.rows; l++) settleEigenvalue(reduced, l);
  return reduced.diagonal.sort((a, b) => b - a);
}

/** Householder's reduction: n − 2 reflections, each clearing one column below the second diagonal. */
function tridiagonal(symmetric: Matrix, vectorsAre: 'wanted' | 'without vectors' = 'wanted'): Tridiagonal {
  const n = symmetric.rows;
  const a: Matrix = { ...symmetric, cells: symmetric.cells.slice() };
  const mirrors: Mirror[] = [];
  for (let k = 0; k < n - 2; k++) {
    const mirror = { start: k + 1, ...mirrorFor(rowView(a, k).subarray(k + 1)) };
    if (mirror.beta === 0) continue;
    mirrors.push(mirror);
    const tail = rowView(a, k)
      .subarray(k + 1)
      .fill(0);
    tail[0] = mirror.alpha;
    reflectBothSides(a, mirror);
  }
  const vectors = vectorsAre === 'wanted' ? accumulated(mirrors, n) : zeroMatrix(n, 0);
  const diagonal = new Float64Array(n);
  const beside = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    diagonal[i] = a.cells[i * n + i]!;
    if (i + 1 < n) beside[i] = a.cells[i * n + i + 1]!;
  }
  return { diagonal, beside, vectors };
}

/** A reflection I − β v vᵀ of the rows and columns from `start`. */
interface Mirror {
  readonly start: number;
  readonly v: Float64Array;
  readonly beta: number;
}

/** The product of the reflections. [n × n] */
function accumulated(mirrors: readonly Mirror[], n: number): Matrix {
  const vectors = zeroMatrix(n, n);
  for (let i = 0; i < n; i++) vectors.cells[i * n + i] = 1;
  for (const mirror of mirrors.toReversed()) reflectRows(vectors, mirror);
  return vectors;
}

/** The reflection I − β v vᵀ that turns x into (α, 0, …, 0). β = 0 when x is already so. */
function mirrorFor(x: Float64Array): { v: Float64Array; beta: number; alpha: number } {
  const v = x.slice();
  const first = x[0]!;
  let below = 0;
  for (let i = 1; i < x.length; i++) below += x[i]! * x[i]!;
  if (below === 0) return { v, beta: 0, alpha: first };
  const length = Math.sqrt(first * first + below);
  const alpha = first > 0 ? -length : length;
  v[0] = first - alpha;
  return { v, beta: 2 / (v[0] * v[0] + below), alpha };
}

/** A ← H A H, which leaves A symmetric. */
function reflectBothSides(a: Matrix, { start, v, beta }: Mirror): void {
  const { rows: n, cells } = a;
  const p = timesVector(a, start, v);
  let along = 0;
  for (let i = 0; i < v.length; i++) {
    p[i]! *= beta;
    along += p[i]! * v[i]!;
  }
  const half = (beta * along) / 2;
  for (let i = 0; i < v.length; i++) p[i]! -= half * v[i]!;
  for (let i = 0; i < v.length; i++) {
    const vi = v[i]!;
    const pi = p[i]!;
    const row = (start + i) * n + start;
    for (let j = 0; j < v.length; j++) {
      const at = row + j;
      cells[at] = cells[at]! - (vi * p[j]! + pi * v[j]!);
    }
  }
}

/** M ← M H, for an M whose other rows and columns are still those of the identity. */
function reflectRows(matrix: Matrix, { start, v, beta }: Mirror): void {
  const { rows: n, cells } = matrix;
  const shares = timesVector(matrix, start, v);
  for (let i = 0; i < v.length; i++) {
    const share = beta * shares[i]!;
    const row = (start + i) * n + start;
    for (let j = 0; j < v.length; j++) {
      const at = row + j;
      cells[at] = cells[at]! - share * v[j]!;
    }
  }
}

/** The lower right block from `start`, times v. */
function timesVector({ rows: n, cells }: Matrix, start: number, v: Float64Array): Float64Array {
  const product = new Float64Array(v.length);
  for (let i = 0; i < v.length; i++) {
    const row = (start + i) * n + start;
    let sum = 0;
    for (let j = 0; j < v.length; j++) sum += cells[row + j]! * v[j]!;
    product[i] = sum;
  }
  return product;
}

/** QL steps until the entry beside diagonal cell l vanishes and the cell holds an eigenvalue. */
function settleEigenvalue({ diagonal, beside, vectors }: Tridiagonal, l: number): void {
  const negligible = Number.EPSILON * largestRowSum(diagonal, beside);
  for (let step = 0; step <= MAX_STEPS_PER_VALUE; step++) {
    let m = l;
    // Not `>`: what is not a number must not pass for negligible.
    while (m < diagonal.length - 1 && !(Math.abs(beside[m]!) <= negligible)) m++;
    if (m < diagonal.length - 1) beside[m] = 0;
    if (m === l) return;
    qlStep({ diagonal, beside, vectors }, l, m);
  }
  throw new Error('the QL algorithm did not settle: the matrix is not symmetric or not finite');
}

function largestRowSum(diagonal: Float64Array, beside: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < diagonal.length; i++) {
    const sum = Math.abs(diagonal[i]!) + Math.abs(beside[i]!) + Math.abs(i > 0 ? beside[i - 1]! : 0);
    largest = Math.max(largest, sum);
  }
  return largest;
}

/** One implicit QL step on rows l … m, chasing the bulge upwards by plane rotations. */
function qlStep({ diagonal: d, beside: e, vectors }: Tridiagonal, l: number, m: number): void {
  const slope = (d[l + 1]! - d[l]!) / (2 * e[l]!);
  const reach = Math.sqrt(slope * slope + 1);
  let g = d[m]! - d[l]! + e[l]! / (slope + (slope < 0 ? -reach : reach));
  let [sin, cos, shift] = [1, 1, 0];
  for (let i = m - 1; i >= l; i--) {
    const f = sin * e[i]!;
    const b = cos * e[i]!;
    const length = Math.sqrt(f * f + g * g);
    e[i + 1] = length;
    if (length === 0) {
      // The matrix fell apart by itself: take back the shift and look again where it splits.
      d[i + 1]! -= shift;
      e[m] = 0;
      return;
    }
    sin = f / length;
    cos = g / length;
    g = d[i + 1]! - shift;
    const turned = (d[i]! - g) * sin + 2 * cos * b;
    shift = sin * turned;
    d[i + 1] = g + shift;
    g = cos * turned - b;
    turnRows(vectors, i, sin, cos);
  }
  d[l]! -= shift;
  e[l] = g;
  e[m] = 0;
}

/** Plane rotation of rows i and i + 1. */
function turnRows({ columns: n, cells }: Matrix, i: number, sin: number, cos: number): void {
  for (let upper = i * n, lower = upper + n, end = lower; upper < end; upper++, lower++) {
    const x = cells[upper]!;
    const y = cells[lower]!;
    cells[lower] = sin * x + cos * y;
    cells[upper] = cos * x - sin * y;
  }
}

function largestFirst(values: Float64Array, vectors: Matrix): SymmetricEigen {
  const order = Array.from(values.keys()).sort((i, j) => values[j]! - values[i]! || i - j);
  const sorted = zeroMatrix(vectors.rows, vectors.columns);
  order.forEach((from, to) => sorted.cells.set(rowView(vectors, from), to * vectors.columns));
  return { values: Float64Array.from(order, (i) => values[i]!), vectors: sorted };
}
