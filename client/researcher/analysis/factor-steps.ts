import { withoutHandwork, type Prepared, type Recipe } from '../../../analysis/index.ts';
import { standingCounts } from '../figures/standings.ts';
import { withoutChoice } from './without-choice.ts';
import { outcomeOf } from './outcome.ts';

/** What a solution of one more factor looks like, beside its neighbours. */
export interface FactorStep {
  readonly factorCount: number;
  /** Of the component that this step adds, in Q-sorts. */
  readonly eigenvalue: number;
  /** What it adds to the explained variance, in percent. */
  readonly addedPercent: number;
  readonly explainedPercent: number;
  /** Defining Q-sorts a factor. [F] */
  readonly definingCount: readonly number[];
  readonly several: number;
  readonly none: number;
  /** The correlation furthest from 0 between two factors; null where there are not two with scores. */
  readonly closestFactors: number | null;
  readonly consensusCount: number;
}

/**
 * Solutions of the numbers of factors asked for, by the recipe's choices but without what was done by hand to its
 * own factors. Not a verdict: evidence for the reason one has to give. A number that is refused is passed over.
 *
 * @param prepared may lag behind the recipe by a frame: its own Q-sorts and correlations hold.
 */
export function factorSteps(
  prepared: Prepared,
  recipe: Recipe,
  factorCounts: readonly number[],
): FactorStep[] {
  const plain = recipeOn(prepared, recipe);
  const { eigenvalues } = prepared.components;
  const sortCount = prepared.qSorts.length;
  return factorCounts.flatMap((factorCount) => {
    const outcome = outcomeOf(prepared, { ...plain, factorCount });
    if (outcome.kind === 'refused') return [];
    const { solution } = outcome;
    const { several, none } = standingCounts(solution);
    const explained = eigenvalues.slice(0, factorCount).reduce((sum, value) => sum + value, 0);
    return {
      factorCount,
      eigenvalue: eigenvalues[factorCount - 1]!,
      addedPercent: (100 * eigenvalues[factorCount - 1]!) / sortCount,
      explainedPercent: (100 * explained) / sortCount,
      definingCount: solution.characteristics.definingCount,
      several,
      none,
      closestFactors: closest(solution.factorCorrelations),
      consensusCount: solution.consensus.length,
    };
  });
}

/** The rest of a recipe on the Q-sorts and correlations that were prepared. */
function recipeOn({ excludedQSorts, choices }: Prepared, recipe: Recipe): Recipe {
  const { correlation, missingValues } = choices;
  const plain = withoutChoice(withoutHandwork(recipe), 'missingValues');
  return { ...plain, correlation, excludedQSorts, ...(missingValues && { missingValues }) };
}

function closest(correlations: readonly (readonly (number | null)[])[]): number | null {
  const pairs = correlations.flatMap((row, first) => row.slice(0, first).filter((r) => r !== null));
  return pairs.length === 0 ? null : pairs.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
}
