import { normalProbability } from '../numerics/normal-probability.ts';
import { normalQuantile } from '../numerics/normal-quantile.ts';

/** Lower and upper end of a 95 % interval. */
export type Interval = readonly [low: number, high: number];

/** How far one figure moves when other people of the same kind are asked. In the figure's own units. */
export interface Spread {
  /** Of the whole sample. */
  readonly estimate: number;
  /** Resamples in which the figure exists. */
  readonly count: number;
  readonly mean: number;
  /** Standard deviation over resamples (n − 1); null for fewer than two. */
  readonly standardError: number | null;
  /** 2.5th and 97.5th percentile over resamples (R's type 7). */
  readonly percentile: Interval;
  /** Corrected for bias and skewness; null where too few people define the factor to tell, see bcaInterval(). */
  readonly bca: Interval | null;
}

const LOW = 0.025;
const HIGH = 0.975;

/** The spread of the values that exist; null where none does. NaN stands for a resample without the figure. */
export function spreadOf(
  estimate: number,
  values: Float64Array,
  jackknife: readonly number[] | null,
): Spread | null {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length === 0) return null;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    estimate,
    count: sorted.length,
    mean,
    standardError: sorted.length < 2 ? null : Math.sqrt(squares / (sorted.length - 1)),
    percentile: [quantileOfSorted(sorted, LOW), quantileOfSorted(sorted, HIGH)],
    bca: jackknife && bcaInterval(estimate, sorted, jackknife),
  };
}

/** Quantile by R's type 7: linear between order statistics. */
export function quantileOfSorted(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (place - below) * (sorted[above]! - sorted[below]!);
}

/** The middle value; the mean of the two middle ones. NaN of nothing. */
export function median(values: readonly number[]): number {
  return values.length === 0 ? NaN : quantileOfSorted(Float64Array.from(values).sort(), 0.5);
}

/**
 * The bias-corrected and accelerated 95 % interval: percentiles at the shares
 *
 *     Φ(z₀ + (z₀ ± 1.96) / (1 − a (z₀ ± 1.96)))
 *
 * z₀ = Φ⁻¹(share of resamples below the estimate, those equal counted half), a = Σ d³ / (6 (Σ d²)^1.5) with d the
 * jackknife's mean less each of its values. Null where all resamples lie on one side of the estimate, where fewer than
 * three jackknife values exist, or where the correction has no finite shares.
 *
 * Source: Efron (1987), Better bootstrap confidence intervals, JASA 82, 171–185, doi:10.1080/01621459.1987.10478410.
 *
 * @param sorted resampled values, rising. [B]
 * @param jackknife the figure with each person left out in turn; NaN where it did not exist.
 */
export function bcaInterval(
  estimate: number,
  sorted: Float64Array,
  jackknife: readonly number[],
): Interval | null {
  const values = jackknife.filter((value) => !Number.isNaN(value));
  if (values.length < 3) return null;
  let below = 0;
  for (const value of sorted) below += value < estimate ? 1 : value === estimate ? 0.5 : 0;
  if (below === 0 || below === sorted.length) return null;
  const bias = normalQuantile(below / sorted.length);
  const acceleration = accelerationOf(values);
  const ends = [LOW, HIGH].map((share) => {
    const shifted = bias + normalQuantile(share);
    const scale = 1 - acceleration * shifted;
    return scale > 0 ? quantileOfSorted(sorted, normalProbability(bias + shifted / scale)) : NaN;
  });
  return ends.some(Number.isNaN) ? null : [ends[0]!, ends[1]!];
}

function accelerationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [squares, cubes] = [0, 0];
  for (const value of values) {
    squares += (mean - value) ** 2;
    cubes += (mean - value) ** 3;
  }
  return squares === 0 ? 0 : cubes / (6 * squares ** 1.5);
}
