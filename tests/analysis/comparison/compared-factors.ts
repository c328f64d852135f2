import type { ComparedFactors } from '../../../analysis/comparison/distinguishing-statements.ts';

/** Factors with these z-scores (one array a factor) and one standard error of difference for every pair. */
export function comparedFactors(zScores: readonly (readonly number[] | null)[], sed = 1): ComparedFactors {
  return {
    zScores: zScores.map((z) => z && Float64Array.from(z)),
    standardErrorsOfDifferences: zScores.map((a) => zScores.map((b) => (a && b ? sed : null))),
  };
}
