import { useEffect, useReducer, useState } from 'react';
import { STANDARD_RECIPE, type Recipe } from '../../../analysis/index.ts';
import type { StudyResponse } from '../../../server/contract/study.ts';
import { flatQSorts } from './flat-q-sorts.ts';
import { recipeFromSearch, recipeSearch } from './recipe-address.ts';
import { visitorsQSorts } from './recipe-changes.ts';
import { changedHistory, newHistory, type HistoryChange, type RecipeHistory } from './recipe-history.ts';

/** Changes of the address within this time become one: a browser refuses hundreds of them. */
const ADDRESS_PAUSE_MS = 250;

/** What a study's analysis starts from: the standard recipe, without a demo's visitors and without flat Q-sorts. */
export function startRecipe(study: StudyResponse): Recipe {
  const excluded = new Set([...visitorsQSorts(study), ...flatQSorts(study)]);
  return { ...STANDARD_RECIPE, excludedQSorts: [...excluded] };
}

/** A target and the saved solution it is read from. */
export interface SavedTarget {
  readonly solutionId: string;
  readonly target: NonNullable<Recipe['target']>;
}

/** The recipe in the researcher's hand with the way back, kept in the page's address. */
export function useRecipe(
  study: StudyResponse,
  savedTarget: SavedTarget | null,
): {
  history: RecipeHistory;
  change: (change: HistoryChange) => void;
} {
  const [start] = useState(() => startRecipe(study));
  const [history, change] = useReducer(changedHistory, null, () => {
    const names = study.qSorts.map(({ name }) => name);
    const asked = recipeFromSearch(new URLSearchParams(window.location.search), start, names);
    return newHistory(savedTarget === null ? asked : { ...asked, target: savedTarget.target });
  });
  const { recipe } = history;
  const targetOf = savedTarget?.solutionId ?? null;

  useEffect(() => {
    const timer = setTimeout(() => {
      const search = recipeSearch(recipe, start, targetOf);
      const address = `${window.location.pathname}${search && `?${search}`}${window.location.hash}`;
      window.history.replaceState(window.history.state, '', address);
    }, ADDRESS_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [recipe, start, targetOf]);

  return { history, change };
}
