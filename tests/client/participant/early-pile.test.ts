import { describe, expect, it } from 'vitest';
import { carryOut, mayPileEarly, type EarlyPile } from '../../../client/participant/early-pile.ts';
import { reduce } from '../../../client/participant/sorting-actions.ts';
import type { SortingState } from '../../../client/participant/sorting-state.ts';
import { after, atTheGrid, nineCardView, opened } from './a-participation.ts';

const AGREE: EarlyPile = { pile: 'agree', by: 'tap' };

function carriedOut(state: SortingState): SortingState {
  let now = state;
  carryOut(AGREE, state, (action) => (now = reduce(now, action)));
  return now;
}

describe('a pile chosen before the script had come', () => {
  it('takes the first statement, as a move like any other', () => {
    const state = carriedOut(opened({ wish: 'piles' }));
    expect(state.history.board.piles.agree).toEqual(['a']);
    expect(state.log).toEqual([
      { move: { kind: 'pile', statementId: 'a', pile: 'agree' }, by: 'tap', isGuided: true },
    ]);
    const undone = after(state, { kind: 'move', move: { kind: 'undo' }, by: 'tap' });
    expect(undone.history.board.deck[0]).toBe('a');
  });

  it('leads to the piles, whatever step was kept', () => {
    expect(carriedOut(opened()).step).toBe('piles');
  });

  it('changes nothing where cards were moved before', () => {
    const [read, begun] = [
      atTheGrid(),
      after(opened({ wish: 'piles' }), {
        kind: 'move',
        move: { kind: 'pile', statementId: 'a', pile: 'unsure' },
        by: 'key',
      }),
    ];
    expect(carriedOut(read)).toBe(read);
    expect(carriedOut(begun)).toBe(begun);
  });

  it('is offered only where the study begins with piles and no card was moved', () => {
    const question = { place: 'before', key: 'age', kind: 'text', label: 'Age', isRequired: false } as const;
    expect(mayPileEarly(nineCardView)).toBe(true);
    expect(mayPileEarly({ ...nineCardView, hasPiles: false })).toBe(false);
    expect(mayPileEarly({ ...nineCardView, questions: [question as never] })).toBe(false);
    const draft = { branch: 1, revision: 0, moves: [], page: null };
    expect(mayPileEarly({ ...nineCardView, draft })).toBe(false);
  });
});
