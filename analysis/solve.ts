import { consensusStatements } from './comparison/consensus-statements.ts';
import { distinguishingStatements } from './comparison/distinguishing-statements.ts';
import { AnalysisError } from './errors.ts';
import { correlations } from './extraction/correlation.ts';
import { principalComponents, type PrincipalComponents } from './extraction/principal-components.ts';
import { standardisedSorts, type StandardisedSorts } from './extraction/standardised-sorts.ts';
import { automaticFlags } from './flagging/automatic-flags.ts';
import { loadingThreshold } from './flagging/loading-threshold.ts';
import { checkStudyData } from './model/check-study-data.ts';
import { includedQSorts } from './model/included-q-sorts.ts';
import { type Recipe } from './model/recipe.ts';
import { type Notice, type Solution } from './model/solution.ts';
import { type QSort, type StudyData } from './model/study-data.ts';
import { dataNotices, solutionNotices } from './notices.ts';
import { firstColumns, rowsOf, type Matrix } from './numerics/matrix.ts';
import { orientFactors } from './rotation/orient-factors.ts';
import { varimax, type VarimaxRotation } from './rotation/varimax.ts';
import { factorArray, tieBreakers } from './scores/factor-array.ts';
import { factorCharacteristics, standardErrorsOfDifferences } from './scores/factor-characteristics.ts';
import { factorCorrelations } from './scores/factor-correlations.ts';
import { definingQSorts, zScores } from './scores/z-scores.ts';

/** A change of any default figure makes this a new major version; see CHANGELOG.md, "Changed results". */
export const ANALYSIS_VERSION = '1.0.0';

/** What all solutions of the same Q-sorts share, whatever the number of factors: computed once, read often. */
export interface Prepared {
  readonly data: StudyData;
  /** Names of Q-sorts left out, as given. */
  readonly excludedQSorts: readonly string[];
  /** Those that take part. [N] */
  readonly qSorts: readonly QSort[];
  readonly standardised: StandardisedSorts;
  /** [N × N] */
  readonly correlations: readonly (readonly number[])[];
  readonly components: PrincipalComponents;
  /** The most factors a recipe may ask for. */
  readonly rank: number;
  /** What to know about the data, before any choice. */
  readonly notices: readonly Notice[];
}

/**
 * From Q-sorts to viewpoint factors, in the order of a methods section. Pure: the same data and recipe give the
 * same figures, anywhere.
 *
 * @throws {AnalysisError} when the data or the recipe allow no solution; see docs/errors.md.
 */
export function solve(data: StudyData, recipe: Recipe): Solution {
  return solveFrom(prepare(data, recipe.excludedQSorts), recipe);
}

/**
 * The first half: which Q-sorts take part, how they correlate, and what components that has.
 *
 * @param excludedQSorts names of Q-sorts left out.
 */
export function prepare(data: StudyData, excludedQSorts: readonly string[] = []): Prepared {
  checkStudyData(data);
  const qSorts = includedQSorts(data.qSorts, excludedQSorts);
  const standardised = standardisedSorts(qSorts, data.statements.length); // [N × S]
  const correlationMatrix = correlations(standardised); // [N × N]
  const components = principalComponents(standardised, correlationMatrix); // [N × rank]
  return {
    data,
    excludedQSorts,
    qSorts,
    standardised,
    correlations: rowsOf(correlationMatrix),
    components,
    rank: components.rank,
    notices: dataNotices(data, qSorts, correlationMatrix, components.rank),
  };
}

/**
 * The second half: how many factors, how turned, who defines them, and what they say. Fast enough to follow the
 * researcher's hand.
 *
 * @param prepared from prepare() with the recipe's own excluded Q-sorts.
 */
export function solveFrom(prepared: Prepared, recipe: Recipe): Solution {
  checkRecipe(prepared, recipe);
  const { data, standardised, components } = prepared;

  const unrotated = firstColumns(components.loadings, recipe.factorCount); // [N × F]
  const rotation = recipe.rotation === 'varimax' ? varimax(unrotated) : unturned(unrotated); // [N × F]
  const { loadings, arbitrarySigns } = orientFactors(rotation.loadings); // [N × F]

  const threshold = loadingThreshold(data.statements.length, recipe.flagAlpha);
  const flags = automaticFlags(loadings, threshold); // [N × F]

  const factors = Array.from({ length: recipe.factorCount }, (_, f) => definingQSorts(loadings, flags, f));
  const scores = factors.map((defining) => zScores(standardised.scores, defining)); // [F] of [S]
  const arrays = scores.map((z, f) => {
    const breakers = () => tieBreakers(standardised.scores, loadings, f, factors[f]!);
    return z && factorArray(z, data.distribution, breakers());
  }); // [F] of [S]

  const characteristics = factorCharacteristics(loadings, flags);
  const compared = {
    zScores: scores,
    standardErrorsOfDifferences: standardErrorsOfDifferences(characteristics.standardError), // [F × F]
  };
  const solution = {
    recipe,
    analysisVersion: ANALYSIS_VERSION,
    statements: data.statements.map(({ id }) => id),
    sorts: prepared.qSorts.map(({ name }) => name),
    correlations: prepared.correlations,
    eigenvalues: components.eigenvalues,
    unrotatedLoadings: rowsOf(unrotated),
    loadings: rowsOf(loadings),
    communalities: rowsOf(loadings).map((row) => row.reduce((sum, f) => sum + f * f, 0)),
    loadingThreshold: threshold,
    flags,
    zScores: byStatement(scores, data.statements.length),
    factorArrays: byStatement(
      arrays.map((array) => array && array.values),
      data.statements.length,
    ),
    splitTies: arrays.flatMap((array, factor) =>
      (array?.splitTies ?? []).map((statements) => ({ factor, statements })),
    ),
    characteristics,
    factorCorrelations: factorCorrelations(scores),
    standardErrorsOfDifferences: compared.standardErrorsOfDifferences,
    distinguishing: distinguishingStatements(compared),
    consensus: consensusStatements(compared),
  };
  return {
    ...solution,
    notices: [...prepared.notices, ...solutionNotices(solution, rotation, arbitrarySigns)],
  };
}

/** A prepared half and a recipe that do not belong together are a fault of the program, not of the data. */
function checkRecipe({ rank, excludedQSorts }: Prepared, recipe: Recipe): void {
  const { factorCount, flagAlpha } = recipe;
  if (!Number.isSafeInteger(factorCount) || factorCount < 1) {
    throw new AnalysisError(
      'factor-count-invalid',
      `the number of factors must be 1 or more, not ${factorCount}`,
    );
  }
  if (!(flagAlpha > 0 && flagAlpha < 1)) {
    throw new AnalysisError(
      'flag-alpha-invalid',
      `the level of the flags must lie between 0 and 1, not ${flagAlpha}`,
    );
  }
  if (factorCount > rank) {
    throw new AnalysisError(
      'too-many-factors',
      `${factorCount} factors were asked for, but these Q-sorts hold no more than ${rank}; ask for ${rank} or fewer`,
    );
  }
  if (recipe.excludedQSorts.toSorted().join('\n') !== excludedQSorts.toSorted().join('\n')) {
    throw new Error('the recipe excludes other Q-sorts than those it was prepared without');
  }
}

/** `rotation: 'none'`. */
function unturned(loadings: Matrix): VarimaxRotation {
  return { loadings, sweeps: 0, lastTurn: 0, hasConverged: true, isDetermined: true };
}

/** One array a factor, null where nobody defines it, as rows of the solution. [S × F] */
function byStatement(
  factors: readonly (ArrayLike<number> | null)[],
  statementCount: number,
): (number | null)[][] {
  return Array.from({ length: statementCount }, (_, s) => factors.map((values) => values && values[s]!));
}
