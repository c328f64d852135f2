import fc from 'fast-check';
import type { Distribution } from '../../../analysis/model/distribution.ts';
import {
  dealBoard,
  PILES,
  type Grid,
  type SortBoard,
  type SortCommand,
} from '../../../analysis/sorting/sort-board.ts';
import type { SortMove } from '../../../analysis/sorting/sort-history.ts';

/** Five columns for nine cards. */
export const nineCards: Distribution = [
  { value: -2, capacity: 1 },
  { value: -1, capacity: 2 },
  { value: 0, capacity: 3 },
  { value: 1, capacity: 2 },
  { value: 2, capacity: 1 },
];

export const nineIds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] as const;

/** To be filled exactly. */
export const forcedGrid: Grid = { distribution: nineCards, isForced: true };
/** The same columns for any number of cards each. */
export const freeGrid: Grid = { distribution: nineCards, isForced: false };

export const freshBoard = (): SortBoard => dealBoard(forcedGrid, nineIds);

// 'z' is on no board, 7 is no column: refusals belong to the drawn commands too.
const anyId = fc.constantFrom(...nineIds, 'z');
const anyValue = fc.constantFrom(-2, -1, 0, 1, 2, 7);

/** Any command, sensible or not. */
export const anyCommand: fc.Arbitrary<SortCommand> = fc.oneof(
  fc.record({ kind: fc.constant('pile' as const), statementId: anyId, pile: fc.constantFrom(...PILES) }),
  fc.record({ kind: fc.constant('later' as const), statementId: anyId }),
  fc.record({ kind: fc.constant('place' as const), statementId: anyId, value: anyValue }),
  fc.record({ kind: fc.constant('place' as const), statementId: anyId, value: anyValue }),
  fc.record({ kind: fc.constant('swap' as const), statementId: anyId, withStatementId: anyId }),
  fc.record({ kind: fc.constant('take-out' as const), statementId: anyId }),
  fc.record({ kind: fc.constant('fill-last' as const), value: anyValue }),
);

/** Any move: mostly commands, some steps back and forth. */
export const anyMove: fc.Arbitrary<SortMove> = fc.oneof(
  { weight: 6, arbitrary: anyCommand },
  { weight: 2, arbitrary: fc.constant<SortMove>({ kind: 'undo' }) },
  { weight: 1, arbitrary: fc.constant<SortMove>({ kind: 'redo' }) },
);

/** Where everything lies, in one line, for comparing boards. */
export function layoutOf(board: SortBoard): string {
  const { disagree, unsure, agree } = board.piles;
  return [board.deck, disagree, unsure, agree, ...board.columns].map((ids) => ids.join('')).join('|');
}
