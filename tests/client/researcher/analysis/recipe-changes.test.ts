import { describe, expect, it } from 'vitest';
import { STANDARD_RECIPE } from '../../../../analysis/index.ts';
import { shownFactors } from '../../../../client/researcher/analysis/handwork.ts';
import { changedRecipe, visitorsQSorts } from '../../../../client/researcher/analysis/recipe-changes.ts';
import { aStudyResponse } from '../a-study-response.ts';

const recipe = { ...STANDARD_RECIPE, excludedQSorts: ['P1'] };

describe('changedRecipe', () => {
  it('takes whole numbers of factors from 1 on', () => {
    const count = (factorCount: number) =>
      changedRecipe(recipe, { change: 'factor-count', factorCount }).factorCount;
    expect([4, 0, -3, 2.4].map(count)).toEqual([4, 1, 1, 2]);
  });

  it('leaves a Q-sort out once, and takes it in again', () => {
    const twice = changedRecipe(changedRecipe(recipe, { change: 'leave-out', name: 'P2' }), {
      change: 'leave-out',
      name: 'P2',
    });
    expect(twice.excludedQSorts).toEqual(['P1', 'P2']);
    expect(changedRecipe(twice, { change: 'take-in', name: 'P1' }).excludedQSorts).toEqual(['P2']);
  });

  it('keeps the list of those left out the same object while only other things change', () => {
    expect(
      changedRecipe(recipe, { change: 'choose', choice: 'rotation', value: 'none' }).excludedQSorts,
    ).toBe(recipe.excludedQSorts);
  });
});

describe('the choices of a method', () => {
  it('leave no trace where they are the usual ones', () => {
    const capped = changedRecipe(recipe, { change: 'choose', choice: 'weightCap', value: 0.95 });
    expect(capped.weightCap).toBe(0.95);
    expect(changedRecipe(capped, { change: 'choose', choice: 'weightCap', value: null })).toEqual(recipe);
    const other = changedRecipe(recipe, { change: 'choose', choice: 'extraction', value: 'centroid' });
    expect(changedRecipe(other, { change: 'choose', choice: 'extraction', value: null })).toEqual(recipe);
    expect(changedRecipe({ ...capped, factorCount: 5 }, { change: 'usual-method' })).toEqual({
      ...recipe,
      factorCount: 5,
    });
  });

  const [first, second] = shownFactors(recipe);
  const turned = changedRecipe(recipe, { change: 'turn', first: first!, second: second!, degrees: 9 });
  const flags = [
    { qSort: 'P2', factor: 1, isFlagged: true },
    { qSort: 'P2', factor: 2, isFlagged: true },
  ];

  it('that make other factors drop the turns of the old ones, and keep flags, which are about people', () => {
    const edited = { ...turned, flagEdits: flags };
    const chosen = changedRecipe(edited, { change: 'choose', choice: 'rotation', value: 'promax' });
    expect(chosen).toEqual({ ...recipe, rotation: 'promax', flagEdits: flags });
    const fewer = changedRecipe(edited, { change: 'factor-count', factorCount: 2 });
    expect(fewer).toEqual({ ...recipe, factorCount: 2, flagEdits: flags.slice(0, 1) });
  });

  it('that only flag or score leave handwork alone, and one step takes it all away', () => {
    const stricter = changedRecipe(turned, { change: 'choose', choice: 'flagAlpha', value: 0.01 });
    expect(stricter).toEqual({ ...turned, flagAlpha: 0.01 });
    expect(changedRecipe({ ...turned, flagEdits: flags }, { change: 'by-rule' })).toEqual(recipe);
  });
});

describe('visitorsQSorts', () => {
  const qSorts = [
    { name: 'S1', origin: 'simulated' as const },
    { name: 'P1', origin: 'collected' as const },
  ];

  it('are the collected ones of a demo', () => {
    expect(visitorsQSorts(aStudyResponse({ isDemo: true }, qSorts))).toEqual(['P1']);
  });

  it('are none in a study of one’s own, where collected Q-sorts are the data', () => {
    expect(visitorsQSorts(aStudyResponse({ isDemo: false }, qSorts))).toEqual([]);
  });
});
