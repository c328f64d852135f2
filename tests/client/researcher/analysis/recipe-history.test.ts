import { describe, expect, it } from 'vitest';
import { STANDARD_RECIPE } from '../../../../analysis/index.ts';
import { shownFactors } from '../../../../client/researcher/analysis/handwork.ts';
import {
  changedHistory,
  newHistory,
  type HistoryChange,
} from '../../../../client/researcher/analysis/recipe-history.ts';

const [first, second, third] = shownFactors(STANDARD_RECIPE);
const after = (...changes: HistoryChange[]) => changes.reduce(changedHistory, newHistory(STANDARD_RECIPE));
const turn = (degrees: number): HistoryChange => ({
  change: 'turn',
  first: first!,
  second: second!,
  degrees,
});
const count = (factorCount: number): HistoryChange => ({ change: 'factor-count', factorCount });

describe('the history of a recipe', () => {
  it('goes back step by step to where it began', () => {
    const history = after(turn(5), { change: 'invert', factor: third! }, { change: 'back' });
    expect(history.recipe.turns).toHaveLength(1);
    expect(history.recipe.invertedFactors).toBeUndefined();
    expect(changedHistory(history, { change: 'back' }).recipe).toEqual(STANDARD_RECIPE);
    expect(changedHistory(newHistory(STANDARD_RECIPE), { change: 'back' }).recipe).toBe(STANDARD_RECIPE);
  });

  it('makes one step of a hand on a slider', () => {
    const history = after(turn(1), turn(2), turn(7.5), { change: 'back' });
    expect(history.recipe).toEqual(STANDARD_RECIPE);
    expect(after(count(4), count(5), { change: 'back' }).recipe.factorCount).toBe(3);
  });

  it('makes no step of a change that changes nothing', () => {
    expect(after(count(3), { change: 'rename', key: '0', name: '' }).past).toEqual([]);
  });

  it('sets handwork and names aside with the factors they belonged to, says so, and brings them back', () => {
    const named: HistoryChange = { change: 'rename', key: '0', name: 'Wary' };
    const history = after(turn(5), named, count(4));
    expect(history).toMatchObject({ hasSetAside: true, names: {} });
    expect(history.recipe).toEqual({ ...STANDARD_RECIPE, factorCount: 4 });
    const back = changedHistory(history, { change: 'back' });
    expect(back).toMatchObject({ names: { 0: 'Wary' }, hasSetAside: false });
    expect(back.recipe.turns).toHaveLength(1);
    expect(after(count(4)).hasSetAside).toBe(false);
  });
});
