import { useEffect, useReducer, useState } from 'react';
import type { StudyResponse } from '../../../server/contract/study.ts';
import { recipeFromSearch, recipeSearch } from './recipe-address.ts';
import { changedRecipe, visitorsQSorts, type RecipeChange } from './recipe-changes.ts';
import { START_RECIPE, type PageRecipe } from './page-recipe.ts';

/** Changes of the address within this time become one: a browser refuses hundreds of them. */
const ADDRESS_PAUSE_MS = 250;

/** The recipe in the researcher's hand, kept in the page's address. */
export function useRecipe(study: StudyResponse): {
  recipe: PageRecipe;
  change: (change: RecipeChange) => void;
} {
  const [start] = useState<PageRecipe>(() => ({ ...START_RECIPE, excludedQSorts: visitorsQSorts(study) }));
  const [recipe, change] = useReducer(changedRecipe, null, () =>
    recipeFromSearch(
      new URLSearchParams(window.location.search),
      start,
      study.qSorts.map(({ name }) => name),
    ),
  );

  useEffect(() => {
    const timer = setTimeout(() => {
      const search = recipeSearch(recipe, start);
      const address = `${window.location.pathname}${search && `?${search}`}${window.location.hash}`;
      window.history.replaceState(window.history.state, '', address);
    }, ADDRESS_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [recipe, start]);

  return { recipe, change };
}
