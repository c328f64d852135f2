import { describe, expect, it } from 'vitest';
import { solve, STANDARD_RECIPE, type Recipe } from '../../../../analysis/index.ts';
import {
  droppedByHand,
  droppedFactors,
  factorNamesOf,
  flaggedByHand,
  hasHandwork,
  invertedByHand,
  lastTurnOf,
  movedByHand,
  nameKey,
  restoredByHand,
  shownFactors,
  splitByHand,
  turnedByHand,
} from '../../../../client/researcher/analysis/handwork.ts';
import { referenceStudy } from '../../../reference/solutions.ts';

const data = referenceStudy('lipset', 'shipped');
const loadingsOf = (recipe: Recipe) => solve(data, recipe).loadings;
const factor = (recipe: Recipe, at: number) => shownFactors(recipe)[at]!;
const column = (loadings: readonly (readonly number[])[], f: number) => loadings.map((row) => row[f]!);

describe('a turn by hand', () => {
  /** What the eye expects: a′ = a cos θ + b sin θ, b′ = b cos θ − a sin θ of the columns on the screen. */
  function expectTurned(recipe: Recipe, first: number, second: number, degrees: number): void {
    const before = loadingsOf(recipe);
    const turned = turnedByHand(recipe, factor(recipe, first), factor(recipe, second), degrees);
    const after = loadingsOf(turned);
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    before.forEach((row, n) => {
      expect(after[n]![first]).toBeCloseTo(row[first]! * cos + row[second]! * sin, 12);
      expect(after[n]![second]).toBeCloseTo(row[second]! * cos - row[first]! * sin, 12);
    });
    expect(lastTurnOf(turned, factor(turned, first), factor(turned, second))).toBeCloseTo(degrees, 12);
    expect(lastTurnOf(turned, factor(turned, second), factor(turned, first))).toBeCloseTo(-degrees, 12);
  }

  it('turns what is on the screen, whichever factor is named first', () => {
    expectTurned(STANDARD_RECIPE, 0, 2, 15);
    expectTurned(STANDARD_RECIPE, 2, 1, -40);
  });

  it('turns what is on the screen after factors were reflected and moved', () => {
    const inverted = invertedByHand(STANDARD_RECIPE, factor(STANDARD_RECIPE, 1));
    expectTurned(inverted, 0, 1, 20);
    expectTurned(movedByHand(inverted, factor(inverted, 2), -2), 0, 2, 33);
  });

  it('of the pair turned last replaces that turn; back at nought nothing is left', () => {
    const [a, b] = [factor(STANDARD_RECIPE, 0), factor(STANDARD_RECIPE, 1)];
    const once = turnedByHand(STANDARD_RECIPE, a, b, 10);
    expect(turnedByHand(once, b, a, 4).turns).toEqual([{ first: 0, second: 1, degrees: -4 }]);
    expect(turnedByHand(once, a, b, 0)).toEqual(STANDARD_RECIPE);
    const other = turnedByHand(once, a, factor(once, 2), 5);
    expect(other.turns).toHaveLength(2);
    expect(turnedByHand(other, a, b, 3).turns).toHaveLength(3);
  });
});

describe('whole factors', () => {
  it('are reflected, and back', () => {
    const inverted = invertedByHand(STANDARD_RECIPE, factor(STANDARD_RECIPE, 1));
    expect(column(loadingsOf(inverted), 1)).toEqual(column(loadingsOf(STANDARD_RECIPE), 1).map((f) => 0 - f));
    expect(invertedByHand(inverted, factor(inverted, 1))).toEqual(STANDARD_RECIPE);
  });

  it('are moved with their flags by hand and their splits', () => {
    const edit = { qSort: 'US1', factor: 2, isFlagged: true };
    const start = splitByHand(flaggedByHand(STANDARD_RECIPE, edit, false), factor(STANDARD_RECIPE, 2));
    const moved = movedByHand(start, factor(start, 2), -2);
    expect(moved.factorOrder).toEqual([2, 0, 1]);
    expect(moved.flagEdits).toEqual([{ ...edit, factor: 0 }]);
    expect(moved.splitFactors).toEqual([0]);
    expect(shownFactors(moved).map(({ part }) => part)).toEqual(['positive', 'negative', 'whole', 'whole']);
    expect(column(loadingsOf(moved), 2)).toEqual(column(loadingsOf(STANDARD_RECIPE), 0));
    const back = movedByHand(moved, factor(moved, 0), 99);
    expect(back).toEqual(start);
  });

  it('are dropped but for the last one, and taken back', () => {
    const dropped = droppedByHand(STANDARD_RECIPE, factor(STANDARD_RECIPE, 0));
    expect(column(loadingsOf(dropped), 0)).toEqual(column(loadingsOf(STANDARD_RECIPE), 1));
    expect(droppedFactors(dropped)).toEqual([0]);
    expect(restoredByHand(dropped, 0).factorOrder).toEqual([1, 2, 0]);
    expect(restoredByHand(dropped, 1)).toBe(dropped);
    const two = droppedByHand(dropped, factor(dropped, 0));
    expect(droppedByHand(two, factor(two, 0))).toBe(two);
  });

  it('are split in two and made one again', () => {
    const split = splitByHand(STANDARD_RECIPE, factor(STANDARD_RECIPE, 0));
    expect(loadingsOf(split)[0]).toHaveLength(4);
    expect(splitByHand(split, factor(split, 1))).toEqual(STANDARD_RECIPE);
  });

  it('keep their names wherever they go', () => {
    const names = { [nameKey(factor(STANDARD_RECIPE, 2))]: 'The third' };
    const moved = movedByHand(STANDARD_RECIPE, factor(STANDARD_RECIPE, 2), -1);
    expect(factorNamesOf(moved, names)).toEqual(['', 'The third', '']);
    expect(factorNamesOf(splitByHand(moved, factor(moved, 1)), names)).toEqual(['', 'The third', '', '']);
  });
});

describe('a flag by hand', () => {
  it('is kept while it differs from the rule and forgotten where it agrees', () => {
    const taken = flaggedByHand(STANDARD_RECIPE, { qSort: 'US1', factor: 1, isFlagged: false }, true);
    expect(taken.flagEdits).toEqual([{ qSort: 'US1', factor: 1, isFlagged: false }]);
    expect(hasHandwork(taken)).toBe(true);
    const back = flaggedByHand(taken, { qSort: 'US1', factor: 1, isFlagged: true }, true);
    expect(back).toEqual(STANDARD_RECIPE);
    expect(hasHandwork(back)).toBe(false);
  });
});
