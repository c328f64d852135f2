import { type Matrix, rowView, zeroMatrix } from '../numerics/matrix.ts';
import { dampedSolution } from '../numerics/damped-solution.ts';
import { symmetricEigen, type SymmetricEigen } from '../numerics/symmetric-eigen.ts';
import {
  commonFactors,
  leadingLoadings,
  squaredMultipleCorrelations,
  type CommonFactors,
} from './common-factors.ts';

/** No uniqueness may fall below this: a Q-sort is never wholly explained by others. psych's bound. */
const LEAST_UNIQUENESS = 0.005;
const MOST_STEPS = 500;
/** The optimum is reached when no free uniqueness would change the residual by more than this. */
const FLAT = 1e-11;

/**
 * Factors that leave the smallest residual correlations (MINRES, unweighted least squares).
 *
 *     minimise ½ Σ_{i≠j} (r_ij − Σ_f l_if l_jf)²
 *
 * over loadings [N × F]; that is, over the uniquenesses ψ, half the sum of the squared eigenvalues of R − Ψ
 * after the first F. Newton steps with the exact second derivatives, damped, within .005 ≤ ψ ≤ 1. Unlike the
 * centroid's, the result has an optimum and does not depend on the order of the Q-sorts. A ψ that ends on its
 * lower bound is a Heywood case and is reported.
 *
 * Source: Harman & Jones (1966), Factor analysis by minimizing residuals, Psychometrika 31, 351–368,
 * doi:10.1007/BF02289468; derivatives: Jöreskog (1977), with the term over the kept factors added. R's
 * `psych::fa(fm = "minres")` stops earlier, loadings within about .001 of these.
 *
 * @param correlations [N × N]; its diagonal is not read.
 */
export function minimumResidual(correlations: Matrix, factorCount: number): CommonFactors {
  let point = pointAt(
    correlations,
    squaredMultipleCorrelations(correlations).map((h) => bounded(1 - h)),
    factorCount,
  );
  let steps = 0;
  while (steps < MOST_STEPS && largestPull(point) > FLAT) {
    const next = better(correlations, point, factorCount);
    steps += 1;
    if (next === null) break;
    point = next;
  }
  const lastChange = largestPull(point);
  return commonFactors(correlations, leadingLoadings(point.eigen, factorCount), {
    iterations: steps,
    isConverged: lastChange <= 1e-7,
    lastChange,
    heywood: [...point.uniquenesses.keys()].filter((n) => point.uniquenesses[n]! <= LEAST_UNIQUENESS),
  });
}

/** A set of uniquenesses and all that follows from it. */
interface Point {
  readonly uniquenesses: Float64Array;
  readonly eigen: SymmetricEigen;
  readonly objective: number;
  /** d objective / d ψ. [N] */
  readonly gradient: Float64Array;
  /** Which ψ may move: not held at a bound by its gradient. [N] */
  readonly isFree: readonly boolean[];
}

function pointAt(correlations: Matrix, uniquenesses: Float64Array, factorCount: number): Point {
  const reduced = { ...correlations, cells: correlations.cells.slice() };
  uniquenesses.forEach((psi, n) => (reduced.cells[n * reduced.rows + n] = 1 - psi));
  const eigen = symmetricEigen(reduced);
  const gradient = new Float64Array(uniquenesses.length);
  let objective = 0;
  for (let m = factorCount; m < eigen.values.length; m++) {
    const value = eigen.values[m]!;
    objective += (value * value) / 2;
    rowView(eigen.vectors, m).forEach((v, n) => (gradient[n]! -= value * v * v));
  }
  const isFree = [...uniquenesses].map((psi, n) => {
    const slope = gradient[n]!;
    return !((psi <= LEAST_UNIQUENESS && slope > 0) || (psi >= 1 && slope < 0));
  });
  return { uniquenesses, eigen, objective, gradient, isFree };
}

function largestPull({ gradient, isFree }: Point): number {
  return gradient.reduce((most, slope, n) => (isFree[n] ? Math.max(most, Math.abs(slope)) : most), 0);
}

/** A damped Newton step that lowers the objective, or null where none does any more. */
function better(correlations: Matrix, point: Point, factorCount: number): Point | null {
  const free = [...point.isFree.keys()].filter((n) => point.isFree[n]);
  const curvature = secondDerivatives(point.eigen, free, factorCount);
  const slopes = free.map((n) => -point.gradient[n]!);
  for (let damping = 0; damping < 1e8; damping = damping === 0 ? 1e-8 : damping * 10) {
    const step = dampedSolution(curvature, slopes, damping);
    if (step === null) continue;
    const uniquenesses = point.uniquenesses.slice();
    free.forEach((n, at) => (uniquenesses[n] = bounded(uniquenesses[n]! + step[at]!)));
    const next = pointAt(correlations, uniquenesses, factorCount);
    const isLower = next.objective < point.objective;
    const isAsLowAndFlatter =
      next.objective <= point.objective * (1 + 1e-14) && largestPull(next) < largestPull(point);
    if (isLower || isAsLowAndFlatter) return next;
  }
  return null;
}

/**
 * H_ij = (Σ_m v_mi v_mj)² + 2 Σ_m Σ_n λ_m / (λ_m − λ_n) · v_mi v_ni v_mj v_nj, m over the left out and n over the
 * kept factors. For the free ψ only. [free × free]
 */
function secondDerivatives(
  { values, vectors }: SymmetricEigen,
  free: readonly number[],
  factorCount: number,
): Matrix {
  const size = free.length;
  const left = zeroMatrix(size, size);
  const second = zeroMatrix(size, size);
  for (let m = factorCount; m < values.length; m++) {
    const v = free.map((n) => rowView(vectors, m)[n]!);
    addOuter(left, v, 1);
    for (let n = 0; n < factorCount; n++) {
      const gap = values[m]! - values[n]!;
      if (Math.abs(gap) < 1e-12) continue;
      const kept = rowView(vectors, n);
      addOuter(
        second,
        v.map((value, at) => value * kept[free[at]!]!),
        (2 * values[m]!) / gap,
      );
    }
  }
  left.cells.forEach((value, at) => (second.cells[at]! += value * value));
  return second;
}

function addOuter({ columns, cells }: Matrix, v: readonly number[], factor: number): void {
  for (let i = 0; i < v.length; i++) {
    for (let j = 0; j < v.length; j++) cells[i * columns + j]! += factor * v[i]! * v[j]!;
  }
}

function bounded(uniqueness: number): number {
  return Math.max(LEAST_UNIQUENESS, Math.min(1, uniqueness));
}
