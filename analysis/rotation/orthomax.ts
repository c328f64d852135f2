import { type Matrix, product, zeroMatrix } from '../numerics/matrix.ts';
import { wholeBelow } from '../uncertainty/draws.ts';
import { type RandomSource, randomSource } from '../uncertainty/random.ts';
import { orthomax, sortLengths, type VarimaxRotation } from './varimax.ts';

/**
 * Quartimax: γ = 0. Makes each Q-sort simple and tends to leave one general factor, which is what a study that
 * expects a shared view may want to see.
 *
 * Rows are Kaiser-normalised, as for varimax; `GPArotation::quartimax(normalize = TRUE)` gives the same.
 * Source: Neuhaus & Wrigley (1954), British Journal of Statistical Psychology 7, 81–91.
 */
export function quartimax(loadings: Matrix): VarimaxRotation {
  return orthomax(loadings, 0);
}

/**
 * Equamax: γ = F/2. Spreads the variance evenly over the factors.
 *
 * The same as `GPArotation::GPForth(method = "cf", methodArgs = list(kappa = F / (2 N)))` with normalised rows.
 * Source: Saunders (1962), Psychometrika 27, 317–324.
 */
export function equamax(loadings: Matrix): VarimaxRotation {
  return orthomax(loadings, loadings.columns / 2);
}

/** The criterion Σ_f [ Σ_n b⁴ − (γ/N) (Σ_n b²)² ] of Kaiser-normalised loadings b. What rotation makes greatest. */
export function orthomaxCriterion(loadings: Matrix, gamma: number): number {
  const { rows, columns, cells } = loadings;
  const lengths = sortLengths(loadings);
  const sums = zeroMatrix(2, columns).cells;
  cells.forEach((a, at) => {
    const square = (a / lengths[Math.floor(at / columns)]!) ** 2;
    sums[at % columns]! += square;
    sums[columns + (at % columns)]! += square * square;
  });
  let criterion = 0;
  for (let f = 0; f < columns; f++) criterion += sums[columns + f]! - (gamma * sums[f]! ** 2) / rows;
  return criterion;
}

/** The maxima that varimax ends in from different starts. */
export interface VarimaxOptima {
  /** The one with the greatest criterion. */
  readonly best: VarimaxRotation;
  /** Every maximum found, greatest first, with how many of the starts ended there. */
  readonly optima: readonly { readonly criterion: number; readonly starts: number }[];
  /** Did the usual start, the unrotated factors, find the best? */
  readonly isUsualBest: boolean;
}

/** Criteria closer than this are the same maximum. */
const SAME_MAXIMUM = 1e-7;

/**
 * Varimax from the unrotated factors and from random orthogonal turns of them. The criterion can have more than one
 * maximum (2 of 138 problems tried, 24 and 28 % of starts ended in the lesser); then the choice is the
 * researcher's and a notice is due.
 *
 * @param loadings unrotated. [N × F]
 * @param restarts random starts beside the usual one.
 */
export function varimaxOptima(loadings: Matrix, restarts: number, seed: number): VarimaxOptima {
  const random = randomSource(seed);
  const usual = orthomax(loadings, 1);
  const usualCriterion = orthomaxCriterion(usual.loadings, 1);
  let best = { rotation: usual, criterion: usualCriterion };
  const optima = [{ criterion: usualCriterion, starts: 1 }];
  for (let restart = 0; restart < restarts; restart++) {
    const rotation = orthomax(product(loadings, randomOrthogonal(random, loadings.columns)), 1);
    const criterion = orthomaxCriterion(rotation.loadings, 1);
    const known = optima.find((optimum) => Math.abs(optimum.criterion - criterion) < SAME_MAXIMUM);
    if (known) known.starts += 1;
    else optima.push({ criterion, starts: 1 });
    if (criterion > best.criterion + SAME_MAXIMUM) best = { rotation, criterion };
  }
  return {
    best: best.rotation,
    optima: optima.sort((a, b) => b.criterion - a.criterion),
    isUsualBest: best.rotation === usual,
  };
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
