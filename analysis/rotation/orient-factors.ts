import { columnOf, matrixOfColumns, type Matrix } from '../numerics/matrix.ts';

/** Sums closer together than this part of them are equal but for rounding. */
const BALANCED = 1e-9;

/** One factor's loadings in their standard sign. */
export interface Signed {
  /** [N] */
  readonly loadings: Float64Array;
  /** False when positive and negative loadings balance, so that the fallback chose the sign. */
  readonly isSignMeant: boolean;
}

/** Loadings in standard order and sign. */
export interface Oriented {
  /** [N × F] */
  readonly loadings: Matrix;
  /** Factors (index from 0, in the new order) whose sign only the fallback could choose. */
  readonly arbitrarySigns: readonly number[];
}

/**
 * Order and sign of the factors by the `standard` convention: larger sums of squared loadings first, and
 * Σ f·|f| ≥ 0 on each, so that a factor points to where its highest loadings do.
 *
 * Equal sums keep the order they came in. R's `psych` decides the sign by Σ f instead, which many small loadings
 * can outvote; KADE uses Σ f·|f| too but leaves the order as it fell.
 *
 * @param loadings [N × F]; left as it was.
 */
export function orientFactors(loadings: Matrix): Oriented {
  const factors = Array.from({ length: loadings.columns }, (_, f) => columnOf(loadings, f));
  const ordered = factors
    // In whole billionths: sums that differ by rounding alone are equal.
    .map((column) => ({ column, size: Math.round(sumOf(column, (a) => a * a) / BALANCED) }))
    .sort((a, b) => b.size - a.size)
    .map(({ column }) => standardSign(column));
  return {
    loadings: matrixOfColumns(
      ordered.map((factor) => factor.loadings),
      loadings.rows,
    ),
    arbitrarySigns: ordered.flatMap(({ isSignMeant }, f) => (isSignMeant ? [] : [f])),
  };
}

/**
 * The sign that makes Σ f·|f| positive. Where that sum is zero but for rounding (a mirrored pair alone on its
 * factor), Σ f decides; where that is zero too, the first of the largest loadings is made positive.
 */
export function standardSign(loadings: Float64Array): Signed {
  const squares = sumOf(loadings, (a) => a * a);
  const balance = sumOf(loadings, (a) => a * Math.abs(a));
  const isSignMeant = Math.abs(balance) > BALANCED * squares;
  const sign = isSignMeant ? balance : fallbackSign(loadings);
  return { loadings: sign < 0 ? loadings.map((a) => 0 - a) : loadings, isSignMeant };
}

function fallbackSign(loadings: Float64Array): number {
  const sum = sumOf(loadings, (a) => a);
  if (Math.abs(sum) > BALANCED * sumOf(loadings, Math.abs)) return sum;
  const largest = loadings.reduce((most, a) => Math.max(most, Math.abs(a)), 0);
  return loadings.find((a) => Math.abs(a) > largest * (1 - BALANCED)) ?? 0;
}

function sumOf(values: Float64Array, term: (value: number) => number): number {
  let sum = 0;
  for (const value of values) sum += term(value);
  return sum;
}
