import { consensusStatements } from './comparison/consensus-statements.ts';
import { distinguishingStatements } from './comparison/distinguishing-statements.ts';
import { checkRecipe } from './check-recipe.ts';
import { extractionNotices } from './extraction/extract-factors.ts';
import { type Recipe } from './model/recipe.ts';
import { type Solution, type SplitTie } from './model/solution.ts';
import { type StudyData } from './model/study-data.ts';
import { scoringNotices, solutionNotices } from './notices.ts';
import { rowsOf } from './numerics/matrix.ts';
import { isPreparedFor, prepare, type Prepared } from './prepare.ts';
import { recipeFactors, weighedDefiners } from './recipe-factors.ts';
import { quantileBy } from './rotation/conventions.ts';
import { splitFactors } from './rotation/factor-edits.ts';
import { factorArray, tieBreakers, type FactorArray } from './scores/factor-array.ts';
import { factorCharacteristics, standardErrorsOfDifferences } from './scores/factor-characteristics.ts';
import { factorCorrelations } from './scores/factor-correlations.ts';
import { factorWeight } from './scores/factor-weights.ts';
import { effectiveCount, sortReliabilities } from './scores/sort-reliability.ts';
import { zScores } from './scores/z-scores.ts';

/**
 * A change of any figure that a recipe gives makes this a new major version (decision 18; CHANGELOG.md, "Changed
 * results"). The same as in package.json.
 */
export const ANALYSIS_VERSION = '1.0.0';

/**
 * From Q-sorts to viewpoint factors, in the order of a methods section. Pure: the same data and recipe give the
 * same figures, anywhere.
 *
 * @throws {AnalysisError} when the data or the recipe allow no solution; see docs/errors.md.
 */
export function solve(data: StudyData, recipe: Recipe): Solution {
  return solveFrom(prepare(data, recipe.excludedQSorts, recipe), recipe);
}

/**
 * The second half: how many factors, how turned, who defines them, and what they say. Fast enough to follow the
 * researcher's hand.
 *
 * @param prepared from prepare() with the recipe's own excluded Q-sorts.
 */
export function solveFrom(prepared: Prepared, recipe: Recipe): Solution {
  if (!isPreparedFor(prepared, recipe)) {
    throw new Error('the recipe excludes other Q-sorts, or correlates otherwise, than it was prepared for');
  }
  checkRecipe(recipe, prepared.rank);
  const { data, sorts, components } = prepared;
  const statementCount = data.statements.length;
  const standardised = prepared.standardised.scores; // [N × S]

  const { extracted, turned, threshold, flags: wholeFlags } = recipeFactors(sorts, recipe, () => components);
  const split = splitFactors(turned.loadings, wholeFlags, recipe.splitFactors ?? []);
  const { loadings, flags } = split; // [N × F]

  const factors = weighedDefiners(loadings, flags, recipe.weightCap); // [F] of definers
  const scores = factors.map((defining) => zScores(standardised, defining)); // [F] of [S]
  const arrays = scores.map((z, f) => {
    const breakers = () => tieBreakers(standardised, loadings, f, factors[f]!);
    return z && factorArray(z, data.distribution, breakers());
  }); // [F] of [S]

  const { reliabilities, unobservable } = sortReliabilities(sorts.correlations, factors, recipe.reliability);
  const explained = split.origins.map((f) => turned.explained[f]!);
  const characteristics = {
    ...factorCharacteristics(loadings, flags, reliabilities),
    sumOfSquaredLoadings: explained,
    explainedPercent: explained.map((sum) => (100 * sum) / sorts.names.length),
  };
  const solution = {
    recipe,
    analysisVersion: ANALYSIS_VERSION,
    statements: data.statements.map(({ id }) => id),
    sorts: sorts.names,
    correlations: prepared.correlations,
    eigenvalues: components.eigenvalues,
    unrotatedLoadings: rowsOf(extracted.unrotated),
    loadings: rowsOf(loadings),
    communalities: Array.from(turned.communalities),
    loadingThreshold: threshold,
    flags,
    zScores: byStatement(scores, statementCount),
    factorArrays: byStatement(
      arrays.map((array) => array && array.values),
      statementCount,
    ),
    splitTies: splitTiesOf(arrays),
    characteristics,
    ...comparison(scores, characteristics.standardError, recipe.convention),
    effectiveCounts: factors.map((all) => effectiveCount(all.map(({ loading }) => factorWeight(loading)))),
    ...(turned.oblique && { oblique: turned.oblique }),
    ...(recipe.splitFactors && { factorOrigins: split.origins }),
  };
  return {
    ...solution,
    notices: [
      ...prepared.notices,
      ...extractionNotices(recipe.extraction, extracted, sorts),
      ...solutionNotices(solution, turned.ending, turned.arbitrarySigns),
      ...scoringNotices(solution, unobservable),
    ],
  };
}

/** How the factors compare, statement by statement. */
function comparison(
  scores: readonly (Float64Array | null)[],
  standardErrors: readonly (number | null)[],
  convention: Recipe['convention'],
) {
  const compared = {
    zScores: scores,
    standardErrorsOfDifferences: standardErrorsOfDifferences(standardErrors), // [F × F]
  };
  const usual = quantileBy(convention, 0.05);
  return {
    factorCorrelations: factorCorrelations(scores),
    standardErrorsOfDifferences: compared.standardErrorsOfDifferences,
    distinguishing: distinguishingStatements(compared, { usual, strict: quantileBy(convention, 0.01) }),
    consensus: consensusStatements(compared, usual),
  };
}

function splitTiesOf(arrays: readonly (FactorArray | null)[]): SplitTie[] {
  return arrays.flatMap((array, factor) =>
    (array?.splitTies ?? []).map((statements) => ({ factor, statements })),
  );
}

/** One array a factor, null where nobody defines it, as rows of the solution. [S × F] */
function byStatement(
  factors: readonly (ArrayLike<number> | null)[],
  statementCount: number,
): (number | null)[][] {
  return Array.from({ length: statementCount }, (_, s) => factors.map((values) => values && values[s]!));
}

export { prepare, type Prepared } from './prepare.ts';
