import type { Distribution } from '../model/distribution.ts';
import type { Grid, SortBoard } from './sort-board.ts';

/** One statement given one grid value. */
export interface Placement {
  readonly statementId: string;
  readonly value: number;
}

/** The placements of a board, in the order of the grid; those not in the grid are left out. */
export function placementsOf(board: SortBoard): Placement[] {
  return board.columns.flatMap((statementIds, columnIndex) =>
    statementIds.map((statementId) => ({ statementId, value: board.distribution[columnIndex]!.value })),
  );
}

/** A column that holds another number of cards than the grid suggests. */
export interface ShapeDifference {
  readonly value: number;
  readonly placed: number;
  readonly capacity: number;
}

/** Why a set of placements is not a Q-sort of the study. `statementId` or `value` names the place. */
export type QSortProblem =
  | {
      readonly code: 'statement-missing' | 'statement-twice' | 'statement-unknown';
      readonly statementId: string;
    }
  | { readonly code: 'column-unknown'; readonly value: number }
  | ({ readonly code: 'column-count-wrong' } & ShapeDifference);

/**
 * Is this a Q-sort of the study: every statement once, in columns of the grid and, where that is asked, every column
 * exactly full? Every fault, in order.
 */
export function qSortProblems(
  placements: readonly Placement[],
  statementIds: readonly string[],
  { distribution, isForced }: Grid,
): QSortProblem[] {
  return [
    ...statementProblems(placements, statementIds),
    ...unknownColumns(placements, distribution),
    ...(isForced ? shapeDifferences(placements, distribution) : []).map((difference): QSortProblem => ({
      code: 'column-count-wrong',
      ...difference,
    })),
  ];
}

/** Where placements fill the grid otherwise than it suggests, lowest value first; empty: they have its very shape. */
export function shapeDifferences(
  placements: readonly Placement[],
  distribution: Distribution,
): ShapeDifference[] {
  const placed = countsOf(placements);
  return distribution
    .map(({ value, capacity }) => ({ value, capacity, placed: placed.get(value) ?? 0 }))
    .filter(({ placed: count, capacity }) => count !== capacity);
}

function statementProblems(
  placements: readonly Placement[],
  statementIds: readonly string[],
): QSortProblem[] {
  const known = new Set(statementIds);
  const seen = new Set<string>();
  const problems: QSortProblem[] = [];
  for (const { statementId } of placements) {
    if (!known.has(statementId)) problems.push({ code: 'statement-unknown', statementId });
    else if (seen.has(statementId)) problems.push({ code: 'statement-twice', statementId });
    seen.add(statementId);
  }
  for (const statementId of statementIds) {
    if (!seen.has(statementId)) problems.push({ code: 'statement-missing', statementId });
  }
  return problems;
}

function unknownColumns(placements: readonly Placement[], distribution: Distribution): QSortProblem[] {
  const values = new Set(distribution.map(({ value }) => value));
  return [...countsOf(placements).keys()]
    .filter((value) => !values.has(value))
    .map((value) => ({ code: 'column-unknown', value }));
}

/** How many placements each value has. */
function countsOf(placements: readonly Placement[]): Map<number, number> {
  const placed = new Map<number, number>();
  for (const { value } of placements) placed.set(value, (placed.get(value) ?? 0) + 1);
  return placed;
}
