import type { SaveSolutionRequest } from '../../../server/contract/solution.ts';

type SavedRecipe = SaveSolutionRequest['recipe'];

/** A recipe as this page can make it and the server can save it. */
export type PageRecipe = Omit<SavedRecipe, 'rotation' | 'excludedQSorts'> & {
  readonly rotation: 'varimax' | 'none';
  readonly excludedQSorts: readonly string[];
};

/** What the page starts with: `STANDARD_RECIPE` of the analysis, in the words of the contract. */
export const START_RECIPE: PageRecipe = {
  correlation: 'pearson',
  extraction: 'principal-components',
  factorCount: 3,
  rotation: 'varimax',
  convention: 'standard',
  flagAlpha: 0.05,
  excludedQSorts: [],
};
