import { AnalysisError } from '../errors.ts';
import { chosenCorrelations, chosenSorts } from '../extraction/chosen-sorts.ts';
import { extractedFactors } from '../extraction/extract-factors.ts';
import { recipeFlags } from '../flagging/recipe-flags.ts';
import type { Recipe } from '../model/recipe.ts';
import type { Solution } from '../model/solution.ts';
import { columnOf, type Matrix, matrixOf, matrixOfColumns, rowView, zeroMatrix } from '../numerics/matrix.ts';
import type { Prepared } from '../prepare.ts';
import { componentsOf, recipeFactors, weighedDefiners } from '../recipe-factors.ts';
import { editedFactors, splitFactors } from '../rotation/factor-edits.ts';
import { turnedFactors } from '../rotation/turned-factors.ts';
import { factorArray, tieBreakers } from '../scores/factor-array.ts';
import { zScores, type DefiningQSort } from '../scores/z-scores.ts';
import { solveFrom } from '../solve.ts';
import {
  matchedToTarget,
  turnedToTarget,
  type AlignedFactors,
  type Alignment,
  type FoundFactors,
} from './aligned-factors.ts';

/** A factor whose squared loadings add up to no more than this is not there. In Q-sorts. */
const NO_FACTOR = 1e-10;

/** How a recipe is repeated on other people. */
export interface RepetitionChoices {
  /** Default `match`; a recipe with turns by hand is always aligned by `procrustes`. */
  readonly alignment?: Alignment;
  /** `rule` (default): flags anew by the recipe's rule and edits. `fixed`: those of the whole sample. */
  readonly flags?: 'rule' | 'fixed';
}

/** The researcher's solution as what every repetition is laid over. k factors extracted, F in the end. */
export interface RepetitionTarget {
  readonly prepared: Prepared;
  readonly recipe: Recipe;
  readonly solution: Solution;
  /** Rotated, also by hand, but before factors were inverted, reordered or dropped. [N × k] */
  readonly whole: Matrix;
  /** Before bipolar factors were split. */
  readonly flags: readonly (readonly boolean[])[];
  readonly threshold: number;
  readonly alignment: Alignment;
  readonly areFlagsFixed: boolean;
}

/** What the recipe gives for some of the Q-sorts, F factors in the places of the target's. */
export interface Repetition {
  /** Who took part: indices of the whole sample, rising, each once. [P] */
  readonly people: readonly number[];
  /** [P × F]; NaN on a factor not found */
  readonly loadings: Matrix;
  /** [P × F] */
  readonly flags: readonly (readonly boolean[])[];
  /** [F] of [S]; null where nobody defines the factor */
  readonly zScores: readonly (Float64Array | null)[];
  /** [F] of [S], grid values */
  readonly arrays: readonly (readonly number[] | null)[];
  /** Different people who define each factor. [F] */
  readonly distinctDefiners: readonly number[];
  /** φ of loadings after the optimal match. [F], 0…1 */
  readonly matchPhis: readonly number[];
  /** φ of loadings after the Procrustes turn; null with oblique factors. [F], −1…1 */
  readonly procrustesPhis: readonly number[] | null;
  /** These people hold fewer factors than were asked for. */
  readonly isShort: boolean;
}

/** The solution of all Q-sorts, ready to be repeated on some. */
export function repetitionTarget(
  prepared: Prepared,
  recipe: Recipe,
  { alignment = 'match', flags = 'rule' }: RepetitionChoices = {},
): RepetitionTarget {
  const solution = solveFrom(prepared, recipe);
  const factors = recipeFactors(prepared.sorts, recipe, () => prepared.components);
  const turning = withoutEdits(recipe);
  const whole = turnedFactors(factors.extracted.unrotated, turning, prepared.sorts.names).loadings;
  if (alignment === 'procrustes' && isOblique(recipe)) {
    throw new AnalysisError(
      'recipe-invalid',
      `factors made oblique by ${recipe.rotation} cannot be aligned by an orthogonal turn; choose the match`,
    );
  }
  return {
    prepared,
    recipe,
    solution,
    whole,
    flags: factors.flags,
    threshold: factors.threshold,
    alignment: (recipe.turns ?? []).length > 0 ? 'procrustes' : alignment,
    areFlagsFixed: flags === 'fixed',
  };
}

/**
 * The recipe on some of the Q-sorts, by the functions that solve() itself calls: correlations are rows and columns of
 * the whole matrix, and extraction, rotation, flags, scores and arrays are made anew. Inverting, reordering, dropping
 * and splitting are repeated after the factors were aligned, so that factor 2 means the same factor.
 *
 * @param chosen indices from 0; one may come more than once (a resample) or not at all.
 */
export function repeatedRecipe(target: RepetitionTarget, chosen: readonly number[]): Repetition {
  const { recipe, whole, solution } = target;
  const found = factorsAnew(target, chosen);
  const drawnTarget = rowsAt(whole, chosen);
  const matched = matchedToTarget(found, drawnTarget);
  const turned = isOblique(recipe) ? null : turnedToTarget(found, drawnTarget);
  const aligned = target.alignment === 'procrustes' && turned ? turned : matched;
  const people = [...new Set(chosen)].sort((a, b) => a - b);
  const first = people.map((person) => chosen.indexOf(person));
  const kept = finalFactors(target, aligned, first, people);
  const counts = new Map<number, number>();
  for (const person of chosen) counts.set(person, (counts.get(person) ?? 0) + 1);
  const origins = splitOrigins(solution, kept.unsplit);
  return {
    people,
    loadings: withoutLost(
      kept.loadings,
      origins.map((f) => kept.isFound[f]!),
    ),
    flags: kept.flags,
    ...scoresAnew(target, kept, { people, counts }),
    distinctDefiners: origins.map((_, f) => kept.flags.filter((row) => row[f]).length),
    matchPhis: ordered(recipe, matched.phis, origins),
    procrustesPhis: turned && ordered(recipe, turned.phis, origins),
    isShort: found.loadings.columns < recipe.factorCount,
  };
}

/** Extraction and rotation; factors of nothing are left out. No factor where these people allow no solution. */
function factorsAnew({ prepared, recipe }: RepetitionTarget, chosen: readonly number[]): FoundFactors {
  const { sorts } = prepared;
  const correlations = chosenCorrelations(sorts.correlations, chosen);
  const isTall = chosen.length > prepared.data.statements.length;
  const correlated = isTall && sorts.correlated ? chosenSorts(sorts.correlated, chosen) : null;
  const components = () => componentsOf({ ...sorts, correlations, correlated });
  try {
    const { unrotated } = extractedFactors(recipe.extraction, correlations, components, recipe.factorCount);
    const present = Array.from({ length: unrotated.columns }, (_, f) => columnOf(unrotated, f)).filter(
      (column) => column.reduce((sum, value) => sum + value * value, 0) > NO_FACTOR,
    );
    const names = chosen.map((n) => sorts.names[n]!);
    const turned = turnedFactors(matrixOfColumns(present, chosen.length), rotationAnew(recipe, present.length), names); // prettier-ignore
    const pattern = turned.oblique ? matrixOf(turned.oblique.pattern) : turned.loadings;
    return { loadings: turned.loadings, pattern };
  } catch (error) {
    if (!(error instanceof AnalysisError)) throw error;
    const none = zeroMatrix(chosen.length, 0);
    return { loadings: none, pattern: none };
  }
}

/** The recipe's rotation alone: what is done to whole factors follows once they are aligned. */
function withoutEdits({ rotation, target, convention, turns }: Recipe) {
  return { rotation, convention, ...(target && { target }), ...(turns && { turns }) };
}

/** Turns by hand cannot be repeated, and fewer factors than the target has cannot be turned to it. */
function rotationAnew(recipe: Recipe, found: number) {
  const { rotation, target, convention } = recipe;
  return { rotation, convention, ...(target && found === recipe.factorCount && { target }) };
}

interface FinalFactors {
  readonly loadings: Matrix;
  readonly flags: readonly (readonly boolean[])[];
  /** Of the factors before the split. */
  readonly isFound: readonly boolean[];
  readonly unsplit: number;
}

/** Whole factors edited, one row a person, flagged and split as the recipe says. */
function finalFactors(
  { recipe, prepared, threshold, ...target }: RepetitionTarget,
  aligned: AlignedFactors,
  first: readonly number[],
  people: readonly number[],
): FinalFactors {
  const edits = {
    ...(recipe.invertedFactors && { inverted: recipe.invertedFactors }),
    ...(recipe.factorOrder && { order: recipe.factorOrder }),
  };
  const loadings = editedFactors(rowsAt(aligned.loadings, first), edits);
  const pattern = editedFactors(rowsAt(aligned.pattern, first), edits);
  const isFound = inOrder(recipe, aligned.isFound);
  const names = people.map((person) => prepared.sorts.names[person]!);
  const byRule = () =>
    recipeFlags(loadings, explained(pattern, loadings), threshold, { choices: recipe, names });
  const flags = (target.areFlagsFixed ? people.map((person) => target.flags[person]!) : byRule()).map((row) =>
    row.map((isFlagged, f) => isFlagged && isFound[f]!),
  );
  const split = splitFactors(loadings, flags, recipe.splitFactors ?? []);
  return { loadings: split.loadings, flags: split.flags, isFound, unsplit: loadings.columns };
}

/** Scores and arrays from the people who define each factor, each as often as drawn. */
function scoresAnew(
  { prepared, recipe }: RepetitionTarget,
  { loadings, flags }: FinalFactors,
  { people, counts }: { people: readonly number[]; counts: ReadonlyMap<number, number> },
): Pick<Repetition, 'zScores' | 'arrays'> {
  const { scores } = prepared.standardised;
  const definers = weighedDefiners(loadings, flags, recipe.weightCap).map((all) =>
    all.flatMap(({ qSort, loading }): DefiningQSort[] => {
      const person = people[qSort]!;
      return new Array<DefiningQSort>(counts.get(person)!).fill({ qSort: person, loading });
    }),
  );
  const summed = zeroMatrix(scores.rows, loadings.columns);
  people.forEach((person, at) => {
    const count = counts.get(person)!;
    rowView(summed, person).set(rowView(loadings, at).map((value) => value * count));
  });
  const found = definers.map((defining) => zScores(scores, defining));
  const arrays = found.map(
    (z, f) =>
      z && factorArray(z, prepared.data.distribution, tieBreakers(scores, summed, f, definers[f]!)).values,
  );
  return { zScores: found, arrays };
}

/** Σ pattern · loading along each row. */
function explained(pattern: Matrix, loadings: Matrix): Float64Array {
  const communalities = new Float64Array(pattern.rows);
  pattern.cells.forEach((value, at) => {
    communalities[Math.floor(at / pattern.columns)]! += value * loadings.cells[at]!;
  });
  return communalities;
}

/** Nothing is known of loadings on a factor that was not found. */
function withoutLost(loadings: Matrix, isFound: readonly boolean[]): Matrix {
  if (isFound.every(Boolean)) return loadings;
  const cells = loadings.cells.map((value, at) => (isFound[at % loadings.columns] ? value : NaN));
  return { ...loadings, cells };
}

function rowsAt(matrix: Matrix, rows: readonly number[]): Matrix {
  const part = zeroMatrix(rows.length, matrix.columns);
  rows.forEach((row, at) => part.cells.set(rowView(matrix, row), at * matrix.columns));
  return part;
}

/** Which factor before the split each final one came from. */
function splitOrigins({ factorOrigins }: Solution, count: number): readonly number[] {
  return factorOrigins ?? Array.from({ length: count }, (_, f) => f);
}

function inOrder<Value>({ factorOrder }: Recipe, values: readonly Value[]): readonly Value[] {
  return factorOrder ? factorOrder.map((f) => values[f]!) : values;
}

function ordered(recipe: Recipe, phis: readonly number[], origins: readonly number[]): number[] {
  const kept = inOrder(recipe, phis);
  return origins.map((f) => kept[f]!);
}

function isOblique({ rotation }: Recipe): boolean {
  return rotation === 'promax' || rotation === 'oblimin';
}
