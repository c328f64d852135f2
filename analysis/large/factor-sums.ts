import { SMALLEST_UNIQUENESS } from '../scores/factor-weights.ts';

/** Differences below this are rounding noise, as in automatic-flags.ts. */
const NOISE = 1e-12;

/** One number a factor: definers, those of them that load negatively, Σ f², Σ f |f|, Σ f, Σ |w|, Σ w². */
const EACH = [
  'definingCount',
  'negativeCount',
  'squares',
  'balance',
  'sums',
  'weights',
  'squaredWeights',
] as const;
/** One number a factor and statement: Σ w z and Σ sgn(f) z over definers. */
const TABLES = ['weighted', 'plain'] as const;

type Sums = (typeof EACH)[number] | (typeof TABLES)[number];

/** Sums as plain numbers, for a file. */
export type FactorSumsPart = { readonly count: number } & Readonly<Record<Sums, readonly number[]>>;

/**
 * What the last pass adds up over Q-sorts, for each factor, whatever its final sign: flags, weights and scores. Sums
 * of several machines add up.
 */
export class FactorSums {
  /** How many Q-sorts are in. */
  count = 0;
  readonly definingCount: Float64Array;
  readonly negativeCount: Float64Array;
  readonly squares: Float64Array;
  /** Σ f |f|: its sign is the factor's. */
  readonly balance: Float64Array;
  readonly sums: Float64Array;
  readonly weights: Float64Array;
  readonly squaredWeights: Float64Array;
  /** Σ w z and Σ sgn(f) z over definers. [k × S] each */
  readonly weighted: Float64Array;
  readonly plain: Float64Array;
  readonly #statementCount: number;

  constructor(factorCount: number, statementCount: number) {
    this.#statementCount = statementCount;
    const each = () => new Float64Array(factorCount);
    const table = () => new Float64Array(factorCount * statementCount);
    [this.definingCount, this.negativeCount, this.squares, this.balance] = [each(), each(), each(), each()];
    [this.sums, this.weights, this.squaredWeights] = [each(), each(), each()];
    [this.weighted, this.plain] = [table(), table()];
  }

  /** What `part` gave. */
  static from(part: FactorSumsPart): FactorSums {
    const factorCount = part.squares.length;
    const sums = new FactorSums(factorCount, part.weighted.length / factorCount);
    sums.count = part.count;
    for (const key of [...EACH, ...TABLES]) sums[key].set(part[key]);
    return sums;
  }

  /** As plain numbers that JSON keeps to the digit. */
  part(): FactorSumsPart {
    const entries = [...EACH, ...TABLES].map((key) => [key, [...this[key]]] as const);
    return { count: this.count, ...(Object.fromEntries(entries) as Record<Sums, number[]>) };
  }

  /**
   * Take in one Q-sort.
   *
   * @param loadings rotated. [k]
   * @param z the Q-sort at mean 0 and sd 1. [S]
   * @returns the factor it defines, or −1.
   */
  add(loadings: Float64Array, z: Float64Array, threshold: number): number {
    for (let f = 0; f < loadings.length; f++) {
      const loading = loadings[f]!;
      this.squares[f]! += loading * loading;
      this.balance[f]! += loading * Math.abs(loading);
      this.sums[f]! += loading;
    }
    this.count += 1;
    const flagged = definedFactor(loadings, threshold);
    if (flagged >= 0) this.#define(flagged, loadings[flagged]!, z);
    return flagged;
  }

  /** Take in what another machine has summed. */
  merge(other: FactorSums): void {
    this.count += other.count;
    for (const key of [...EACH, ...TABLES]) other[key].forEach((value, at) => (this[key][at]! += value));
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

/** The factor that a Q-sort of these loadings defines by the automatic rule (automatic-flags.ts), or −1. [k] */
export function definedFactor(loadings: Float64Array, threshold: number): number {
  let communality = 0;
  for (const f of loadings) communality += f * f;
  return loadings.findIndex((f) => Math.abs(f) > threshold && f * f - (communality - f * f) > NOISE);
}

function addScaled(target: Float64Array, start: number, z: Float64Array, factor: number): void {
  for (let s = 0; s < z.length; s++) target[start + s]! += factor * z[s]!;
}
