import { describe, expect, it } from 'vitest';
import { START_RECIPE } from '../../../../client/researcher/analysis/page-recipe.ts';
import { changedRecipe, visitorsQSorts } from '../../../../client/researcher/analysis/recipe-changes.ts';
import { aStudyResponse } from '../a-study-response.ts';

const recipe = { ...START_RECIPE, excludedQSorts: ['P1'] };

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
    expect(changedRecipe(recipe, { change: 'rotation', rotation: 'none' }).excludedQSorts).toBe(
      recipe.excludedQSorts,
    );
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
