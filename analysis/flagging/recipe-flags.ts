import type { Recipe } from '../model/recipe.ts';
import { type Matrix, rowView } from '../numerics/matrix.ts';
import { quantileBy } from '../rotation/conventions.ts';
import { automaticFlags } from './automatic-flags.ts';

type FlagChoices = Pick<
  Recipe,
  'convention' | 'flagAlpha' | 'flagStandardError' | 'flagMajority' | 'flagEdits'
>;

/**
 * The size a loading must exceed under the recipe: quantile / √S, or / √(S − 1).
 *
 * 1/√S is the field's; for a forced grid a Q-sort laid out by chance correlates with another with a variance of
 * exactly 1/(S − 1), whatever the grid, so the field's figure is a trifle liberal. Unitless.
 */
export function recipeThreshold(
  statementCount: number,
  { convention, flagAlpha, flagStandardError = 'statements' }: FlagChoices,
): number {
  const effective = flagStandardError === 'statements' ? statementCount : statementCount - 1;
  return quantileBy(convention, flagAlpha) / Math.sqrt(effective);
}

/**
 * Flags by the recipe's rule, then its edits by hand. Without the majority rule every significant loading is
 * flagged, so that a Q-sort can define several factors. An edit for a Q-sort that takes no part is passed over.
 *
 * @param loadings [N × F]
 * @param communalities of the model: with oblique factors not Σ f². [N]
 * @param names of the Q-sorts. [N]
 * @returns [N × F]
 */
export function recipeFlags(
  loadings: Matrix,
  communalities: Float64Array,
  threshold: number,
  { choices, names }: { readonly choices: FlagChoices; readonly names: readonly string[] },
): boolean[][] {
  const flags =
    choices.flagMajority === false
      ? Array.from({ length: loadings.rows }, (_, n) =>
          Array.from(rowView(loadings, n), (f) => Math.abs(f) > threshold),
        )
      : automaticFlags(loadings, threshold, communalities);
  for (const { qSort, factor, isFlagged } of choices.flagEdits ?? []) {
    const row = flags[names.indexOf(qSort)];
    if (row && factor < row.length) row[factor] = isFlagged;
  }
  return flags;
}
