import { expect, it } from 'vitest';
import { prepare } from '../../../../analysis/index.ts';
import { START_RECIPE } from '../../../../client/researcher/analysis/page-recipe.ts';
import { outcomeOf } from '../../../../client/researcher/analysis/use-solution.ts';
import { referenceStudy } from '../../../reference/solutions.ts';

const prepared = prepare(referenceStudy('lipset', 'shipped'), []);

it('gives figures with the very recipe they belong to', () => {
  const outcome = outcomeOf(prepared, START_RECIPE);
  expect(outcome.kind === 'solved' && outcome.recipe).toBe(START_RECIPE);
  expect(outcome.kind === 'solved' && outcome.solution.characteristics.definingCount).toEqual([3, 3, 3]);
});

it('answers with the refusal of the analysis, and lets a fault of the program through', () => {
  const outcome = outcomeOf(prepared, { ...START_RECIPE, factorCount: 10 });
  expect(outcome.kind === 'refused' && outcome.error.code).toBe('too-many-factors');
  expect(() => outcomeOf(prepared, { ...START_RECIPE, excludedQSorts: ['US1'] })).toThrow(/prepared/);
});
