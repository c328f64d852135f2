import type { DraftMove } from '../../../server/contract/draft.ts';

/**
 * Where each card lies in the grid, written down as plainly as can be: no piles, no rules, only what a move that was
 * made does to a card's value. It is told moves that were made, and shares no code with the board.
 */
export function modelBoard(statementIds: readonly string[]) {
  let now: ReadonlyMap<string, number> = new Map();
  let past: ReadonlyMap<string, number>[] = [];
  let future: ReadonlyMap<string, number>[] = [];
  const waiting = () => statementIds.filter((statementId) => !now.has(statementId));

  return {
    waiting,
    placed: () => now,
    countOn: (value: number) => [...now.values()].filter((each) => each === value).length,
    note(move: DraftMove) {
      if (move.kind === 'undo') {
        future = [now, ...future];
        now = past[0]!;
        past = past.slice(1);
      } else if (move.kind === 'redo') {
        past = [now, ...past];
        now = future[0]!;
        future = future.slice(1);
      } else {
        past = [now, ...past];
        future = [];
        now = afterMove(now, move, waiting());
      }
    },
  };
}

function afterMove(
  before: ReadonlyMap<string, number>,
  move: Exclude<DraftMove, { kind: 'undo' | 'redo' }>,
  waiting: readonly string[],
): ReadonlyMap<string, number> {
  const after = new Map(before);
  switch (move.kind) {
    case 'place':
      return after.set(move.statementId, move.value);
    case 'swap':
      put(after, move.statementId, before.get(move.withStatementId));
      put(after, move.withStatementId, before.get(move.statementId));
      return after;
    case 'fill-last':
      for (const statementId of waiting) after.set(statementId, move.value);
      return after;
    default:
      after.delete(move.statementId);
      return after;
  }
}

function put(values: Map<string, number>, statementId: string, value: number | undefined) {
  if (value === undefined) values.delete(statementId);
  else values.set(statementId, value);
}
