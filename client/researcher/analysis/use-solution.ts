import { useDeferredValue, useMemo } from 'react';
import {
  AnalysisError,
  prepare,
  solveFrom,
  type Prepared,
  type Solution,
  type StudyData,
} from '../../../analysis/index.ts';
import type { PageRecipe } from './page-recipe.ts';

/** What came of a recipe: figures, or why there are none. */
export type Outcome =
  | { readonly kind: 'solved'; readonly solution: Solution; readonly recipe: PageRecipe }
  | { readonly kind: 'refused'; readonly error: AnalysisError };

/** What came of the data: the half that does not depend on the number of factors, or why there is none. */
export type Preparation =
  | { readonly kind: 'prepared'; readonly prepared: Prepared }
  | { readonly kind: 'refused'; readonly error: AnalysisError };

/**
 * The solution of a recipe, computed here by the functions the server uses when it is saved.
 *
 * Correlations and components are kept while only the number of factors or the rotation change. The figures lag
 * behind the recipe by a frame or two when the page is long, so that the controls never do; `isBehind` says so.
 */
export function useSolution(data: StudyData, recipe: PageRecipe) {
  const followed = useDeferredValue(recipe);
  const { excludedQSorts } = followed;
  const preparation = useMemo(() => preparationOf(data, excludedQSorts), [data, excludedQSorts]);
  const outcome = useMemo(
    (): Outcome => (preparation.kind === 'refused' ? preparation : outcomeOf(preparation.prepared, followed)),
    [preparation, followed],
  );
  return { preparation, outcome, isBehind: followed !== recipe };
}

function preparationOf(data: StudyData, excludedQSorts: readonly string[]): Preparation {
  return attempt(() => ({ kind: 'prepared', prepared: prepare(data, excludedQSorts) }));
}

/** The solution of one recipe on data already prepared. */
export function outcomeOf(prepared: Prepared, recipe: PageRecipe): Outcome {
  return attempt(() => ({ kind: 'solved', solution: solveFrom(prepared, recipe), recipe }));
}

/** A refusal of the analysis is an answer; anything else is a fault of the program and goes on. */
function attempt<Found>(compute: () => Found): Found | { kind: 'refused'; error: AnalysisError } {
  try {
    return compute();
  } catch (error) {
    if (error instanceof AnalysisError) return { kind: 'refused', error };
    throw error;
  }
}
