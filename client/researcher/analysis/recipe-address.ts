import type { Recipe } from '../../../analysis/index.ts';
import type { PageRecipe } from './page-recipe.ts';

/** What an address can hold of a recipe. */
type Changeable = Pick<Recipe, 'factorCount' | 'rotation' | 'excludedQSorts'>;

/**
 * The recipe as it stands in the page's address, so that reloading, bookmarking and sending the link keep it:
 * `?factors=4&rotation=none&without=P07&without=P11`. What is as at the start is left out.
 */
export function recipeSearch(recipe: Changeable, start: PageRecipe): string {
  const search = new URLSearchParams();
  if (recipe.factorCount !== start.factorCount) search.set('factors', String(recipe.factorCount));
  if (recipe.rotation !== start.rotation) search.set('rotation', recipe.rotation);
  if (!isSameSet(recipe.excludedQSorts, start.excludedQSorts)) {
    for (const name of recipe.excludedQSorts) search.append('without', name);
    if (recipe.excludedQSorts.length === 0) search.set('without', '');
  }
  return search.toString();
}

/** The recipe an address asks for; what it does not say, or says wrongly, is as at the start. */
export function recipeFromSearch(
  search: URLSearchParams,
  start: PageRecipe,
  names: readonly string[],
): PageRecipe {
  const factors = search.get('factors') ?? '';
  const rotation = search.get('rotation');
  const without = search.getAll('without');
  return {
    ...start,
    factorCount: /^[1-9]\d{0,2}$/.test(factors) ? Number(factors) : start.factorCount,
    rotation: rotation === 'varimax' || rotation === 'none' ? rotation : start.rotation,
    excludedQSorts:
      without.length === 0 ? start.excludedQSorts : without.filter((name) => names.includes(name)),
  };
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}
