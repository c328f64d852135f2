import { correlations } from '../extraction/correlation.ts';
import { kendallCorrelations } from '../extraction/kendall-correlations.ts';
import type { StandardisedSorts } from '../extraction/standardised-sorts.ts';
import type { LongWork } from '../model/long-work.ts';
import { type Recipe, withoutHandwork } from '../model/recipe.ts';
import { type Matrix, rowView } from '../numerics/matrix.ts';
import type { Prepared } from '../prepare.ts';
import { recipeFactors, type CorrelatedSorts } from '../recipe-factors.ts';
import { permutedRows, quantile } from '../retention/parallel-analysis.ts';
import { shuffledOrder } from '../uncertainty/draws.ts';
import { randomSource } from '../uncertainty/random.ts';

/** How many flags a recipe sets where nobody shares anything. */
export interface ChanceFlags {
  /** Mean number of flags over all factors. */
  readonly mean: number;
  /** 95th percentile of that number. */
  readonly percentile95: number;
  /** p · k · α, what one would expect if a loading did not contain the Q-sort itself. Far too low. */
  readonly naive: number;
  readonly draws: number;
}

/**
 * Flags by chance: each Q-sort's own values are permuted over the statements, the same recipe is run (less what was
 * done by hand), and its flags are counted.
 *
 * A loading contains the Q-sort itself, and factors are turned towards high loadings, so that chance flags are many
 * times N · F · α. It is no test of one flag; it tells how much of a large number of flags means nothing. Yields
 * after every draw.
 */
export function* chanceFlags(
  prepared: Prepared,
  recipe: Recipe,
  { draws = 200, seed }: { readonly draws?: number; readonly seed: number },
): LongWork<ChanceFlags> {
  const random = randomSource(seed);
  const statementCount = prepared.data.statements.length;
  const counts: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    yield { done: draw, total: draws };
    const orders = prepared.qSorts.map(() => shuffledOrder(random, statementCount));
    const { flags } = recipeFactors(permutedSorts(prepared, orders), withoutHandwork(recipe));
    counts.push(flags.flat().filter(Boolean).length);
  }
  return {
    mean: counts.reduce((sum, count) => sum + count, 0) / draws,
    percentile95: quantile(counts, 0.95),
    naive: prepared.qSorts.length * recipe.factorCount * recipe.flagAlpha,
    draws,
  };
}

/** The Q-sorts with their values laid out anew, correlated as the recipe says. */
function permutedSorts(
  { sorts, choices, standardised }: Prepared,
  orders: readonly (readonly number[])[],
): CorrelatedSorts {
  const scores = permutedStandardised(standardised, orders);
  if (choices.correlation === 'kendall') {
    const qSorts = sorts.names.map((name, n) => ({ name, values: Array.from(rowView(scores.scores, n)) }));
    return { ...sorts, standardised: scores, correlations: kendallCorrelations(qSorts), correlated: null };
  }
  const correlated = permutedStandardised(sorts.correlated ?? standardised, orders);
  return { ...sorts, standardised: scores, correlations: correlations(correlated), correlated };
}

function permutedStandardised(
  { deviations, squaredLengths, scores }: StandardisedSorts,
  orders: readonly (readonly number[])[],
): StandardisedSorts {
  const laidOut = (matrix: Matrix) => permutedRows(matrix, (row) => orders[row]!);
  return { deviations: laidOut(deviations), squaredLengths, scores: laidOut(scores) };
}
