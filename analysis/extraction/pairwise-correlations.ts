import { AnalysisError } from '../errors.ts';
import type { Notice } from '../model/solution.ts';
import type { QSort } from '../model/study-data.ts';
import { type Matrix, zeroMatrix } from '../numerics/matrix.ts';

/** A correlation over fewer statements is ±1 or nearly so whatever was meant. */
const FEWEST_SHARED = 3;

/** Correlations that do not all rest on the same statements. */
export interface PairwiseCorrelations {
  /** [N × N], −1…1, diagonal 1; not certain to be positive semi-definite. */
  readonly correlations: Matrix;
  readonly notices: readonly Notice[];
}

/**
 * Pearson's r of every two Q-sorts, each over the statements that both have placed.
 *
 * The same as R's `cor(use = "pairwise.complete.obs")`. Because each r rests on other statements, the matrix need
 * not be one of correlations at all (an eigenvalue can be negative); a notice counts the r affected.
 *
 * @throws {AnalysisError} `value-missing` where two Q-sorts share fewer than three placed statements;
 *   `constant-q-sort` where one does not vary over the shared ones.
 */
export function pairwiseCorrelations(qSorts: readonly QSort[]): PairwiseCorrelations {
  const count = qSorts.length;
  const matrix = zeroMatrix(count, count);
  let affected = 0;
  for (let i = 0; i < count; i++) {
    matrix.cells[i * count + i] = 1;
    for (let j = 0; j < i; j++) {
      const shared = sharedStatements(qSorts[i]!, qSorts[j]!);
      if (shared.length < qSorts[i]!.values.length) affected += 1;
      const r = dot(unitLength(qSorts[i]!, shared), unitLength(qSorts[j]!, shared));
      matrix.cells[i * count + j] = matrix.cells[j * count + i] = Math.max(-1, Math.min(1, r));
    }
  }
  const message = `${affected} correlations rest only on the statements that both Q-sorts placed`;
  const notices = affected === 0 ? [] : [{ code: 'missing-values-pairwise', message }];
  return { correlations: matrix, notices };
}

function sharedStatements(first: QSort, second: QSort): number[] {
  const shared = [...first.values.keys()].filter((s) => !Number.isNaN(first.values[s]! + second.values[s]!));
  if (shared.length < FEWEST_SHARED) {
    throw new AnalysisError(
      'value-missing',
      `Q-sorts "${second.name}" and "${first.name}" have ${shared.length} placed statements in common; a correlation needs ${FEWEST_SHARED}`,
    );
  }
  return shared;
}

/** The Q-sort's values on some statements, less their mean and scaled to length 1. */
function unitLength({ name, values }: QSort, statements: readonly number[]): number[] {
  const chosen = statements.map((s) => values[s]!);
  if (chosen.every((value) => value === chosen[0])) {
    throw new AnalysisError(
      'constant-q-sort',
      `all values are the same in Q-sort ${name} on the statements it shares with another; exclude it to go on`,
    );
  }
  const mean = chosen.reduce((sum, value) => sum + value, 0) / chosen.length;
  const deviations = chosen.map((value) => value - mean);
  const length = Math.sqrt(dot(deviations, deviations));
  return deviations.map((value) => value / length);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * b[index]!, 0);
}
