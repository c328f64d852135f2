/** Every choice made from correlation to flags. With the data and the version of `analysis` it fixes every figure. */
export interface Recipe {
  readonly correlation: 'pearson';
  readonly extraction: 'principal-components';
  /** F, from 1 to the rank of the correlation matrix. */
  readonly factorCount: number;
  readonly rotation: 'varimax' | 'none';
  /** Order and sign of factors, quantiles and rounding manners: see docs/method.md. */
  readonly convention: 'standard';
  /** Two-sided level of the loading threshold, e.g. .05. */
  readonly flagAlpha: number;
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
