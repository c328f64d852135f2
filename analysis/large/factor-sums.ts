import { SMALLEST_UNIQUENESS } from '../scores/factor-weights.ts';

/** Differences below this are rounding noise, as in automatic-flags.ts. */
const NOISE = 1e-12;

/**
 * What the last pass adds up over Q-sorts, for each factor, whatever its final sign: flags, weights and scores. Sums
 * of several machines add up.
 */
export class FactorSums {
  readonly definingCount: Float64Array;
  readonly negativeCount: Float64Array;
  readonly squares: Float64Array;
  /** Σ f |f|: its sign is the factor's. */
  readonly balance: Float64Array;
  readonly sums: Float64Array;
  readonly weights: Float64Array;
  readonly squaredWeights: Float64Array;
  /** Σ w z, Σ sgn(f) z over definers, and Σ f z over all. [k × S] each */
  readonly weighted: Float64Array;
  readonly plain: Float64Array;
  readonly byLoading: Float64Array;
  readonly #statementCount: number;

  constructor(factorCount: number, statementCount: number) {
    this.#statementCount = statementCount;
    const each = () => new Float64Array(factorCount);
    const table = () => new Float64Array(factorCount * statementCount);
    [this.definingCount, this.negativeCount, this.squares, this.balance] = [each(), each(), each(), each()];
    [this.sums, this.weights, this.squaredWeights] = [each(), each(), each()];
    [this.weighted, this.plain, this.byLoading] = [table(), table(), table()];
  }

  /**
   * Take in one Q-sort.
   *
   * @param loadings rotated. [k]
   * @param z the Q-sort at mean 0 and sd 1. [S]
   * @returns the factor it defines, or −1.
   */
  add(loadings: Float64Array, z: Float64Array, threshold: number): number {
    let communality = 0;
    for (const f of loadings) communality += f * f;
    let flagged = -1;
    for (let f = 0; f < loadings.length; f++) {
      const loading = loadings[f]!;
      const square = loading * loading;
      this.squares[f]! += square;
      this.balance[f]! += loading * Math.abs(loading);
      this.sums[f]! += loading;
      addScaled(this.byLoading, f * this.#statementCount, z, loading);
      if (Math.abs(loading) > threshold && square - (communality - square) > NOISE) flagged = f;
    }
    if (flagged >= 0) this.#define(flagged, loadings[flagged]!, z);
    return flagged;
  }

  merge(other: FactorSums): void {
    for (const key of ['definingCount', 'negativeCount', 'squares', 'balance', 'sums', 'weights'] as const) {
      other[key].forEach((value, at) => (this[key][at]! += value));
    }
    for (const key of ['squaredWeights', 'weighted', 'plain', 'byLoading'] as const) {
      other[key].forEach((value, at) => (this[key][at]! += value));
    }
  }

  #define(f: number, loading: number, z: Float64Array): void {
    const weight = loading / Math.max(1 - loading * loading, SMALLEST_UNIQUENESS);
    this.definingCount[f]! += 1;
    if (loading < 0) this.negativeCount[f]! += 1;
    this.weights[f]! += Math.abs(weight);
    this.squaredWeights[f]! += weight * weight;
    addScaled(this.weighted, f * this.#statementCount, z, weight);
    addScaled(this.plain, f * this.#statementCount, z, Math.sign(loading));
  }
}

function addScaled(target: Float64Array, start: number, z: Float64Array, factor: number): void {
  for (let s = 0; s < z.length; s++) target[start + s]! += factor * z[s]!;
}
