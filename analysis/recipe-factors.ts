import { chosenCorrelations, chosenSorts } from './extraction/chosen-sorts.ts';
import { extractedFactors, type ExtractedFactors } from './extraction/extract-factors.ts';
import {
  fromCorrelations,
  principalComponents,
  type PrincipalComponents,
} from './extraction/principal-components.ts';
import type { StandardisedSorts } from './extraction/standardised-sorts.ts';
import { recipeFlags, recipeThreshold } from './flagging/recipe-flags.ts';
import type { Recipe } from './model/recipe.ts';
import type { Matrix } from './numerics/matrix.ts';
import { turnedFactors, type TurnedFactors } from './rotation/turned-factors.ts';
import { definingQSorts, zScores, type DefiningQSort } from './scores/z-scores.ts';

/** Q-sorts and how they correlate: what factors are looked for in. */
export interface CorrelatedSorts {
  readonly names: readonly string[];
  /** For scores: the Q-sorts as placed, standardised. */
  readonly standardised: StandardisedSorts;
  /** [N × N] */
  readonly correlations: Matrix;
  /** Standardised values whose product moments the correlations are; null for Kendall's τ and pairwise r. */
  readonly correlated: StandardisedSorts | null;
}

/** Principal components, over statements or Q-sorts, whichever is fewer and possible. */
export function componentsOf({ correlated, correlations }: CorrelatedSorts): PrincipalComponents {
  return correlated ? principalComponents(correlated, correlations) : fromCorrelations(correlations);
}

/** Some of the Q-sorts, as they come; one may come more than once (a resample). */
export function chosenAmong(sorts: CorrelatedSorts, chosen: readonly number[]): CorrelatedSorts {
  return {
    names: chosen.map((n) => sorts.names[n]!),
    standardised: chosenSorts(sorts.standardised, chosen),
    correlations: chosenCorrelations(sorts.correlations, chosen),
    correlated: sorts.correlated && chosenSorts(sorts.correlated, chosen),
  };
}

/** A recipe's factors before scores: the part that a resample repeats. */
export interface RecipeFactors {
  readonly extracted: ExtractedFactors;
  readonly turned: TurnedFactors;
  readonly threshold: number;
  /** [N × F] */
  readonly flags: boolean[][];
}

/** Extraction, rotation and flags of a recipe on correlated Q-sorts. */
export function recipeFactors(
  sorts: CorrelatedSorts,
  recipe: Recipe,
  components: () => PrincipalComponents = () => componentsOf(sorts),
): RecipeFactors {
  const { extraction, factorCount } = recipe;
  const extracted = extractedFactors(extraction, sorts.correlations, components, factorCount);
  const turned = turnedFactors(extracted.unrotated, recipe, sorts.names);
  const threshold = recipeThreshold(sorts.standardised.scores.columns, recipe);
  const flags = recipeFlags(turned.loadings, turned.communalities, threshold, {
    choices: recipe,
    names: sorts.names,
  });
  return { extracted, turned, threshold, flags };
}

/** The Q-sorts that define each factor, their loadings held at the recipe's weight cap. [F] */
export function weighedDefiners(
  loadings: Matrix,
  flags: readonly (readonly boolean[])[],
  weightCap: number | undefined,
): DefiningQSort[][] {
  return Array.from({ length: loadings.columns }, (_, f) => {
    const defining = definingQSorts(loadings, flags, f);
    if (weightCap === undefined) return defining;
    return defining.map(({ qSort, loading }) => ({
      qSort,
      loading: Math.max(-weightCap, Math.min(weightCap, loading)),
    }));
  });
}

/** z-scores of each factor of the recipe on these Q-sorts; null where nobody defines it. [F] of [S] */
export function recipeScores(
  { standardised }: CorrelatedSorts,
  { turned, flags }: RecipeFactors,
  { weightCap }: Recipe,
): (Float64Array | null)[] {
  return weighedDefiners(turned.loadings, flags, weightCap).map((defining) =>
    zScores(standardised.scores, defining),
  );
}
