import { expect, it } from 'vitest';
import { solve } from '../../../../analysis/index.ts';
import { flatQSorts } from '../../../../client/researcher/analysis/flat-q-sorts.ts';
import { studyDataOf } from '../../../../client/researcher/analysis/study-data.ts';
import { startRecipe } from '../../../../client/researcher/analysis/use-recipe.ts';
import { aStudyResponse } from '../a-study-response.ts';

const study = aStudyResponse({}, [
  { name: 'P1', values: [-1, 0, 1] },
  { name: 'P2', values: [1, 1, 1] },
  { name: 'P3', values: [1, -1, 0] },
  { name: 'P4', values: [0, 0, 0] },
]);

it('a Q-sort with every card in one column is left out at the start, by name, and the others are analysed', () => {
  expect(flatQSorts(study)).toEqual(['P2', 'P4']);
  const recipe = startRecipe(study);
  expect(recipe.excludedQSorts).toEqual(['P2', 'P4']);
  const solution = solve(studyDataOf(study), { ...recipe, factorCount: 1 });
  expect(solution.sorts).toEqual(['P1', 'P3']);
  expect(JSON.stringify(solution.loadings)).not.toContain('null');
});

it('taken in, it is refused by name', () => {
  const recipe = { ...startRecipe(study), factorCount: 1, excludedQSorts: ['P2'] };
  expect(() => solve(studyDataOf(study), recipe)).toThrow(/the same in Q-sort P4.*exclude it/);
});

it('a visitor of a demo whose Q-sort is flat is left out once', () => {
  const demo = aStudyResponse({ isDemo: true }, [{ name: 'P1', values: [1, 1, 1] }, { name: 'P2' }]);
  expect(startRecipe(demo).excludedQSorts).toEqual(['P1', 'P2']);
});
