import { describe, expect, it } from 'vitest';
import { recipeFromSearch, recipeSearch } from '../../../../client/researcher/analysis/recipe-address.ts';
import { STANDARD_RECIPE, type Recipe } from '../../../../analysis/index.ts';

const names = ['P1', 'P2', 'P&3', 'Visitor'];
const start = { ...STANDARD_RECIPE, excludedQSorts: ['Visitor'] };
const read = (search: string) => recipeFromSearch(new URLSearchParams(search), start, names);

describe('the recipe in the address', () => {
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
    { correlation: 'kendall', extraction: 'minimum-residual', rotation: 'promax', convention: 'kade' },
    { missingValues: 'centre', flagAlpha: 0.01, flagStandardError: 'statements-less-one' },
    { flagMajority: false, weightCap: 0.95, reliability: 'observed' },
    { reliability: 0.7 },
    {
      turns: [
        { first: 0, second: 2, degrees: -12.5 },
        { first: 1, second: 0, degrees: 1e-3 },
      ],
      invertedFactors: [1],
      factorOrder: [2, 0, 1],
      splitFactors: [0, 2],
    },
    {
      flagEdits: [
        { qSort: 'P&3', factor: 1, isFlagged: true },
        { qSort: '2:P:1', factor: 0, isFlagged: false },
      ],
    },
  ] satisfies Partial<Recipe>[])('comes back as it went: %j', (change) => {
    const recipe = { ...start, ...change };
    expect(read(recipeSearch(recipe, start))).toEqual(recipe);
  });

  it.each([
    'factors=0',
    'factors=-2',
    'factors=2.5',
    'factors=many',
    'factors=1e9',
    'rotation=sideways',
    'alpha=2',
    'majority=perhaps',
    'reliability=high',
    'turn=1-2:NaN',
    'turn=0-2:5',
    'order=1.x',
    'flag=P1',
  ])('takes the start for what it cannot read: %s', (search) => {
    expect(read(search)).toEqual(start);
  });

  it('forgets Q-sorts that the study does not have', () => {
    expect(read('without=P1&without=Gone').excludedQSorts).toEqual(['P1']);
  });

  it('names a target, too long for an address, by the saved solution that has it', () => {
    const target = [{ qSort: 'P1', loadings: [1, 0, 0] }];
    const recipe = { ...start, rotation: 'none' as const, target };
    expect(recipeSearch(recipe, start, 'a-solution')).toBe('rotation=none&target=a-solution');
    expect(recipeSearch(start, start, 'a-solution')).toBe('');
  });
});
