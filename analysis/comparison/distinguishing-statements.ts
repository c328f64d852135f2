import { type DistinguishingStatement } from '../model/solution.ts';
import { twoSidedQuantile } from '../numerics/normal-quantile.ts';

/** z-scores of the factors to compare, and the standard errors of their differences. */
export interface ComparedFactors {
  /** [F] of [S]; null on a factor nobody defines, which takes no part. */
  readonly zScores: readonly (Float64Array | null)[];
  /** [F × F] */
  readonly standardErrorsOfDifferences: readonly (readonly (number | null)[])[];
}

/** Two-sided quantiles at .05 and .01. */
export interface ComparisonQuantiles {
  readonly usual: number;
  readonly strict: number;
}

/** Exact ones; other programs round them (see `quantileBy`). */
export const EXACT_QUANTILES: ComparisonQuantiles = {
  usual: twoSidedQuantile(0.05),
  strict: twoSidedQuantile(0.01),
};

/**
 * The statements that set a factor apart: its z-score differs from that of *every* other factor by more than the
 * quantile times the standard error of the difference.
 *
 *     |z_sf − z_sg| > q · SED_fg  for all g ≠ f          q = 1.959964 (.05), 2.575829 (.01); strict
 *
 * Needing all differences at once makes chance findings rare: about .8 of 60 statements at F = 4. Factors without
 * scores take no part; with fewer than two to compare there is nothing to distinguish.
 *
 * Source: Brown (1980), Political Subjectivity, 244–247; R qmethod 1.8.4 `qdc` (with 1.960 and 2.576).
 *
 * @returns ordered by statement, then factor, with the strictest level passed.
 */
export function distinguishingStatements(
  factors: ComparedFactors,
  { usual, strict }: ComparisonQuantiles = EXACT_QUANTILES,
): DistinguishingStatement[] {
  const statementCount = factors.zScores.find((z) => z !== null)?.length ?? 0;
  const found: DistinguishingStatement[] = [];
  for (let statement = 0; statement < statementCount; statement++) {
    factors.zScores.forEach((_, factor) => {
      const ratio = smallestDifference(factors, statement, factor);
      if (ratio > usual) found.push({ statement, factor, level: ratio > strict ? '.01' : '.05' });
    });
  }
  return found;
}

/** The smallest |z_sf − z_sg| / SED_fg over the other factors; 0 when there is none to compare with. */
function smallestDifference(factors: ComparedFactors, statement: number, factor: number): number {
  const own = factors.zScores[factor];
  if (!own) return 0;
  let smallest = Infinity;
  factors.zScores.forEach((other, g) => {
    const sed = factors.standardErrorsOfDifferences[factor]![g];
    if (g === factor || !other || !sed) return;
    smallest = Math.min(smallest, Math.abs(own[statement]! - other[statement]!) / sed);
  });
  return smallest === Infinity ? 0 : smallest;
}
