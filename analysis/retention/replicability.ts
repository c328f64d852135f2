import { matchFactors } from '../comparison/match-factors.ts';
import type { LongWork } from '../model/long-work.ts';
import { type Recipe, withoutHandwork } from '../model/recipe.ts';
import {
  chosenAmong,
  componentsOf,
  recipeFactors,
  recipeScores,
  type CorrelatedSorts,
} from '../recipe-factors.ts';
import { balancedResamples, shuffledOrder } from '../uncertainty/draws.ts';
import { randomSource } from '../uncertainty/random.ts';
import { quantile } from './parallel-analysis.ts';

/** How surely a factor comes back when other people had sorted. */
export interface Replicability {
  /** Median |φ| of the factor's z-scores with those of its match, over all tries; 0 counts where it is gone. [F] */
  readonly medianPhi: readonly number[];
  /** Share of tries in which the factor had z-scores on both sides at all. [F], 0…1 */
  readonly foundShare: readonly number[];
}

/** Replicability by resampling, with what small factors need to be judged by. */
export interface BootstrapReplicability extends Replicability {
  /** Share of resamples that hold two or more distinct Q-sorts of the factor's definers. [F] */
  readonly twoDefinersShare: readonly number[];
  /** Median |φ| over those resamples only; null where there is none. [F] */
  readonly medianPhiGivenTwo: readonly (number | null)[];
}

/** One solution of a recipe on some Q-sorts. */
interface Scored {
  /** [F] of [S] */
  readonly scores: readonly (Float64Array | null)[];
  /** [N × F] */
  readonly flags: readonly (readonly boolean[])[];
}

/**
 * Split-half replicability: the people are split in two at random, each half is solved by the same recipe, and the
 * factors are matched by their z-scores (loadings belong to different people). Median |φ| of each factor, the
 * factors of a split ordered from the best to the worst match.
 *
 * Each half has half the people, so this is what a study of half the size would find: a lower bound. Yields after
 * every split.
 */
export function* splitHalfReplicability(
  sorts: CorrelatedSorts,
  recipe: Recipe,
  { splits = 200, seed }: { readonly splits?: number; readonly seed: number },
): LongWork<Replicability> {
  const random = randomSource(seed);
  const phis: number[][] = [];
  for (let split = 0; split < splits; split++) {
    yield { done: split, total: splits };
    const order = shuffledOrder(random, sorts.names.length);
    const middle = Math.floor(order.length / 2);
    const first = solved(chosenAmong(sorts, order.slice(0, middle)), recipe);
    const second = solved(chosenAmong(sorts, order.slice(middle)), recipe);
    const matched = matchFactors(
      padded(first.scores, recipe.factorCount),
      padded(second.scores, recipe.factorCount),
    );
    phis.push(matched.map(({ phi }) => Math.abs(phi)).sort((a, b) => b - a));
  }
  return replicabilityOf(phis, recipe.factorCount);
}

/**
 * Bootstrap replicability: the people are drawn anew with replacement (balanced), solved by the same recipe, and
 * matched by z-scores to the factors of all. Says for each factor also how often a resample held two or more of the
 * people who define it: a factor of two is missing in 60 % of resamples whatever its truth. Yields after every
 * resample.
 */
export function* bootstrapReplicability(
  sorts: CorrelatedSorts,
  recipe: Recipe,
  { resamples = 200, seed }: { readonly resamples?: number; readonly seed: number },
): LongWork<BootstrapReplicability> {
  const whole = solved(sorts, recipe);
  const target = padded(whole.scores, recipe.factorCount);
  const draws = balancedResamples(randomSource(seed), sorts.names.length, resamples);
  const phis: number[][] = [];
  const hasTwo: boolean[][] = [];
  for (const [at, drawn] of draws.entries()) {
    yield { done: at, total: resamples };
    const { scores } = solved(chosenAmong(sorts, drawn), recipe);
    phis.push(matchFactors(target, padded(scores, recipe.factorCount)).map(({ phi }) => Math.abs(phi)));
    const people = [...new Set(drawn)];
    hasTwo.push(target.map((_, f) => people.filter((n) => whole.flags[n]![f]).length >= 2));
  }
  const share = (f: number) => hasTwo.filter((row) => row[f]).length / resamples;
  const givenTwo = (f: number) => phis.filter((_, at) => hasTwo[at]![f]).map((row) => row[f]!);
  return {
    ...replicabilityOf(phis, recipe.factorCount),
    twoDefinersShare: target.map((_, f) => share(f)),
    medianPhiGivenTwo: target.map((_, f) => (share(f) === 0 ? null : quantile(givenTwo(f), 0.5))),
  };
}

/** The recipe on these Q-sorts, with as many factors as they hold. Flags by hand belong to the whole data only. */
function solved(sorts: CorrelatedSorts, recipe: Recipe): Scored {
  const components = componentsOf(sorts);
  const factorCount = Math.min(recipe.factorCount, components.rank);
  const rule = withoutHandwork(recipe);
  const factors = recipeFactors(sorts, { ...rule, factorCount }, () => components);
  return { scores: recipeScores(sorts, factors, recipe), flags: factors.flags };
}

function padded(scores: readonly (Float64Array | null)[], count: number): (Float64Array | null)[] {
  return Array.from({ length: count }, (_, f) => scores[f] ?? null);
}

function replicabilityOf(phis: readonly (readonly number[])[], factorCount: number): Replicability {
  const factors = Array.from({ length: factorCount }, (_, f) => phis.map((row) => row[f]!));
  return {
    medianPhi: factors.map((all) => quantile(all, 0.5)),
    foundShare: factors.map((all) => all.filter((phi) => phi > 0).length / phis.length),
  };
}
