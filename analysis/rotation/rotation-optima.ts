import type { LongWork } from '../model/long-work.ts';
import { notice } from '../model/notice.ts';
import type { Recipe } from '../model/recipe.ts';
import type { Notice } from '../model/solution.ts';
import { type Matrix, product, rowsOf, zeroMatrix } from '../numerics/matrix.ts';
import type { Prepared } from '../prepare.ts';
import { recipeFactors } from '../recipe-factors.ts';
import { wholeBelow } from '../uncertainty/draws.ts';
import { type RandomSource, randomSource } from '../uncertainty/random.ts';
import { orthomaxCriterion } from './orthomax.ts';
import { orientFactors } from './orient-factors.ts';
import { orthomax } from './varimax.ts';

/** One maximum of the criterion. */
export interface RotationOptimum {
  readonly criterion: number;
  /** How many starts ended here. */
  readonly starts: number;
  /** In standard order and sign, to be looked at, or chosen as a recipe's target. [N × F] */
  readonly loadings: readonly (readonly number[])[];
}

/** Every maximum found, greatest first. */
export interface RotationOptima {
  readonly optima: readonly RotationOptimum[];
  /** Did the usual start, the unrotated factors, find the greatest? */
  readonly isUsualBest: boolean;
  /** One, if there is more than one maximum. */
  readonly notices: readonly Notice[];
}

export interface RestartOptions {
  /** Random starts beside the usual one; default 24. */
  readonly restarts?: number;
  readonly seed: number;
}

/** Criteria closer than this are the same maximum. */
const SAME_MAXIMUM = 1e-7;

/**
 * Do random starts find another maximum than the solution stands at? Varimax and its family climb to the maximum next
 * to their start, and there can be more than one (2 of 138 problems tried, 24 and 28 % of starts ended in the lesser).
 * Which one to take is then the researcher's choice; the loadings of the other, given as a recipe's `target`, lead there.
 * No other program of the field looks.
 *
 * Not part of solve(), which it would slow down many times. Yields after every start.
 *
 * @returns null where the recipe climbs no such criterion (none, target, oblimin); promax is asked about its varimax.
 */
export function* rotationOptima(
  prepared: Prepared,
  recipe: Recipe,
  options: RestartOptions,
): LongWork<RotationOptima | null> {
  const { unrotated } = recipeFactors(prepared.sorts, recipe, () => prepared.components).extracted;
  const gamma = gammaOf(recipe);
  if (gamma === null || recipe.factorCount === 1) return null;
  return yield* orthomaxOptima(unrotated, gamma, options);
}

/** The maxima that turning by one criterion of the family ends in. [N × F] unrotated */
export function* orthomaxOptima(
  unrotated: Matrix,
  gamma: number,
  { restarts = 24, seed }: RestartOptions,
): LongWork<RotationOptima> {
  const random = randomSource(seed);
  const found: { criterion: number; starts: number; loadings: Matrix }[] = [];
  for (let start = 0; start <= restarts; start++) {
    yield { done: start, total: restarts + 1 };
    const from = start === 0 ? unrotated : product(unrotated, randomOrthogonal(random, unrotated.columns));
    const { loadings } = orthomax(from, gamma);
    const criterion = orthomaxCriterion(loadings, gamma);
    const known = found.find((optimum) => Math.abs(optimum.criterion - criterion) < SAME_MAXIMUM);
    if (known) known.starts += 1;
    else found.push({ criterion, starts: 1, loadings });
  }
  const usual = found[0]!;
  const optima = found.toSorted((a, b) => b.criterion - a.criterion);
  return {
    optima: optima.map(({ loadings, ...optimum }) => ({
      ...optimum,
      loadings: rowsOf(orientFactors(loadings).loadings),
    })),
    isUsualBest: optima[0] === usual,
    notices: secondOptimumNotices(optima, usual.criterion),
  };
}

function secondOptimumNotices(
  optima: readonly { readonly criterion: number; readonly starts: number }[],
  usual: number,
): Notice[] {
  if (optima.length < 2) return [];
  const all = optima.reduce((sum, { starts }) => sum + starts, 0);
  const each = optima.map(({ criterion, starts }) => `${criterion.toFixed(6)} (${starts} of ${all} starts)`);
  const message = `the criterion of the rotation has ${optima.length} maxima: ${each.join(', ')}; these factors stand at ${usual.toFixed(6)}, and others are as well founded`;
  return [notice('rotation-second-optimum', message)];
}

function gammaOf({ rotation, factorCount }: Recipe): number | null {
  if (rotation === 'varimax' || rotation === 'promax') return 1;
  if (rotation === 'quartimax') return 0;
  return rotation === 'equamax' ? factorCount / 2 : null;
}

/** An orthogonal matrix of chance: chance columns made orthonormal one after another. [size × size] */
function randomOrthogonal(random: RandomSource, size: number): Matrix {
  const columns: Float64Array[] = [];
  while (columns.length < size) {
    // Sums of a few dice are round enough; exact uniformity over rotations is not needed for a start.
    const column = Float64Array.from({ length: size }, () => dice(random));
    for (const other of [...columns, ...columns]) {
      const share = column.reduce((sum, value, at) => sum + value * other[at]!, 0);
      other.forEach((value, at) => (column[at]! -= share * value));
    }
    const length = Math.sqrt(column.reduce((sum, value) => sum + value * value, 0));
    if (length > 1e-3) columns.push(column.map((value) => value / length));
  }
  const matrix = zeroMatrix(size, size);
  columns.forEach((column, f) => column.forEach((value, at) => (matrix.cells[at * size + f] = value)));
  return matrix;
}

function dice(random: RandomSource): number {
  let sum = 0;
  for (let die = 0; die < 6; die++) sum += wholeBelow(random, 2001) - 1000;
  return sum / 1000;
}
