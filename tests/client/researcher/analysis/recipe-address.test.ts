import { describe, expect, it } from 'vitest';
import { START_RECIPE } from '../../../../client/researcher/analysis/page-recipe.ts';
import { recipeFromSearch, recipeSearch } from '../../../../client/researcher/analysis/recipe-address.ts';
import { STANDARD_RECIPE } from '../../../../analysis/index.ts';

const names = ['P1', 'P2', 'P&3', 'Visitor'];
const start = { ...START_RECIPE, excludedQSorts: ['Visitor'] };
const read = (search: string) => recipeFromSearch(new URLSearchParams(search), start, names);

describe('the recipe in the address', () => {
  it('starts where the analysis itself starts', () => {
    expect(START_RECIPE).toEqual(STANDARD_RECIPE);
  });

  it('says nothing while all is as at the start', () => {
    expect(recipeSearch(start, start)).toBe('');
    expect(read('')).toEqual(start);
  });

  it.each([
    { factorCount: 7 },
    { rotation: 'none' as const },
    { excludedQSorts: ['P1', 'P&3'] },
    { excludedQSorts: [] },
    { factorCount: 1, rotation: 'none' as const, excludedQSorts: ['P2'] },
  ])('comes back as it went: %j', (change) => {
    const recipe = { ...start, ...change };
    expect(read(recipeSearch(recipe, start))).toEqual(recipe);
  });

  it.each(['factors=0', 'factors=-2', 'factors=2.5', 'factors=many', 'factors=1e9', 'rotation=sideways'])(
    'takes the start for what it cannot read: %s',
    (search) => {
      expect(read(search)).toEqual(start);
    },
  );

  it('forgets Q-sorts that the study does not have', () => {
    expect(read('without=P1&without=Gone').excludedQSorts).toEqual(['P1']);
  });
});
