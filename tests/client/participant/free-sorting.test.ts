import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyOf, type SortingState } from '../../../client/participant/sorting-state.ts';
import type { SortingAction } from '../../../client/participant/sorting-actions.ts';
import { promptOf } from '../../../client/participant/sort-grid/prompt.ts';
import { participantText as german } from '../../../client/text/de/participant.ts';
import { layoutOf, nineIds } from '../../analysis/sorting/any-board.ts';
import { after, nineCardView, opened } from './a-participation.ts';

const freeView = { ...nineCardView, isForced: false };
const place = (statementId: string, value: number): SortingAction => ({
  kind: 'move',
  by: 'tap',
  move: { kind: 'place', statementId, value },
});

/** All nine read and put on Agree; at the grid. */
const atTheGrid = (): SortingState =>
  after(
    opened({ view: freeView }),
    { kind: 'go', step: 'piles' },
    ...nineIds.map((statementId): SortingAction => ({
      kind: 'move',
      by: 'key',
      move: { kind: 'pile', statementId, pile: 'agree' },
    })),
    { kind: 'go', step: 'grid' },
  );

describe('sorting into a free grid', () => {
  it('is never guided: one picks a card, then its column, and is told that the numbers are a suggestion', () => {
    const begun = atTheGrid();
    expect(begun.isGuided).toBe(false);
    expect(promptOf(begun)).toEqual({
      title: 'Pick a card, then its column',
      text: 'A column takes as many cards as you like. The numbers are a suggestion.',
    });
    const picked = after(begun, { kind: 'card', statementId: 'a', by: 'key' });
    expect(picked.focus.target).toBe('column:2');
    const placed = after(picked, { kind: 'column', value: 2, by: 'key' });
    expect(placed.said.text).toBe('Moved to +2. +2 has 1 card, suggested 1. 8 left.');
    const more = after(placed, place('b', 2));
    expect(more.said.text).toBe('Moved to +2. +2 has 2 cards, suggested 1. 7 left.');
    expect(more.crowdedIndex).toBeNull();
  });

  it('drops a card onto a full column without sending another one away', () => {
    const full = after(atTheGrid(), place('a', 2));
    const dropped = after(full, { kind: 'drop', statementId: 'b', value: 2, onto: 'a' });
    expect(dropped.history.board.columns[4]).toEqual(['a', 'b']);
  });

  it('says how full a column is in the person’s language', () => {
    const begun = after(opened({ view: freeView, text: german }), place('a', 2), place('b', 2));
    const asked = after(begun, { kind: 'column', value: 2, by: 'tap' });
    expect(asked.said.text).toBe('Spalte +2 hat 2 Karten, vorgeschlagen 1. Wählen Sie zuerst eine Karte.');
  });

  it('goes on to the review as soon as every card lies in the grid, in whatever shape', () => {
    const almost = after(atTheGrid(), ...nineIds.slice(1).map((id) => place(id, 1)));
    expect(after(almost, { kind: 'go', step: 'review' }).step).toBe('grid');
    const all = after(almost, place('a', 1), { kind: 'go', step: 'review' });
    expect(all.step).toBe('review');
    expect(all.history.board.columns.map(({ length }) => length)).toEqual([0, 0, 0, 9, 0]);
  });

  const anyAction = fc.oneof(
    fc.record({
      kind: fc.constant('card' as const),
      statementId: fc.constantFrom(...nineIds),
      by: fc.constant('tap' as const),
    }),
    fc.record({
      kind: fc.constant('column' as const),
      value: fc.integer({ min: -2, max: 2 }),
      by: fc.constant('key' as const),
    }),
    fc.record({
      kind: fc.constant('drop' as const),
      statementId: fc.constantFrom(...nineIds),
      value: fc.integer({ min: -2, max: 2 }),
      onto: fc.option(fc.constantFrom(...nineIds)),
    }),
    fc.constantFrom<SortingAction>(
      { kind: 'move', by: 'key', move: { kind: 'undo' } },
      { kind: 'move', by: 'key', move: { kind: 'redo' } },
      { kind: 'move', by: 'tap', move: { kind: 'fill-last', value: 0 } },
      { kind: 'go', step: 'review' },
      { kind: 'go', step: 'grid' },
      { kind: 'let-go' },
    ),
  );

  it('asks nobody to make room and writes a log that rebuilds the board, whatever is pressed', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 80 }), (actions) => {
        let state = atTheGrid();
        for (const action of actions) {
          state = after(state, action);
          expect(state.crowdedIndex).toBeNull();
        }
        const { history, replayed } = historyOf(freeView, state.log);
        expect(replayed).toBe(state.log.length);
        expect(layoutOf(history.board)).toBe(layoutOf(state.history.board));
        if (state.step === 'review') expect(state.history.board.columns.flat()).toHaveLength(9);
      }),
    );
  });
});
