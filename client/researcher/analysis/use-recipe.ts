import { useEffect, useReducer, useState } from 'react';
import { STANDARD_RECIPE, type Recipe } from '../../../analysis/index.ts';
import type { StudyResponse } from '../../../server/contract/study.ts';
import { recipeFromSearch, recipeSearch } from './recipe-address.ts';
import { visitorsQSorts } from './recipe-changes.ts';
import { changedHistory, newHistory, type HistoryChange, type RecipeHistory } from './recipe-history.ts';

/** Changes of the address within this time become one: a browser refuses hundreds of them. */
const ADDRESS_PAUSE_MS = 250;

/** What a study's analysis starts from: the standard recipe, without a demo's visitors. */
export function startRecipe(study: StudyResponse): Recipe {
  return { ...STANDARD_RECIPE, excludedQSorts: visitorsQSorts(study) };
}

/** The recipe in the researcher's hand with the way back, kept in the page's address. */
export function useRecipe(study: StudyResponse): {
  history: RecipeHistory;
  change: (change: HistoryChange) => void;
} {
  const [start] = useState(() => startRecipe(study));
  const [history, change] = useReducer(changedHistory, null, () =>
    newHistory(
      recipeFromSearch(
        new URLSearchParams(window.location.search),
        start,
        study.qSorts.map(({ name }) => name),
      ),
    ),
  );
  const { recipe } = history;

  useEffect(() => {
    const timer = setTimeout(() => {
      const search = recipeSearch(recipe, start);
      const address = `${window.location.pathname}${search && `?${search}`}${window.location.hash}`;
      window.history.replaceState(window.history.state, '', address);
    }, ADDRESS_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [recipe, start]);

  return { history, change };
}
