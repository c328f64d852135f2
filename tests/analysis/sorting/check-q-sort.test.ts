import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  placementsOf,
  qSortProblems,
  shapeDifferences,
  type Placement,
} from '../../../analysis/sorting/check-q-sort.ts';
import { applyCommand } from '../../../analysis/sorting/sort-board.ts';
import { forcedGrid, freeGrid, freshBoard, nineCards, nineIds } from './any-board.ts';

const cells = [-2, -1, -1, 0, 0, 0, 1, 1, 2];
const complete = (): Placement[] =>
  nineIds.map((statementId, index) => ({ statementId, value: cells[index]! }));
const problems = (placements: readonly Placement[]) => qSortProblems(placements, nineIds, forcedGrid);

describe('qSortProblems', () => {
  it('finds nothing wrong with a Q-sort of the study, in any order', () => {
    expect(problems(complete())).toEqual([]);
    expect(problems(complete().reverse())).toEqual([]);
  });

  it('names the missing statement and the column short of a card', () => {
    expect(problems(complete().slice(0, 8))).toEqual([
      { code: 'statement-missing', statementId: 'i' },
      { code: 'column-count-wrong', value: 2, placed: 0, capacity: 1 },
    ]);
  });

  it('names a statement given twice', () => {
    const twice = complete();
    twice[8] = { statementId: 'a', value: 2 };
    expect(problems(twice)).toEqual([
      { code: 'statement-twice', statementId: 'a' },
      { code: 'statement-missing', statementId: 'i' },
    ]);
  });

  it('names a statement of another study', () => {
    const strange = complete();
    strange[0] = { statementId: 'z', value: -2 };
    expect(problems(strange)).toEqual([
      { code: 'statement-unknown', statementId: 'z' },
      { code: 'statement-missing', statementId: 'a' },
    ]);
  });

  it('names columns with too many and too few cards', () => {
    const crowded = complete();
    crowded[0] = { statementId: 'a', value: 2 };
    expect(problems(crowded)).toEqual([
      { code: 'column-count-wrong', value: -2, placed: 0, capacity: 1 },
      { code: 'column-count-wrong', value: 2, placed: 2, capacity: 1 },
    ]);
  });

  it('names a column that the grid does not have', () => {
    const outside = complete();
    outside[0] = { statementId: 'a', value: -5 };
    expect(problems(outside)).toEqual([
      { code: 'column-unknown', value: -5 },
      { code: 'column-count-wrong', value: -2, placed: 0, capacity: 1 },
    ]);
  });

  it('accepts no change of a single value', () => {
    fc.assert(
      fc.property(fc.nat(8), fc.integer({ min: -3, max: 3 }), (index, value) => {
        fc.pre(value !== cells[index]);
        const changed = complete();
        changed[index] = { statementId: nineIds[index]!, value };
        expect(problems(changed)).not.toEqual([]);
      }),
    );
  });
});

describe('qSortProblems of a free grid', () => {
  const free = (placements: readonly Placement[]) => qSortProblems(placements, nineIds, freeGrid);

  it('finds nothing wrong with any shape, were it one column alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 9, maxLength: 9 }), (values) => {
        expect(free(nineIds.map((statementId, index) => ({ statementId, value: values[index]! })))).toEqual(
          [],
        );
      }),
    );
  });

  it('still wants every statement once, in columns that are there', () => {
    const faulty = complete();
    faulty[0] = { statementId: 'z', value: -5 };
    faulty[8] = { statementId: 'b', value: 2 };
    expect(free(faulty)).toEqual([
      { code: 'statement-unknown', statementId: 'z' },
      { code: 'statement-twice', statementId: 'b' },
      { code: 'statement-missing', statementId: 'a' },
      { code: 'statement-missing', statementId: 'i' },
      { code: 'column-unknown', value: -5 },
    ]);
  });
});

describe('shapeDifferences', () => {
  it('is empty for the very shape of the grid, whichever statements lie where', () => {
    expect(shapeDifferences(complete(), nineCards)).toEqual([]);
    const turned = complete().map(({ statementId }, index) => ({ statementId, value: cells[8 - index]! }));
    expect(shapeDifferences(turned, nineCards)).toEqual([]);
  });

  it('names each column that holds more or fewer, empty ones too, lowest first', () => {
    const flat = nineIds.map((statementId) => ({ statementId, value: 1 }));
    expect(shapeDifferences(flat, nineCards)).toEqual([
      { value: -2, placed: 0, capacity: 1 },
      { value: -1, placed: 0, capacity: 2 },
      { value: 0, placed: 0, capacity: 3 },
      { value: 1, placed: 9, capacity: 2 },
      { value: 2, placed: 0, capacity: 1 },
    ]);
  });
});

describe('placementsOf', () => {
  it('gives what lies in the grid, column by column', () => {
    const one = applyCommand(freshBoard(), { kind: 'place', statementId: 'c', value: 2 });
    if (!one.ok) throw new Error(one.refusal);
    const two = applyCommand(one.board, { kind: 'place', statementId: 'a', value: -1 });
    if (!two.ok) throw new Error(two.refusal);
    expect(placementsOf(two.board)).toEqual([
      { statementId: 'a', value: -1 },
      { statementId: 'c', value: 2 },
    ]);
  });
});
