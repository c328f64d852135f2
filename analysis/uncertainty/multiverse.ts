import { likeness, SIMILAR_FACTOR, type Likeness } from '../comparison/likeness.ts';
import { tuckerPhi } from '../comparison/match-factors.ts';
import { compareSolutions, scoresOf } from '../comparison/compare-solutions.ts';
import { AnalysisError } from '../errors.ts';
import type { LongWork } from '../model/long-work.ts';
import { type ExtractionName, type Recipe, type RotationName, withoutHandwork } from '../model/recipe.ts';
import type { Prepared } from '../prepare.ts';
import { solveFrom } from '../solve.ts';

/** The choices to be varied; every combination is tried. */
export interface MultiverseChoices {
  /** Default: one fewer, as many and one more than the recipe, within 1 … rank. */
  readonly factorCounts?: readonly number[];
  /** Default: principal components, centroid, minimum residual. */
  readonly extractions?: readonly ExtractionName[];
  /** Default: varimax, quartimax, promax. */
  readonly rotations?: readonly RotationName[];
}

/** One combination of choices and what it says of the solution's factors. */
export interface Universe {
  readonly factorCount: number;
  readonly extraction: ExtractionName;
  readonly rotation: RotationName;
  /** Why it has no solution; null where it has one. */
  readonly refusal: string | null;
  /** Size of φ of z-scores of each of the solution's factors with its match; 0 where there is none. [F], 0…1 */
  readonly phis: readonly number[];
}

/** How a factor of the solution fares over all universes that have a solution. */
export interface FactorStability {
  /** Share of them in which it is found with φ of .95, and .85, or more. 0…1 */
  readonly same: number;
  readonly similar: number;
  /** Over those alone that extract at least as many factors as the recipe. Null where there is none. */
  readonly similarAmongAtLeastAsMany: number | null;
  readonly smallestPhi: number;
}

/** A viewpoint that the solution does not show, but other choices do. */
export interface HiddenViewpoint {
  /** z-scores where it was first found, in Q-set order. [S] */
  readonly zScores: readonly number[];
  /** Where: index of the universe, and of the factor there, from 0. */
  readonly firstSeen: { readonly universe: number; readonly factor: number };
  /** Share of universes with a solution that show it, φ of .85 or more. 0…1 */
  readonly share: number;
}

/** Which viewpoints appear whatever one chooses. */
export interface Multiverse {
  readonly universes: readonly Universe[];
  /** Of the solution's factors; null for one without scores, or where no universe has a solution. [F] */
  readonly factors: readonly (FactorStability | null)[];
  readonly hidden: readonly HiddenViewpoint[];
}

/**
 * A small multiverse: the same Q-sorts under every combination of a few defensible choices of k, extraction and
 * rotation, and which of the solution's viewpoints are found in each, by φ of z-scores and the best one-to-one match.
 *
 * Factors turned, inverted, reordered, dropped, split or flagged by hand in the recipe are compared as they are with
 * universes made by rule alone. Yields after every universe.
 *
 * Source: Steegen, Tuerlinckx, Gelman & Vanpaemel (2016), Increasing transparency through a multiverse analysis,
 * Perspectives on Psychological Science 11, 702–712, doi:10.1177/1745691616658637; φ see likeness().
 */
export function* multiverse(
  prepared: Prepared,
  recipe: Recipe,
  choices: MultiverseChoices = {},
): LongWork<Multiverse> {
  const solution = solveFrom(prepared, recipe);
  const recipes = varied(recipe, prepared.rank, choices);
  const universes: Universe[] = [];
  const scores: (readonly (number[] | null)[])[] = [];
  for (const [at, one] of recipes.entries()) {
    yield { done: at, total: recipes.length };
    const { factorCount, extraction, rotation } = one;
    const found = solvedOrRefused(prepared, one);
    const phis = solution.zScores[0]!.map(() => 0);
    if ('zScores' in found) {
      for (const { first, phi } of compareSolutions(solution, found).pairs) phis[first] = Math.abs(phi);
      scores.push(
        scoresOf(
          found,
          found.statements.map((_, s) => s),
        ),
      );
    } else scores.push([]);
    const refusal = 'zScores' in found ? null : found.message;
    universes.push({ factorCount, extraction, rotation, refusal, phis });
  }
  const own = scoresOf(
    solution,
    solution.statements.map((_, s) => s),
  );
  return {
    universes,
    factors: own.map((z, f) => (z ? stabilityOf(universes, f, recipe.factorCount) : null)),
    hidden: hiddenViewpoints(own, scores, universes),
  };
}

function varied(recipe: Recipe, rank: number, choices: MultiverseChoices): Recipe[] {
  const { factorCount: k } = recipe;
  const counts = choices.factorCounts ?? [k - 1, k, k + 1].filter((count) => count >= 1 && count <= rank);
  const extractions = choices.extractions ?? ['principal-components', 'centroid', 'minimum-residual'];
  const rotations = choices.rotations ?? ['varimax', 'quartimax', 'promax'];
  const byRule = withoutHandwork(recipe);
  return counts.flatMap((factorCount) =>
    extractions.flatMap((extraction) =>
      rotations.map((rotation) => {
        return { ...byRule, factorCount, extraction, rotation };
      }),
    ),
  );
}

function solvedOrRefused(prepared: Prepared, recipe: Recipe): ReturnType<typeof solveFrom> | AnalysisError {
  try {
    return solveFrom(prepared, recipe);
  } catch (error) {
    if (error instanceof AnalysisError) return error;
    throw error;
  }
}

function stabilityOf(universes: readonly Universe[], f: number, factorCount: number): FactorStability | null {
  const solved = universes.filter(({ refusal }) => refusal === null);
  if (solved.length === 0) return null;
  const many = solved.filter((universe) => universe.factorCount >= factorCount);
  const share = (among: readonly Universe[], wanted: readonly Likeness[]) =>
    among.filter(({ phis }) => wanted.includes(likeness(phis[f]!))).length / among.length;
  return {
    same: share(solved, ['same']),
    similar: share(solved, ['same', 'similar']),
    similarAmongAtLeastAsMany: many.length === 0 ? null : share(many, ['same', 'similar']),
    smallestPhi: Math.min(...solved.map(({ phis }) => phis[f]!)),
  };
}

/** Factors of other universes that resemble none of the solution's, nor one another. Most frequent first. */
function hiddenViewpoints(
  own: readonly (readonly number[] | null)[],
  scores: readonly (readonly (number[] | null)[])[],
  universes: readonly Universe[],
): HiddenViewpoint[] {
  const isLike = (x: readonly number[], y: readonly number[] | null) =>
    y !== null && Math.abs(tuckerPhi(x, y)) >= SIMILAR_FACTOR;
  const hidden: { zScores: number[]; firstSeen: HiddenViewpoint['firstSeen'] }[] = [];
  scores.forEach((factors, universe) =>
    factors.forEach((zScores, factor) => {
      if (!zScores) return;
      const isKnown = own.some((y) => isLike(zScores, y)) || hidden.some((y) => isLike(zScores, y.zScores));
      if (!isKnown) hidden.push({ zScores, firstSeen: { universe, factor } });
    }),
  );
  const solved = universes.filter(({ refusal }) => refusal === null).length;
  return hidden
    .map((one) => ({
      ...one,
      share: scores.filter((factors) => factors.some((z) => z && isLike(one.zScores, z))).length / solved,
    }))
    .sort((a, b) => b.share - a.share);
}
