import type { StudyResponse } from '../../../server/contract/study.ts';
import type { PageRecipe } from './page-recipe.ts';

/** One change of the recipe by hand. */
export type RecipeChange =
  | { readonly change: 'factor-count'; readonly factorCount: number }
  | { readonly change: 'rotation'; readonly rotation: PageRecipe['rotation'] }
  | { readonly change: 'leave-out'; readonly name: string }
  | { readonly change: 'take-in'; readonly name: string }
  | { readonly change: 'leave-out-only'; readonly names: readonly string[] };

/** The recipe after a change. Whether it can be run is for the analysis to say. */
export function changedRecipe(recipe: PageRecipe, change: RecipeChange): PageRecipe {
  switch (change.change) {
    case 'factor-count':
      return { ...recipe, factorCount: Math.max(1, Math.round(change.factorCount)) };
    case 'rotation':
      return { ...recipe, rotation: change.rotation };
    case 'leave-out':
      return recipe.excludedQSorts.includes(change.name)
        ? recipe
        : { ...recipe, excludedQSorts: [...recipe.excludedQSorts, change.name] };
    case 'take-in':
      return { ...recipe, excludedQSorts: recipe.excludedQSorts.filter((name) => name !== change.name) };
    case 'leave-out-only':
      return { ...recipe, excludedQSorts: change.names };
  }
}

/** Q-sorts left out unless asked for: in a demo, those that visitors made. */
export function visitorsQSorts({ study, qSorts }: StudyResponse): string[] {
  return study.isDemo ? qSorts.filter(({ origin }) => origin === 'collected').map(({ name }) => name) : [];
}
