import type { Notice } from './notice.ts';
import type { Recipe } from './recipe.ts';

export type { Notice };

/** A statement whose z-score on one factor differs from every other factor's. */
export interface DistinguishingStatement {
  /** Index into the Q-set, from 0. */
  readonly statement: number;
  /** Index of the factor, from 0. */
  readonly factor: number;
  /** The smaller level that every difference passes. */
  readonly level: '.05' | '.01';
}

/** A statement tied on a factor with a neighbour that had to go to another column. */
export interface SplitTie {
  readonly factor: number;
  /** Q-set indices of the tied statements that straddle a column border. */
  readonly statements: readonly number[];
}

/** One number a factor; null where no Q-sort defines the factor. */
export interface FactorCharacteristics {
  /** Flagged Q-sorts. [F] */
  readonly definingCount: readonly number[];
  /** Σ loading² down the factor. [F], in Q-sorts */
  readonly sumOfSquaredLoadings: readonly number[];
  /** 100 · sum of squared loadings / N. [F], percent */
  readonly explainedPercent: readonly number[];
  /** .8p / (1 + .8(p − 1)), p defining Q-sorts. [F], 0…1 */
  readonly compositeReliability: readonly (number | null)[];
  /** Of the factor's z-scores: √(1 − reliability). [F] */
  readonly standardError: readonly (number | null)[];
}

/** What only factors that lean on each other have. `loadings` is then the structure. */
export interface ObliqueFigures {
  /** [N × F] */
  readonly pattern: readonly (readonly number[])[];
  /** Φ, correlations between the factors themselves. [F × F] */
  readonly factorCorrelations: readonly (readonly number[])[];
}

/**
 * A recipe and all its figures. S statements, N Q-sorts included, F factors. Full precision: rounding is for
 * the screen.
 */
export interface Solution {
  readonly recipe: Recipe;
  /** Version of `analysis` that computed it. */
  readonly analysisVersion: string;
  /** Statement ids, in Q-set order. [S] */
  readonly statements: readonly string[];
  /** Names of the Q-sorts included, in the order of the data. [N] */
  readonly sorts: readonly string[];
  /** [N × N], −1…1 */
  readonly correlations: readonly (readonly number[])[];
  /** All of them, largest first. [N], in Q-sorts */
  readonly eigenvalues: readonly number[];
  /** [N × F] */
  readonly unrotatedLoadings: readonly (readonly number[])[];
  /** After rotation, order and sign. [N × F] */
  readonly loadings: readonly (readonly number[])[];
  /** Part of the Q-sort's variance the factors explain: Σ loading², or Σ pattern · loading if oblique. [N] */
  readonly communalities: readonly number[];
  /** |loading| above this is significant at the recipe's level. */
  readonly loadingThreshold: number;
  /** [N × F] */
  readonly flags: readonly (readonly boolean[])[];
  /** [S × F], mean 0, sd 1 (n − 1); null on a factor nobody defines. */
  readonly zScores: readonly (readonly (number | null)[])[];
  /** [S × F], grid values; null on a factor nobody defines. */
  readonly factorArrays: readonly (readonly (number | null)[])[];
  readonly splitTies: readonly SplitTie[];
  readonly characteristics: FactorCharacteristics;
  /** Correlations between the factors' z-scores. [F × F] */
  readonly factorCorrelations: readonly (readonly (number | null)[])[];
  /** √(se_f² + se_g²). [F × F] */
  readonly standardErrorsOfDifferences: readonly (readonly (number | null)[])[];
  /** Ordered by statement, then factor. */
  readonly distinguishing: readonly DistinguishingStatement[];
  /** Q-set indices on which no two factors differ at .05. */
  readonly consensus: readonly number[];
  /** (Σ w)² / Σ w²: as many equally weighted Q-sorts would say as much. [F]; absent in older solutions */
  readonly effectiveCounts?: readonly number[];
  /** Only with oblique factors. */
  readonly oblique?: ObliqueFigures;
  /** Only where factors were split: which factor each came from. [F] */
  readonly factorOrigins?: readonly number[];
  readonly notices: readonly Notice[];
}
