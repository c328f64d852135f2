import { AnalysisError } from '../errors.ts';
import { listed } from '../model/notice.ts';
import { type QSort } from '../model/study-data.ts';
import { rowView, zeroMatrix, type Matrix } from '../numerics/matrix.ts';

/** A Q-sort whose values differ by less than this part of their size has no spread but rounding noise. */
const SMALLEST_SPREAD = 1e-12;
/** Beyond this size, or below its inverse, values are first halved or doubled, so that no square overflows. */
const LARGE = 1e100;

/** The Q-sorts freed of their means, ready to be correlated. Rows are Q-sorts here. */
export interface StandardisedSorts {
  /**
   * d = S·x − Σx, which is S times the deviation from the mean: whole numbers stay whole, so that correlations
   * of ordinary Q-sorts are exact but for the last division. [N × S]
   */
  readonly deviations: Matrix;
  /** Σ d² of each Q-sort. [N] */
  readonly squaredLengths: Float64Array;
  /** Each Q-sort with mean 0 and standard deviation 1 (over S − 1). [N × S], unitless */
  readonly scores: Matrix;
}

/**
 * Free each Q-sort of its mean and spread.
 *
 * @param qSorts [N], each with S finite values.
 * @throws {AnalysisError} `constant-q-sort`, naming every Q-sort whose values are all equal: it correlates with
 *   nothing.
 */
export function standardisedSorts(qSorts: readonly QSort[], statementCount: number): StandardisedSorts {
  const deviations = zeroMatrix(qSorts.length, statementCount);
  const scores = zeroMatrix(qSorts.length, statementCount);
  const squaredLengths = new Float64Array(qSorts.length);
  const constant: string[] = [];
  qSorts.forEach(({ name, values }, n) => {
    const d = rowView(deviations, n);
    const hasSpread = deviate(values, d);
    if (!hasSpread) constant.push(name);
    const squaredLength = d.reduce((sum, value) => sum + value * value, 0);
    squaredLengths[n] = squaredLength;
    const scale = Math.sqrt((statementCount - 1) / squaredLength);
    rowView(scores, n).set(d.map((value) => value * scale));
  });
  if (constant.length > 0) {
    throw new AnalysisError(
      'constant-q-sort',
      `all values are the same in Q-sort ${listed(constant)}: no correlation exists; exclude it to go on`,
    );
  }
  return { deviations, squaredLengths, scores };
}

/** Writes S·x − Σx and says whether anything but rounding noise is left. */
function deviate(values: readonly number[], deviations: Float64Array): boolean {
  const size = values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  const isExtreme = size > LARGE || size < 1 / LARGE;
  const unit = isExtreme && size > 0 ? 2 ** Math.floor(Math.log2(size)) : 1;
  let sum = 0;
  for (const value of values) sum += value / unit;
  let largest = 0;
  values.forEach((value, s) => {
    const d = values.length * (value / unit) - sum;
    deviations[s] = d;
    largest = Math.max(largest, Math.abs(d));
  });
  return largest > SMALLEST_SPREAD * values.length * (size / unit);
}
