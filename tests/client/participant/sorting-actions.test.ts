import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isComplete } from '../../../analysis/sorting/index.ts';
import type { SortingAction } from '../../../client/participant/sorting-actions.ts';
import { STEPS, type SortingState, type Step } from '../../../client/participant/sorting-state.ts';
import { placedBy } from '../../../client/participant/sorting-record.ts';
import type { Answers } from '../../../server/contract/asked-questions.ts';
import { aQuestion } from '../../support/study-settings.ts';
import { layoutOf, anyMove, nineIds } from '../../analysis/sorting/any-board.ts';
import { after, atTheGrid, laidOut, nineCardView, opened, pageOf, pressed } from './a-participation.ts';

const column = (value: number): SortingAction => ({ kind: 'column', value, by: 'tap' });
const layout = (state: SortingState) => layoutOf(state.history.board);

describe('the steps', () => {
  it('begin with the task, and lead to the grid only when all is read', () => {
    expect(opened().step).toBe('begin');
    expect(after(opened(), { kind: 'go', step: 'grid' }).step).toBe('piles');
    expect(atTheGrid().step).toBe('grid');
  });

  it('are those a link led to that was pressed before the script had come', () => {
    expect(opened({ wish: 'piles' }).step).toBe('piles');
    expect(opened({ wish: 'try-out' }).step).toBe('begin');
    const view = { ...nineCardView, hasTryOut: true, hasPiles: false };
    expect(opened({ view, wish: 'try-out' }).step).toBe('try-out');
    expect(opened({ view, wish: 'piles' }).step).toBe('grid');
    expect(opened({ wish: 'send' }).step).toBe('begin');
  });

  it('lead no further than the grid until it is full', () => {
    for (const step of ['review', 'reasons', 'send', 'receipt'] as const) {
      expect(after(atTheGrid(), { kind: 'go', step }).step).toBe('grid');
    }
    expect(after(laidOut(), { kind: 'go', step: 'review' }).step).toBe('review');
    expect(after(laidOut(), { kind: 'go', step: 'receipt' }).step).toBe('send');
  });

  it('skip the reasons where none are asked for', () => {
    const view = { ...nineCardView, reasonsAskedFor: [] };
    const state = { ...laidOut(), view };
    expect(after(state, { kind: 'go', step: 'reasons' }).step).toBe('review');
  });

  it('go back with an undo that empties the grid, down to the reading', () => {
    const undo: SortingAction = { kind: 'move', move: { kind: 'undo' }, by: 'key' };
    const atReview = after(laidOut(), { kind: 'go', step: 'review' });
    const once = after(atReview, undo);
    expect(once.step).toBe('grid');
    const toReading = after(once, ...new Array<SortingAction>(9).fill(undo));
    expect(toReading.step).toBe('piles');
    expect(toReading.history.board.deck).toEqual(['i']);
  });
});

describe('questions that have to be answered', () => {
  const view = {
    ...nineCardView,
    questions: [
      aQuestion({ key: 'begun', place: 'before', isRequired: true }),
      aQuestion({
        key: 'why',
        place: 'before',
        isRequired: true,
        showIf: { key: 'begun', isOneOf: ['yes'] },
      }),
      aQuestion({ key: 'age', kind: 'number', minimum: 16, isRequired: true }),
    ],
  };
  const answers = (given: Answers): SortingAction => ({ kind: 'answers', answers: given });
  const go = (step: Step): SortingAction => ({ kind: 'go', step });

  it('come before the sort where they stand before it, and only those that are asked', () => {
    expect(after(opened({ view }), go('piles')).step).toBe('before');
    expect(after(opened({ view }), answers({ begun: 'no' }), go('piles')).step).toBe('piles');
    expect(after(opened({ view }), answers({ begun: 'yes' }), go('piles')).step).toBe('before');
  });

  it('come before the sending, so that nothing is sent that would be refused', () => {
    const state = after({ ...laidOut(), view }, answers({ begun: 'no' }), go('review'));
    expect(after(state, go('send')).step).toBe('questions');
    expect(after(state, answers({ begun: 'no', age: 12 }), go('send')).step).toBe('questions');
    expect(after(state, answers({ begun: 'no', age: 16 }), go('send')).step).toBe('send');
  });

  it('are gone back to by somebody whose sort was refused for want of an answer', () => {
    const sending = after({ ...laidOut(), view, answers: { begun: 'no', age: 16 } }, go('send'), {
      kind: 'send',
    });
    const lost = { ...sending, answers: { age: 16 } };
    const refused: SortingAction = {
      kind: 'delivery',
      delivery: { status: 'refused', code: 'q-sort-invalid' },
    };
    expect(after(lost, refused)).toMatchObject({ step: 'before', isSending: false });
  });
});

describe('a study without piles', () => {
  const view = { ...nineCardView, hasPiles: false };

  it('goes from the task straight to the grid, with the cards still on the deck', () => {
    const state = after(opened({ view }), { kind: 'go', step: 'grid' });
    expect(state).toMatchObject({ step: 'grid', isGuided: false });
    expect(after(state, { kind: 'go', step: 'piles' }).step).toBe('begin');
    expect(layout(after(state, pressed('c'), column(2)))).toBe('abdefghi||||||||c');
  });
});

describe('how it was placed', () => {
  it('counts each change between guided and free', () => {
    const state = after(atTheGrid(), { kind: 'guide', isGuided: false }, { kind: 'guide', isGuided: true });
    expect(state.modeSwitches).toBe(2);
  });

  it('is told of each card as it lies now, through undo and redo, the last column apart', () => {
    const drop: SortingAction = { kind: 'drop', statementId: 'h', value: 1, onto: null };
    const undo: SortingAction = { kind: 'move', move: { kind: 'undo' }, by: 'key' };
    const redo: SortingAction = { kind: 'move', move: { kind: 'redo' }, by: 'key' };
    const moved = after(atTheGrid(), pressed('g'), pressed('a'), drop);
    expect([...placedBy(moved)]).toEqual([
      ['a', 'tap'],
      ['h', 'drag'],
      ['g', 'tap'],
    ]);
    expect(placedBy(after(moved, undo)).get('h')).toBeUndefined();
    expect(placedBy(after(moved, undo, redo)).get('h')).toBe('drag');
    const last = after(moved, ...['i', 'b', 'c'].map(pressed));
    const filled = after(last, { kind: 'move', move: { kind: 'fill-last', value: 0 }, by: 'tap' });
    const kinds = placedBy(filled);
    expect(['d', 'e', 'f'].map((id) => kinds.get(id))).toEqual(['last-column', 'last-column', 'last-column']);
    expect(kinds.get('b')).toBe('tap');
    const swapped = after(filled, { kind: 'go', step: 'review' }, ...['d', 'g'].map(pressed));
    expect(['d', 'g', 'e'].map((id) => placedBy(swapped).get(id))).toEqual(['tap', 'tap', 'last-column']);
  });
});

describe('pressing cards, guided', () => {
  it('places a waiting card in the column asked for, and asks for the next', () => {
    const state = after(atTheGrid(), pressed('h'));
    expect(layout(state)).toBe('|abc|def|gi|||||h');
    expect(state.said.text).toBe(
      'Moved to +2. +2 has 1 of 1. 8 left. Pick the one card you disagree with most, for −2.',
    );
  });

  it('picks up a card that lies in the grid, instead of placing it', () => {
    const state = after(atTheGrid(), pressed('h'), pressed('h'));
    expect(state.pickedId).toBe('h');
    expect(after(state, column(1)).history.board.columns[3]).toEqual(['h']);
  });

  it('leads the keyboard to the next card of the hand, and to the next pile with the next column', () => {
    const first = after(atTheGrid(), { kind: 'card', statementId: 'g', by: 'key' });
    expect(first.focus.target).toBe('card:a');
    const second = after(first, { kind: 'card', statementId: 'a', by: 'key' });
    expect(second.focus.target).toBe('card:h');
  });

  it('chooses nothing for the person: the last column is filled only when asked', () => {
    const last = after(atTheGrid(), ...['g', 'a', 'h', 'i', 'b', 'c'].map(pressed));
    expect(isComplete(last.history.board)).toBe(false);
    const filled = after(last, { kind: 'move', move: { kind: 'fill-last', value: 0 }, by: 'tap' });
    expect(isComplete(filled.history.board)).toBe(true);
    expect(filled.log.at(-1)).toEqual({ move: { kind: 'fill-last', value: 0 }, by: 'tap', isGuided: true });
  });
});

describe('pressing cards, freely', () => {
  const free = () => after(atTheGrid(), { kind: 'guide', isGuided: false });

  it('picks a card up, lets it go, and places it where a column is pressed', () => {
    expect(after(free(), pressed('d')).pickedId).toBe('d');
    expect(after(free(), pressed('d'), pressed('d')).pickedId).toBeNull();
    expect(after(free(), pressed('d'), { kind: 'let-go' }).pickedId).toBeNull();
    expect(layout(after(free(), pressed('d'), column(-1)))).toBe('|abc|ef|ghi||d|||');
  });

  it('picks another card of the hand instead of the first', () => {
    expect(after(free(), pressed('d'), pressed('a')).pickedId).toBe('a');
  });

  it('says in words that a column is full and shows its cards, one of which may make room', () => {
    const full = after(free(), pressed('d'), column(2), pressed('e'), column(2));
    expect(layout(full)).toBe('|abc|ef|ghi|||||d');
    expect(full.said).toMatchObject({
      isRefusal: true,
      text: '+2 is full. Choose the card that makes room, or another column.',
    });
    expect(full.shown).toEqual({ columnIndex: 4 });
    expect(full.pickedId).toBe('e');
    const swapped = after(full, pressed('d'));
    expect(layout(swapped)).toBe('|abc|fd|ghi|||||e');
    expect(swapped).toMatchObject({ pickedId: null, crowdedIndex: null });
  });

  it('shows a column that is pressed with an empty hand, and closes it again', () => {
    expect(after(free(), column(2)).shown).toEqual({ columnIndex: 4 });
    expect(after(free(), column(2), column(2)).shown).toBeNull();
  });

  it('drops a dragged card in a column with room, and on the card under it where there is none', () => {
    const drop = (statementId: string, onto: string | null): SortingAction => ({
      kind: 'drop',
      statementId,
      value: 2,
      onto,
    });
    const one = after(free(), drop('d', null));
    expect(layout(one)).toBe('|abc|ef|ghi|||||d');
    expect(layout(after(one, drop('e', 'd')))).toBe('|abc|fd|ghi|||||e');
    expect(after(one, drop('e', null)).said.isRefusal).toBe(true);
    expect(one.log.at(-1)?.by).toBe('drag');
  });
});

describe('looking it over', () => {
  it('lets two cards change places by two presses, and writes it into the log', () => {
    const state = after(laidOut(), { kind: 'go', step: 'review' }, pressed('g'), pressed('a'));
    expect(layout(state)).toBe('||||g|bc|def|hi|a');
    expect(state.log.at(-1)?.move).toEqual({ kind: 'swap', statementId: 'g', withStatementId: 'a' });
  });

  it('picks the second of two cards of one column, for there is nothing to change', () => {
    const state = after(laidOut(), { kind: 'go', step: 'review' }, pressed('h'), pressed('i'));
    expect(state.pickedId).toBe('i');
    expect(state.log).toHaveLength(laidOut().log.length);
  });
});

describe('sending', () => {
  const sending = () => after(laidOut(), { kind: 'go', step: 'send' }, { kind: 'send' });

  it('keeps the sort as it is until somebody has answered', () => {
    const state = sending();
    const tried = after(
      state,
      { kind: 'go', step: 'grid' },
      { kind: 'move', move: { kind: 'undo' }, by: 'key' },
      { kind: 'reason', statementId: 'a', text: 'Because.' },
      { kind: 'send' },
    );
    expect(tried).toEqual(state);
  });

  it('opens the sort again after a refusal, and closes it for good with the receipt', () => {
    const refused = after(sending(), {
      kind: 'delivery',
      delivery: { status: 'refused', code: 'study-closed' },
    });
    expect(refused).toMatchObject({ isSending: false, step: 'send' });
    expect(after(refused, { kind: 'go', step: 'grid' }).step).toBe('grid');
    const receipt = { receiptCode: 'AAAA-BBBB-CCCC-DDDD', submittedAt: '2026-03-01T10:00:00.000Z' };
    const received = after(sending(), { kind: 'received', receipt });
    expect(received).toMatchObject({ step: 'receipt', receipt });
    expect(after(received, { kind: 'go', step: 'grid' }).step).toBe('receipt');
  });

  it('goes on sending after a reload', () => {
    const state = sending();
    const reloaded = opened({ log: state.log, page: pageOf(state) });
    expect(reloaded).toMatchObject({ isSending: true, step: 'send' });
  });
});

const anyAction: fc.Arbitrary<SortingAction> = fc.oneof(
  { weight: 5, arbitrary: anyMove.map((move): SortingAction => ({ kind: 'move', move, by: 'key' })) },
  { weight: 5, arbitrary: fc.constantFrom(...nineIds).map(pressed) },
  { weight: 3, arbitrary: fc.constantFrom(-2, -1, 0, 1, 2).map(column) },
  { weight: 1, arbitrary: fc.constantFrom(...STEPS).map((step): SortingAction => ({ kind: 'go', step })) },
  { weight: 1, arbitrary: fc.boolean().map((isGuided): SortingAction => ({ kind: 'guide', isGuided })) },
  { weight: 1, arbitrary: fc.constant<SortingAction>({ kind: 'let-go' }) },
  {
    weight: 1,
    arbitrary: fc
      .record({ statementId: fc.constantFrom(...nineIds), text: fc.string() })
      .map((reason): SortingAction => ({ kind: 'reason', ...reason })),
  },
);

describe('whatever is done', () => {
  it('a reload at any moment brings back step, board, undo and reasons exactly', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 60 }), (actions) => {
        const state = after(opened(), ...actions);
        const page = pageOf(state);
        const reloaded = opened({ log: state.log, page });
        expect(reloaded).toMatchObject({ ...page, history: state.history, log: state.log });
      }),
    );
  });

  it('no step is shown that the board does not allow', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 60 }), (actions) => {
        const { step, history } = after(opened(), ...actions);
        const { board } = history;
        if (step === 'grid') expect(board.deck).toEqual([]);
        if (['review', 'reasons', 'send'].includes(step)) expect(isComplete(board)).toBe(true);
        expect(step).not.toBe('receipt');
      }),
    );
  });
});
