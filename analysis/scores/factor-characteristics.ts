import { type FactorCharacteristics } from '../model/solution.ts';
import { type Matrix } from '../numerics/matrix.ts';

/** The reliability assumed of one person sorting twice. A convention of the field, not a finding about the data. */
export const SORT_RELIABILITY = 0.8;

/**
 * How firmly each factor stands, in the numbers every Q study reports.
 *
 *     composite reliability = .8p / (1 + .8(p − 1))      p defining Q-sorts, .8 the assumed reliability of one
 *     standard error of z   = √(1 − reliability)
 *     explained percent     = 100 · Σ f² / N
 *
 * A factor nobody defines has neither reliability nor standard error: null.
 *
 * Source: Brown (1980), Political Subjectivity, 244–247 and 297 f.
 *
 * @param loadings [N × F], after rotation.
 * @param flags [N × F]
 * @param reliability of one person sorting twice, one a factor; the field assumes .80. [F], between 0 and 1
 */
export function factorCharacteristics(
  loadings: Matrix,
  flags: readonly (readonly boolean[])[],
  reliability: readonly number[] = [],
): FactorCharacteristics {
  const factors = Array.from({ length: loadings.columns }, (_, f) => f);
  const definingCount = factors.map((f) => flags.filter((row) => row[f]).length);
  const sumOfSquaredLoadings = factors.map((f) => {
    let sum = 0;
    for (let i = f; i < loadings.cells.length; i += loadings.columns) sum += loadings.cells[i]! ** 2;
    return sum;
  });
  return {
    definingCount,
    sumOfSquaredLoadings,
    explainedPercent: sumOfSquaredLoadings.map((sum) => (100 * sum) / loadings.rows),
    compositeReliability: definingCount.map((count, f) => compositeReliability(count, reliability[f])),
    standardError: definingCount.map((count, f) => standardError(count, reliability[f])),
  };
}

/** rp / (1 + r(p − 1)), r the reliability of one Q-sort; null for p = 0. */
export function compositeReliability(definingCount: number, reliability = SORT_RELIABILITY): number | null {
  if (definingCount === 0) return null;
  return (reliability * definingCount) / (1 + reliability * (definingCount - 1));
}

/** √(1 − reliability) = √((1 − r) / (1 + r(p − 1))): the same, but without losing digits when p is large. */
function standardError(definingCount: number, reliability = SORT_RELIABILITY): number | null {
  if (definingCount === 0) return null;
  return Math.sqrt((1 - reliability) / (1 + reliability * (definingCount - 1)));
}

/**
 * Standard errors of differences between two factors' z-scores: √(se_f² + se_g²). The diagonal, √2 · se, is what
 * the field's programs print there; nothing uses it.
 *
 * @param standardErrors one a factor, null where nobody defines it. [F]
 * @returns [F × F], null where either factor has none.
 */
export function standardErrorsOfDifferences(standardErrors: readonly (number | null)[]): (number | null)[][] {
  return standardErrors.map((f) =>
    standardErrors.map((g) => (f === null || g === null ? null : Math.sqrt(f * f + g * g))),
  );
}
