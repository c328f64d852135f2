import { cellValues, type Distribution } from '../model/distribution.ts';
import type { QSort } from '../model/study-data.ts';
import { randomSource, type RandomSource } from '../uncertainty/random.ts';

/** A viewpoint put into the data on purpose, so that an analysis can be asked to find it again. */
export interface PlantedViewpoint {
  readonly key: string;
  /** How much the viewpoint holds with each statement, in Q-set order; any unit. [S] */
  readonly scores: readonly number[];
}

/** One person who will sort, and what the person holds. */
export interface PlannedSorter {
  readonly name: string;
  /** Keys of the viewpoints held: one is a firm holder, several a mixed sorter, none sorts by chance alone. */
  readonly holds: readonly string[];
}

export interface SimulationPlan {
  readonly viewpoints: readonly PlantedViewpoint[];
  readonly sorters: readonly PlannedSorter[];
  /** Every Q-sort fills it exactly. Holds S cards. */
  readonly distribution: Distribution;
  /** Spread of a person's own leanings and slips, where the viewpoint's spread is 1: .75 makes r about .8. */
  readonly noise: number;
  /** Whole number from 0 to 2⁵³ − 1. */
  readonly seed: number;
}

/** A drawn Q-sort with the truth behind it. */
export interface SimulatedQSort extends QSort {
  readonly holds: readonly string[];
}

/**
 * Draw one Q-sort a planned sorter.
 *
 *     x[s] = v[s] + noise · e[s]          Q-sort = x laid into the grid, lowest x in the lowest cell
 *
 * v is the planted viewpoint standardised to mean 0 and variance 1; for a mixed sorter the standardised sum of
 * the viewpoints held; for a null sorter 0. e is chance of mean 0 and variance 1, the person's own stream of
 * the seed. Before it is laid into the grid the Q-sort correlates with its viewpoint, on average,
 *
 *     r = 1 / √(1 + noise²)               .62 → .85, .75 → .80, .88 → .75
 *
 * and the grid takes about .01 of it. Two firm holders of one viewpoint correlate about r².
 *
 * The result is the same on every machine: e is a sum of whole numbers (no sine, no logarithm), and the square
 * root and division used for v are rounded alike everywhere. Equal x are laid in Q-set order.
 *
 * Every viewpoint holds a number for every statement and the grid holds S cards, or a RangeError says which
 * does not: a plan is written by a programmer, not typed by a user.
 */
export function simulateQSorts(plan: SimulationPlan): SimulatedQSort[] {
  const cells = cellValues(plan.distribution);
  const viewpoints = standardisedViewpoints(plan.viewpoints, cells.length);
  return plan.sorters.map(({ name, holds }, index) => {
    const random = randomSource(plan.seed, index);
    const leaning = leaningOf(holds, viewpoints);
    const x = cells.map((_, s) => {
      const chance = bellShaped(random);
      return leaning ? leaning[s]! + plan.noise * chance : chance;
    });
    return { name, values: laidIntoGrid(x, cells), holds };
  });
}

function standardisedViewpoints(
  viewpoints: readonly PlantedViewpoint[],
  statementCount: number,
): Map<string, readonly number[]> {
  return new Map(
    viewpoints.map(({ key, scores }) => {
      if (scores.length !== statementCount) {
        throw new RangeError(
          `viewpoint ${key} scores ${scores.length} statements, the grid holds ${statementCount}`,
        );
      }
      return [key, standardised(scores)];
    }),
  );
}

/** What a person holds, standardised. [S]; null for a null sorter. */
function leaningOf(
  holds: readonly string[],
  viewpoints: ReadonlyMap<string, readonly number[]>,
): readonly number[] | null {
  const held = holds.map((key) => {
    const scores = viewpoints.get(key);
    if (!scores) throw new RangeError(`no planted viewpoint is called ${key}`);
    return scores;
  });
  const [first] = held;
  return first ? standardised(first.map((_, s) => held.reduce((sum, scores) => sum + scores[s]!, 0))) : null;
}

/** Mean 0, variance 1 (n); a constant becomes zeros. */
function standardised(scores: readonly number[]): number[] {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const variance = scores.reduce((sum, score) => sum + (score - mean) * (score - mean), 0) / scores.length;
  const spread = Math.sqrt(variance) || 1;
  return scores.map((score) => (score - mean) / spread);
}

/**
 * The sum of twelve uniform draws less its mean: mean 0, variance 1, within ±6, close to the normal curve
 * (Irwin–Hall). Exact, for the sum is a whole number below 2³⁶ and 2³² divides without rounding.
 */
function bellShaped(random: RandomSource): number {
  let sum = 0;
  for (let draw = 0; draw < 12; draw++) sum += random();
  return (sum - 6 * 2 ** 32) / 2 ** 32;
}

function laidIntoGrid(x: readonly number[], cells: readonly number[]): number[] {
  const fromLowest = x.map((_, s) => s).sort((a, b) => x[a]! - x[b]!);
  const values = new Array<number>(cells.length);
  fromLowest.forEach((s, rank) => (values[s] = cells[rank]!));
  return values;
}
