import type { ExtractionName, Recipe } from '../../../analysis/index.ts';

/**
 * With more Q-sorts than this a way of extraction takes longer than a hand waits (about a fifth of a second here:
 * minimum residuals of 200 Q-sorts take 2 s, Horst's centroid up to 36 s, principal components of 500 a few
 * milliseconds).
 */
const MOST_SORTS: Readonly<Record<ExtractionName, number>> = {
  'principal-components': Infinity,
  centroid: 150,
  'centroid-kade': 150,
  horst: 60,
  'minimum-residual': 60,
  'principal-axis': 60,
};
/** Kendall's τ compares every two statements for every two Q-sorts. */
const MOST_SORTS_BY_KENDALL = 150;
const MOST_SORTS_BY_OBLIMIN = 150;
/** As many times as long are the solutions of one factor, two, three … beside each other. */
const STEPS_SHARE = 0.25;

/** Would a recipe's solution hold the page up, so that it belongs on another thread? */
export function isLongSolution({ correlation, extraction, rotation }: Recipe, sortCount: number): boolean {
  return (
    sortCount > MOST_SORTS[extraction] ||
    (correlation === 'kendall' && sortCount > MOST_SORTS_BY_KENDALL) ||
    (rotation === 'oblimin' && sortCount > MOST_SORTS_BY_OBLIMIN)
  );
}

/** The same of all its solutions of one factor, two, three and so on. */
export function areLongSteps(recipe: Recipe, sortCount: number): boolean {
  return isLongSolution(recipe, sortCount / STEPS_SHARE);
}
