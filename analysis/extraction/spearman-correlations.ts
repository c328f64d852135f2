import type { QSort } from '../model/study-data.ts';
import type { Matrix } from '../numerics/matrix.ts';
import { averageRanks } from './average-ranks.ts';
import { correlations } from './correlation.ts';
import { standardisedSorts } from './standardised-sorts.ts';

/**
 * Spearman's rank correlation ρ of every two Q-sorts: Pearson's r of their average ranks.
 *
 * The same as R's `cor(method = "spearman")`. The textbook short cut 1 − 6Σd²/(S³ − S) holds without ties only,
 * and a Q-sort is mostly ties. On a symmetric forced grid of equal steps ρ is close to r but not equal to it.
 *
 * @returns [N × N], −1…1.
 * @throws {AnalysisError} `constant-q-sort`
 */
export function spearmanCorrelations(qSorts: readonly QSort[], statementCount: number): Matrix {
  return correlations(standardisedSorts(rankedQSorts(qSorts), statementCount));
}

/** The Q-sorts with each value replaced by its average rank, 1…S. */
export function rankedQSorts(qSorts: readonly QSort[]): QSort[] {
  return qSorts.map(({ name, values }) => ({ name, values: averageRanks(values) }));
}
