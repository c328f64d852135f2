import {
  cellValues,
  distributionOf,
  gridSize,
  type Distribution,
  type Notice,
} from '../../analysis/index.ts';
import { distributionWords, parsedDistribution } from '../formats/parse-distribution.ts';
import { Refusal } from './refusal.ts';

/** Largest grid value, either side of nought, and the place of nought among the counts. */
const NOUGHT = 128;

/** What the Q-sorts of a file say about the grid; several files' add up. */
export interface GridTally {
  readonly count: number;
  /** The grid that was given, in its cells; else that of the first Q-sort, lowest first. [S] */
  readonly reference: readonly number[];
  readonly isGiven: boolean;
  /** Q-sorts that do not hold the reference's values. */
  readonly unlike: number;
  /** Σ of the values on each rank, lowest first. [S] */
  readonly sums: readonly number[];
}

/** Counts what is asked about Q-sorts one by one. */
export class GridCounter {
  readonly #given: Distribution | null;
  #reference: Int8Array | null = null;
  /** How many cards of each value the reference holds. */
  readonly #capacities = new Int16Array(2 * NOUGHT);
  readonly #left = new Int16Array(2 * NOUGHT);
  #sums = new Float64Array();
  #count = 0;
  #unlike = 0;

  /** @throws {Refusal} `distribution-faulty` */
  constructor(words: string | null) {
    this.#given = words === null ? null : givenGrid(words);
  }

  /** @throws {Refusal} `grid-size-mismatch` */
  add(values: Int8Array): void {
    this.#count += 1;
    if (this.#reference === null) this.#begin(values);
    if (this.#isLikeReference(values)) return;
    this.#unlike += 1;
    values
      .slice()
      .sort()
      .forEach((value, rank) => (this.#sums[rank]! += value));
  }

  tally(): GridTally {
    const reference = [...(this.#reference ?? [])];
    const like = this.#count - this.#unlike;
    return {
      count: this.#count,
      reference,
      isGiven: this.#given !== null,
      unlike: this.#unlike,
      sums: reference.map((value, rank) => value * like + this.#sums[rank]!),
    };
  }

  #begin(values: Int8Array): void {
    if (this.#given && gridSize(this.#given) !== values.length) {
      const message = `the grid holds ${gridSize(this.#given)} cards, but there are ${values.length} statements`;
      throw new Refusal('grid-size-mismatch', message);
    }
    this.#reference = this.#given ? Int8Array.from(cellValues(this.#given)) : values.slice().sort();
    for (const value of this.#reference) this.#capacities[value + NOUGHT]! += 1;
    this.#sums = new Float64Array(values.length);
  }

  #isLikeReference(values: Int8Array): boolean {
    this.#left.set(this.#capacities);
    for (const value of values) if (--this.#left[value + NOUGHT]! < 0) return false;
    return true;
  }
}

/** @throws {Refusal} `distribution-faulty` */
function givenGrid(words: string): Distribution {
  const parsed = parsedDistribution(words);
  if ('refusal' in parsed) throw new Refusal('distribution-faulty', parsed.refusal);
  return parsed.distribution;
}

/** Two files' Q-sorts as one's. @throws {Refusal} `parts-unlike` if only one was given a grid, or each another. */
export function mergedTallies(one: GridTally, other: GridTally): GridTally {
  const isSame = one.reference.every((value, rank) => value === other.reference[rank]);
  if (one.isGiven !== other.isGiven || (one.isGiven && !isSame)) {
    throw new Refusal('parts-unlike', 'the parts were made with different grids: give all the same, or none');
  }
  return {
    count: one.count + other.count,
    reference: one.reference,
    isGiven: one.isGiven,
    // Without a given grid it only matters that there is one.
    unlike: one.unlike + other.unlike + (isSame ? 0 : 1),
    sums: one.sums.map((sum, rank) => sum + other.sums[rank]!),
  };
}

/** A grid and what there is to know about it. */
export interface FoundGrid {
  readonly distribution: Distribution;
  readonly notices: readonly Notice[];
}

/** The grid given or found, as for ordinary files: the values that all hold, or each rank's mean, rounded half up. */
export function gridOf({ reference, unlike, count, isGiven, sums }: GridTally): FoundGrid {
  if (unlike === 0) return { distribution: distributionOf([...reference]), notices: [] };
  if (isGiven) {
    const message = `${unlike} of ${count} Q-sorts do not fill the given grid exactly: factor arrays are laid in the given grid`;
    return { distribution: distributionOf([...reference]), notices: [{ code: 'grid-not-filled', message }] };
  }
  const distribution = distributionOf(sums.map((sum) => Math.floor(sum / count + 0.5)));
  const message = `the Q-sorts do not all hold the same values, so the grid is each rank's mean value: ${distributionWords(distribution)}; give the grid if you know it`;
  return { distribution, notices: [{ code: 'grid-inferred-from-unforced', message }] };
}
