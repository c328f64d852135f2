import type { Distribution } from '../model/distribution.ts';
import type { SortBoard } from './sort-board.ts';

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

/** Why a set of placements is not a Q-sort of the study. `statementId` or `value` names the place. */
export type QSortProblem =
  | {
      readonly code: 'statement-missing' | 'statement-twice' | 'statement-unknown';
      readonly statementId: string;
    }
  | { readonly code: 'column-unknown'; readonly value: number }
  | {
      readonly code: 'column-count-wrong';
      readonly value: number;
      readonly placed: number;
      readonly capacity: number;
    };

/** Is this a Q-sort of the study: every statement once and every column exactly full? Every fault, in order. */
export function qSortProblems(
  placements: readonly Placement[],
  statementIds: readonly string[],
  distribution: Distribution,
): QSortProblem[] {
  return [...statementProblems(placements, statementIds), ...columnProblems(placements, distribution)];
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

function columnProblems(placements: readonly Placement[], distribution: Distribution): QSortProblem[] {
  const placed = new Map<number, number>();
  for (const { value } of placements) placed.set(value, (placed.get(value) ?? 0) + 1);
  const values = new Set(distribution.map(({ value }) => value));
  const unknown = [...placed.keys()].filter((value) => !values.has(value));
  return [
    ...unknown.map((value): QSortProblem => ({ code: 'column-unknown', value })),
    ...distribution
      .map(({ value, capacity }) => ({
        code: 'column-count-wrong' as const,
        value,
        capacity,
        placed: placed.get(value) ?? 0,
      }))
      .filter(({ placed: count, capacity }) => count !== capacity),
  ];
}
