import { changedFactor } from '../comparison/changed-factor.ts';
import { matchFactors } from '../comparison/match-factors.ts';
import { likeness, type Likeness } from '../comparison/likeness.ts';
import type { LongWork } from '../model/long-work.ts';
import type { Recipe } from '../model/recipe.ts';
import type { Prepared } from '../prepare.ts';
import {
  repeatedRecipe,
  repetitionTarget,
  type RepetitionChoices,
  type RepetitionTarget,
} from './repeated-recipe.ts';

/** What becomes of one factor when somebody is left out. */
export interface FactorWithout {
  /** φ of its z-scores with those of the factor that comes nearest; 0 where none has scores. 0…1 */
  readonly phi: number;
  /** `different`: φ below .85, or nobody left who defines it. */
  readonly likeness: Likeness;
  /** Largest change of a z-score; null where the factor is gone. */
  readonly largestChange: number | null;
  /** Statements that change their column; null where the factor is gone. */
  readonly movedStatements: number | null;
}

/** What one person's Q-sort does to the solution. */
export interface Influence {
  /** Name of the Q-sort left out. */
  readonly qSort: string;
  /** [F]; null for a factor that has no scores in the first place */
  readonly factors: readonly (FactorWithout | null)[];
  /** Factors that are gone without this person. Indices from 0. */
  readonly disappearing: readonly number[];
}

/**
 * The jackknife: the whole recipe without each person in turn. "Without P12 factor 3 disappears."
 *
 * Factors are laid over the solution's by loadings, as in the bootstrap, and then matched by scores, so that a factor
 * that only changed places is not called gone. Yields after every person.
 *
 * Source: Quenouille (1956), Notes on bias in estimation, Biometrika 43, 353–360; for φ see likeness().
 *
 * @returns one a Q-sort, in their order. [N]
 */
export function* influences(
  prepared: Prepared,
  recipe: Recipe,
  choices: RepetitionChoices = {},
): LongWork<Influence[]> {
  const target = repetitionTarget(prepared, recipe, choices);
  const everyone = prepared.qSorts.map((_, n) => n);
  const found: Influence[] = [];
  for (const left of everyone) {
    yield { done: left, total: everyone.length };
    found.push(influenceOf(target, left, everyone));
  }
  return found;
}

function influenceOf(target: RepetitionTarget, left: number, everyone: readonly number[]): Influence {
  const { solution } = target;
  const repetition = repeatedRecipe(
    target,
    everyone.filter((person) => person !== left),
  );
  const whole = solution.characteristics.definingCount.map((_, f) =>
    solution.zScores[0]![f] === null ? null : solution.zScores.map((row) => row[f]!),
  );
  const match = matchFactors(whole, repetition.zScores);
  const factors = whole.map((scores, f): FactorWithout | null => {
    if (!scores) return null;
    const { factor, phi } = match[f]!;
    const size = Math.abs(phi);
    const again = repetition.zScores[factor];
    if (!again || likeness(size) === 'different') return { phi: size, likeness: 'different', largestChange: null, movedStatements: null }; // prettier-ignore
    const array = solution.factorArrays.map((row) => row[f]!);
    const after = { scores: again, array: repetition.arrays[factor]! };
    return { phi: size, likeness: likeness(size), ...changedFactor({ scores, array }, after, phi) };
  });
  return {
    qSort: solution.sorts[left]!,
    factors,
    disappearing: [...factors.keys()].filter((f) => factors[f]?.likeness === 'different'),
  };
}
