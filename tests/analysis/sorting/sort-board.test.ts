import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyCommand,
  dealBoard,
  hasRoom,
  isComplete,
  openPlaces,
  placeOf,
  waitingStatements,
  type SortBoard,
  type SortCommand,
} from '../../../analysis/sorting/sort-board.ts';
import { anyCommand, forcedGrid, freeGrid, freshBoard, layoutOf, nineCards, nineIds } from './any-board.ts';

/** Carry out commands that must all be accepted. */
function after(board: SortBoard, ...commands: SortCommand[]): SortBoard {
  return commands.reduce((current, command) => {
    const result = applyCommand(current, command);
    if (!result.ok) throw new Error(`${command.kind} was refused: ${result.refusal}`);
    return result.board;
  }, board);
}

/** Carry out commands, leaving out what is refused. */
function tried(board: SortBoard, commands: readonly SortCommand[]): SortBoard {
  return commands.reduce((current, command) => {
    const result = applyCommand(current, command);
    return result.ok ? result.board : current;
  }, board);
}

const pile = (statementId: string, name: 'disagree' | 'unsure' | 'agree'): SortCommand => ({
  kind: 'pile',
  statementId,
  pile: name,
});
const place = (statementId: string, value: number): SortCommand => ({ kind: 'place', statementId, value });
const swap = (statementId: string, withStatementId: string): SortCommand => ({
  kind: 'swap',
  statementId,
  withStatementId,
});

describe('a sort board', () => {
  it('begins with every statement to be read, in the order dealt', () => {
    const board = freshBoard();
    expect(layoutOf(board)).toBe('abcdefghi||||||||');
    expect(isComplete(board)).toBe(false);
  });

  it('puts a statement on a pile, and on another one when the person thinks again', () => {
    const board = after(freshBoard(), pile('a', 'agree'), pile('b', 'agree'), pile('a', 'disagree'));
    expect(layoutOf(board)).toBe('cdefghi|a||b|||||');
    expect(board.pileOf.get('a')).toBe('disagree');
  });

  it('shows a statement to be decided later after all others', () => {
    expect(after(freshBoard(), { kind: 'later', statementId: 'a' }).deck.join('')).toBe('bcdefghia');
  });

  it('places from a pile, from the deck and from another column', () => {
    const board = after(freshBoard(), pile('a', 'agree'), place('a', 2), place('b', -1), place('b', 1));
    expect(layoutOf(board)).toBe('cdefghi||||||' + '|b|a');
  });

  it('refuses a full column and leaves the board as it was', () => {
    const board = after(freshBoard(), place('a', 2));
    expect(applyCommand(board, place('b', 2))).toEqual({ ok: false, refusal: 'column-full' });
    expect(layoutOf(board)).toBe('bcdefghi||||||||a');
  });

  it('swaps two placed statements cell for cell', () => {
    const board = after(freshBoard(), place('a', 1), place('b', 1), place('c', -1), swap('a', 'c'));
    expect(layoutOf(board)).toBe('defghi|||||a||cb|');
  });

  it('lets a waiting statement take the cell of a placed one, which goes back to its pile', () => {
    const one = after(freshBoard(), pile('a', 'agree'), pile('b', 'unsure'), place('a', 2), swap('b', 'a'));
    expect(layoutOf(one)).toBe('cdefghi|||a|||||b');
    const other = after(freshBoard(), pile('a', 'agree'), pile('b', 'unsure'), place('a', 2), swap('a', 'b'));
    expect(layoutOf(other)).toBe(layoutOf(one));
  });

  it('takes a statement that was never piled back to the deck', () => {
    const board = after(freshBoard(), place('a', 2), { kind: 'take-out', statementId: 'a' });
    expect(layoutOf(board)).toBe('bcdefghia||||||||');
  });

  it('fills the last column only when the person asks, and only when the rest fits exactly', () => {
    const almost = after(
      freshBoard(),
      ...[place('a', -2), place('b', -1), place('c', -1), place('d', 1), place('e', 1)],
    );
    const fill: SortCommand = { kind: 'fill-last', value: 0 };
    expect(applyCommand(almost, fill)).toEqual({ ok: false, refusal: 'not-the-last-column' });
    const board = after(almost, place('f', 2), fill);
    expect(layoutOf(board)).toBe('||||a|bc|ghi|de|f');
    expect(isComplete(board)).toBe(true);
    expect(applyCommand(board, fill)).toEqual({ ok: false, refusal: 'not-the-last-column' });
  });

  it('fills no column that would stay short of cards', () => {
    const eightIds = nineIds.slice(0, 8);
    const almost = after(
      dealBoard(forcedGrid, eightIds),
      ...[place('a', -2), place('b', -1), place('c', -1), place('d', 1), place('e', 1), place('f', 2)],
    );
    const result = applyCommand(almost, { kind: 'fill-last', value: 0 });
    expect(result).toEqual({ ok: false, refusal: 'not-the-last-column' });
  });

  it.each<[SortCommand, string]>([
    [pile('z', 'agree'), 'no-such-statement'],
    [place('z', 1), 'no-such-statement'],
    [place('a', 7), 'no-such-column'],
    [swap('b', 'z'), 'no-such-statement'],
    [swap('b', 'c'), 'not-in-grid'],
    [swap('a', 'a'), 'already-there'],
    [place('a', 2), 'already-there'],
    [{ kind: 'take-out', statementId: 'b' }, 'not-in-grid'],
    [{ kind: 'later', statementId: 'a' }, 'not-in-deck'],
    [{ kind: 'later', statementId: 'i' }, 'already-there'],
    [{ kind: 'fill-last', value: 7 }, 'no-such-column'],
  ])('refuses %j as %s', (command, refusal) => {
    expect(applyCommand(after(freshBoard(), place('a', 2)), command)).toEqual({ ok: false, refusal });
  });

  it('never loses, doubles or crowds a statement, whatever is asked of it', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 80 }), (commands) => {
        const board = tried(freshBoard(), commands);
        expect([...waitingStatements(board), ...board.columns.flat()].sort()).toEqual(nineIds);
        nineCards.forEach((_, columnIndex) => {
          expect(openPlaces(board, columnIndex)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it('moves no statement that the command does not name', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 40 }), anyCommand, (commands, last) => {
        fc.pre(last.kind !== 'fill-last');
        const before = tried(freshBoard(), commands);
        const result = applyCommand(before, last);
        fc.pre(result.ok);
        const named = [last.statementId, last.kind === 'swap' ? last.withStatementId : ''];
        for (const id of nineIds.filter((each) => !named.includes(each))) {
          const [from, to] = [placeOf(before, id), placeOf(result.board, id)];
          // Its neighbours may close up; deck, pile and column stay.
          expect({ ...to, index: 0 }).toEqual({ ...from, index: 0 });
        }
      }),
    );
  });

  it('always changes something when it accepts a command', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 40 }), anyCommand, (commands, last) => {
        const before = tried(freshBoard(), commands);
        const result = applyCommand(before, last);
        fc.pre(result.ok);
        expect(layoutOf(result.board)).not.toBe(layoutOf(before));
      }),
    );
  });

  it('is complete exactly when every column is full', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...nineIds], { minLength: 9 }), fc.nat(9), (ids, count) => {
        const cells = [-2, -1, -1, 0, 0, 0, 1, 1, 2];
        const board = after(
          dealBoard(forcedGrid, nineIds),
          ...ids.slice(0, count).map((id, index) => place(id, cells[index]!)),
        );
        expect(isComplete(board)).toBe(count === 9);
      }),
    );
  });
});

describe('a free sort board', () => {
  const fresh = () => dealBoard(freeGrid, nineIds);

  it('takes any number of cards in a column, and is complete as soon as every card lies in one', () => {
    const eight = after(fresh(), ...nineIds.slice(0, 8).map((id) => place(id, 2)));
    expect(isComplete(eight)).toBe(false);
    expect(openPlaces(eight, 4)).toBe(-7);
    const nine = after(eight, place('i', 2));
    expect(layoutOf(nine)).toBe('||||||||abcdefghi');
    expect(isComplete(nine)).toBe(true);
    expect(isComplete(after(nine, { kind: 'take-out', statementId: 'c' }))).toBe(false);
  });

  it('has no last column that a button might fill', () => {
    const almost = after(
      fresh(),
      ...[place('a', -2), place('b', -1), place('c', -1), place('d', 1), place('e', 1), place('f', 2)],
    );
    const refused = { ok: false, refusal: 'not-the-last-column' };
    for (const { value } of nineCards) {
      expect(applyCommand(almost, { kind: 'fill-last', value })).toEqual(refused);
    }
  });

  it('refuses nothing for fullness and loses nothing, whatever is asked of it', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 80 }), (commands) => {
        let board = fresh();
        for (const command of commands) {
          const result = applyCommand(board, command);
          if (result.ok) board = result.board;
          else expect(result.refusal).not.toBe('column-full');
          expect([...waitingStatements(board), ...board.columns.flat()].sort()).toEqual(nineIds);
          expect(isComplete(board)).toBe(board.columns.flat().length === 9);
          expect(nineCards.every((_, columnIndex) => hasRoom(board, columnIndex))).toBe(true);
        }
      }),
    );
  });

  it('does everything a forced one does, in the same way', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 80 }), (commands) => {
        const legal = commands.filter(({ kind }) => kind !== 'fill-last');
        let [forced, free] = [freshBoard(), fresh()];
        for (const command of legal) {
          const result = applyCommand(forced, command);
          if (!result.ok) continue;
          forced = result.board;
          const same = applyCommand(free, command);
          if (!same.ok) throw new Error(`${command.kind} was refused: ${same.refusal}`);
          free = same.board;
          expect(layoutOf(free)).toBe(layoutOf(forced));
        }
      }),
    );
  });
});
