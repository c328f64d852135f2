import { AnalysisError } from '../errors.ts';
import { cellValues, type Distribution } from '../model/distribution.ts';
import { rowView, type Matrix } from '../numerics/matrix.ts';
import { type DefiningQSort } from './z-scores.ts';

/** Scores closer together than this are tied; finer differences are rounding noise. */
const TIE_WIDTH = 1e-9;

/** The Q-sort that a factor itself would have made. */
export interface FactorArray {
  /** Grid value of each statement, in Q-set order. [S], in grid units */
  readonly values: readonly number[];
  /** Groups of tied statements (Q-set indices, rising) that went to more than one column; lowest score first. */
  readonly splitTies: readonly (readonly number[])[];
}

/**
 * Lay one factor's z-scores out in the study's own grid: the lowest z-score takes the lowest cell, the next takes
 * the next cell, and so on, so that every cell is used exactly once.
 *
 * Statements whose z-scores differ by less than 1e-9 are tied. The `tieBreakers` decide in turn, higher taking the
 * higher cell; what is still tied goes by KADE's rule, the earlier in the Q-set taking the higher cell. Ties that
 * fall into one column are no ties in the array; the others are reported. (R qmethod gives tied statements one
 * value instead, which breaks the grid in a third of real runs.)
 *
 * Source: Brown (1993), A Primer on Q Methodology, Operant Subjectivity 16, 91–138, doi:10.15133/j.os.1993.002.
 *
 * @param zScores one factor's, in Q-set order. [S], unitless
 * @param distribution the study's grid.
 * @param tieBreakers scores of the statements that decide ties, first one first. [S] each
 * @throws {AnalysisError} `grid-size-mismatch` if the grid does not hold S cards.
 */
export function factorArray(
  zScores: Float64Array,
  distribution: Distribution,
  tieBreakers: readonly Float64Array[] = [],
): FactorArray {
  const cells = cellValues(distribution);
  if (cells.length !== zScores.length) {
    throw new AnalysisError(
      'grid-size-mismatch',
      `the grid holds ${cells.length} cards but the factor scores ${zScores.length} statements`,
    );
  }
  const ties = tiedGroups(Array.from(zScores.keys()), zScores);
  const values = new Array<number>(cells.length);
  const fromLowest = ties.flatMap((group) => inOrder(group, tieBreakers));
  fromLowest.forEach((statement, rank) => (values[statement] = cells[rank]!));
  const isSplit = (group: readonly number[]) => group.some((s) => values[s] !== values[group[0]!]);
  return { values, splitTies: ties.filter(isSplit).map((group) => group.toSorted((a, b) => a - b)) };
}

/**
 * What decides between tied statements: (a) the plain mean of the factor's defining Q-sorts, each standardised and
 * with its loading's sign; (b) the mean of all Q-sorts weighted by their loadings. A single defining Q-sort ties
 * in (a) wherever it ties in z, and is not to be outvoted by Q-sorts that do not define the factor: nothing is
 * left but the order of the Q-set.
 *
 * @param scores standardised Q-sorts. [N × S]
 * @param loadings [N × F]
 */
export function tieBreakers(
  scores: Matrix,
  loadings: Matrix,
  factor: number,
  defining: readonly DefiningQSort[],
): Float64Array[] {
  if (defining.length < 2) return [];
  const plain = new Float64Array(scores.columns);
  for (const { qSort, loading } of defining) {
    addWeighted(plain, rowView(scores, qSort), Math.sign(loading) / defining.length);
  }
  const byLoading = new Float64Array(scores.columns);
  for (let n = 0; n < scores.rows; n++) {
    addWeighted(byLoading, rowView(scores, n), loadings.cells[n * loadings.columns + factor]! / scores.rows);
  }
  return [plain, byLoading];
}

function addWeighted(sum: Float64Array, row: Float64Array, weight: number): void {
  for (let s = 0; s < sum.length; s++) sum[s]! += weight * row[s]!;
}

/** Lowest first: by the first key, ties by the next, and at last the later in the Q-set before the earlier. */
function inOrder(statements: readonly number[], keys: readonly Float64Array[]): readonly number[] {
  const [key, ...finer] = keys;
  if (statements.length < 2) return statements;
  if (!key) return statements.toSorted((a, b) => b - a);
  return tiedGroups(statements, key).flatMap((group) => inOrder(group, finer));
}

/** The statements by rising key, neighbours closer than the width of a tie together. */
function tiedGroups(statements: readonly number[], key: Float64Array): number[][] {
  const rising = statements.toSorted((a, b) => key[a]! - key[b]!);
  const groups: number[][] = [];
  rising.forEach((statement, i) => {
    const isTied = i > 0 && key[statement]! - key[rising[i - 1]!]! < TIE_WIDTH;
    if (isTied) groups.at(-1)!.push(statement);
    else groups.push([statement]);
  });
  return groups;
}
