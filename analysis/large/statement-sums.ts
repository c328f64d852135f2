import { AnalysisError } from '../errors.ts';
import { type Matrix, zeroMatrix } from '../numerics/matrix.ts';

/** The values of one Q-sort, in Q-set order. [S] */
export type SortValues = ArrayLike<number>;

/** With more different lengths than this, Q-sorts are summed as doubles. */
const MOST_LENGTHS = 64;
/** Above this a sum of whole numbers is no longer exact. */
const LARGEST_EXACT = 2 ** 53;

/** Sums over Q-sorts of one length: Σ d_i d_j, whole numbers. Lower triangle, row after row. */
interface LengthSums {
  count: number;
  readonly sums: Float64Array;
}

/** Sums as plain numbers, for a file: those of each length Σ d², and those of broken numbers. */
export interface StatementSumsPart {
  readonly statementCount: number;
  readonly lengths: readonly {
    readonly length: number;
    readonly count: number;
    readonly sums: readonly number[];
  }[];
  readonly broken: { readonly count: number; readonly sums: readonly number[] };
}

/**
 * Σ z zᵀ over any number of Q-sorts, each at mean 0 and length 1: all that principal components need of them. [S × S]
 *
 * R = Z Zᵀ (N × N) and Zᵀ Z (S × S) have the same eigenvalues other than 0, so a million Q-sorts take no more memory
 * than sixty statements. Q-sorts of whole numbers are summed as whole numbers, d = S·x − Σx, apart by their length
 * Σ d² (all the same on a forced grid): adding, withdrawing and merging are then exact, in any order, to the last
 * digit. Only free Q-sorts of very many lengths, or of broken numbers, are summed as doubles.
 */
export class StatementSums {
  readonly statementCount: number;
  #whole = new Map<number, LengthSums>();
  #broken: LengthSums;
  #deviations: Float64Array;

  constructor(statementCount: number) {
    this.statementCount = statementCount;
    this.#broken = { count: 0, sums: new Float64Array((statementCount * (statementCount + 1)) / 2) };
    this.#deviations = new Float64Array(statementCount);
  }

  /** What `part` gave. */
  static from({ statementCount, lengths, broken }: StatementSumsPart): StatementSums {
    const all = new StatementSums(statementCount);
    for (const { length, count, sums } of lengths) {
      all.#whole.set(length, { count, sums: Float64Array.from(sums) });
    }
    all.#broken = { count: broken.count, sums: Float64Array.from(broken.sums) };
    return all;
  }

  /** As plain numbers that JSON keeps to the digit. */
  part(): StatementSumsPart {
    const plain = ({ count, sums }: LengthSums) => ({ count, sums: [...sums] });
    return {
      statementCount: this.statementCount,
      lengths: [...this.#whole]
        .filter(([, { count }]) => count > 0)
        .sort(([a], [b]) => a - b)
        .map(([length, sums]) => ({ length, ...plain(sums) })),
      broken: plain(this.#broken),
    };
  }

  /** How many Q-sorts are in. */
  get count(): number {
    return [...this.#whole.values()].reduce((sum, { count }) => sum + count, this.#broken.count);
  }

  /** Take a Q-sort in. @throws {AnalysisError} `constant-q-sort`, `value-missing` */
  add(values: SortValues): void {
    this.#put(values, 1);
  }

  /** Take out a Q-sort that is in. */
  withdraw(values: SortValues): void {
    this.#put(values, -1);
  }

  /** Take in what another machine has summed. */
  merge(other: StatementSums): void {
    if (other.statementCount !== this.statementCount) {
      throw new Error(`sums over ${other.statementCount} statements do not fit ${this.statementCount}`);
    }
    addTo(this.#broken, other.#broken, 1);
    for (const [length, sums] of other.#whole) {
      const whole = this.#sumsOf(length, sums.count);
      addTo(whole ?? this.#broken, sums, whole ? 1 : 1 / length);
    }
  }

  /** Σ z zᵀ. [S × S], trace = number of Q-sorts */
  crossProducts(): Matrix {
    const size = this.statementCount;
    const matrix = zeroMatrix(size, size);
    const put = ({ sums }: LengthSums, length: number): void => {
      let at = 0;
      for (let i = 0; i < size; i++) {
        for (let j = 0; j <= i; j++, at++) {
          matrix.cells[i * size + j]! += sums[at]! / length;
          if (i !== j) matrix.cells[j * size + i]! += sums[at]! / length;
        }
      }
    };
    for (const [length, sums] of [...this.#whole].sort(([a], [b]) => a - b)) put(sums, length);
    put(this.#broken, 1);
    return matrix;
  }

  #put(values: SortValues, sign: 1 | -1): void {
    const { length, isWhole } = deviate(values, this.#deviations);
    const sums = isWhole ? this.#sumsOf(length, 1) : null;
    const d = this.#deviations;
    const target = (sums ?? this.#broken).sums;
    const scale = sums ? sign : sign / length;
    let at = 0;
    for (let i = 0; i < d.length; i++) {
      const scaled = d[i]! * scale;
      for (let j = 0; j <= i; j++) target[at++]! += scaled * d[j]!;
    }
    (sums ?? this.#broken).count += sign;
  }

  /** The sums of this length, made if there is room for so many more; null if not. */
  #sumsOf(length: number, more: number): LengthSums | null {
    const known = this.#whole.get(length);
    if (known) return (known.count + more) * length < LARGEST_EXACT ? known : null;
    if (this.#whole.size >= MOST_LENGTHS) return null;
    const sums = { count: 0, sums: new Float64Array(this.#broken.sums.length) };
    this.#whole.set(length, sums);
    return sums;
  }
}

function addTo(target: LengthSums, { count, sums }: LengthSums, scale: number): void {
  target.count += count;
  sums.forEach((value, at) => (target.sums[at]! += scale * value));
}

/** Writes d = S·x − Σx; says Σ d² and whether all are whole numbers. */
export function deviate(
  values: SortValues,
  deviations: Float64Array,
): { readonly length: number; readonly isWhole: boolean } {
  const size = deviations.length;
  let sum = 0;
  let isWhole = true;
  for (let s = 0; s < size; s++) {
    const value = values[s]!;
    sum += value;
    if (!Number.isInteger(value)) isWhole = false;
  }
  let length = 0;
  for (let s = 0; s < size; s++) {
    const d = size * values[s]! - sum;
    deviations[s] = d;
    length += d * d;
  }
  if (!Number.isFinite(length)) {
    throw new AnalysisError('value-missing', 'a Q-sort of the stream has no number for some statement');
  }
  if (length <= 1e-18 * size * size) {
    throw new AnalysisError('constant-q-sort', 'all values are the same in a Q-sort of the stream');
  }
  return { length, isWhole };
}
