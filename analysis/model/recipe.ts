import type { MissingValuePolicy } from '../extraction/missing-values.ts';
import type { Convention } from '../rotation/conventions.ts';
import type { JudgementalTurn } from '../rotation/judgemental-turns.ts';

/** How alike two Q-sorts are. */
export type CorrelationName = 'pearson' | 'spearman' | 'kendall';

/** How factors are taken out of the correlations. `centroid-kade` repeats KADE's figures. */
export type ExtractionName =
  'principal-components' | 'centroid' | 'centroid-kade' | 'horst' | 'minimum-residual' | 'principal-axis';

/** How the factors are turned; `promax` and `oblimin` let them correlate. */
export type RotationName = 'varimax' | 'quartimax' | 'equamax' | 'promax' | 'oblimin' | 'none';

/** How one Q-sort should load: by a theory (1 and 0), or as it did in another solution. */
export interface TargetRow {
  /** Name of the Q-sort. */
  readonly qSort: string;
  /** One a factor. [F] */
  readonly loadings: readonly number[];
}

/** A flag set or taken away by hand: a difference over the rule, so that it outlives a change of rotation. */
export interface FlagEdit {
  /** Name of the Q-sort. */
  readonly qSort: string;
  /** Index of the factor, from 0, in the final order and before any split. */
  readonly factor: number;
  readonly isFlagged: boolean;
}

/**
 * Every choice made from correlation to flags. With the data and the version of `analysis` it fixes every figure.
 * What is absent is as the field's programs have it, and so it was before the choice existed.
 */
export interface Recipe {
  readonly correlation: CorrelationName;
  /** Absent: `refuse`. */
  readonly missingValues?: MissingValuePolicy;
  readonly extraction: ExtractionName;
  /** F, from 1 to the rank of the correlation matrix. */
  readonly factorCount: number;
  readonly rotation: RotationName;
  /** Loadings to come near to, by an orthogonal turn (Procrustes); with `rotation: 'none'`. Others follow the Q-sorts named. */
  readonly target?: readonly TargetRow[];
  /** Turns by hand after the rotation, in order; for factors at right angles only. */
  readonly turns?: readonly JudgementalTurn[];
  /** Factors reflected after the turns. Indices from 0. */
  readonly invertedFactors?: readonly number[];
  /** New order of the factors, e.g. [2, 0, 1]; one left out is dropped. */
  readonly factorOrder?: readonly number[];
  /** Bipolar factors made two, each end with its own people. Indices from 0, in the final order. */
  readonly splitFactors?: readonly number[];
  /** Order and sign of factors, quantiles and rounding manners: see docs/method.md. */
  readonly convention: Convention;
  /** Two-sided level of the loading threshold, e.g. .05. */
  readonly flagAlpha: number;
  /** Standard error of a zero loading: 1/√S (absent) or, exact for a forced grid, 1/√(S − 1). */
  readonly flagStandardError?: 'statements' | 'statements-less-one';
  /** Must f² exceed half the communality? Absent: yes. */
  readonly flagMajority?: boolean;
  readonly flagEdits?: readonly FlagEdit[];
  /** |f| counts as no more than this in weights, e.g. .99. Absent: no cap. */
  readonly weightCap?: number;
  /** Reliability of one person sorting twice, or `observed`: the definers' mean correlation. Absent: .80. */
  readonly reliability?: number | 'observed';
  /** Names of Q-sorts left out of the whole analysis. */
  readonly excludedQSorts: readonly string[];
}

/** What a careful researcher would start with. */
export const STANDARD_RECIPE: Recipe = {
  correlation: 'pearson',
  extraction: 'principal-components',
  factorCount: 3,
  rotation: 'varimax',
  convention: 'standard',
  flagAlpha: 0.05,
  excludedQSorts: [],
};

const HANDWORK = ['target', 'turns', 'invertedFactors', 'factorOrder', 'splitFactors', 'flagEdits'] as const;

/**
 * The recipe without what was done by hand to one solution's factors, so that it can run on other Q-sorts. A target is
 * for these Q-sorts and this number of factors: varimax takes its place.
 */
export function withoutHandwork(recipe: Recipe): Omit<Recipe, (typeof HANDWORK)[number]> {
  const plain: { -readonly [Key in keyof Recipe]?: Recipe[Key] } & Recipe = { ...recipe };
  for (const key of HANDWORK) Reflect.deleteProperty(plain, key);
  return recipe.target ? { ...plain, rotation: 'varimax' } : plain;
}
