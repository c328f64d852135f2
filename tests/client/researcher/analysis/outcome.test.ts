import { expect, it } from 'vitest';
import { prepare, STANDARD_RECIPE } from '../../../../analysis/index.ts';
import { outcomeOf } from '../../../../client/researcher/analysis/outcome.ts';
import { referenceStudy } from '../../../reference/solutions.ts';

const prepared = prepare(referenceStudy('lipset', 'shipped'), []);

it('gives figures with the very recipe they belong to', () => {
  const outcome = outcomeOf(prepared, STANDARD_RECIPE);
  expect(outcome.kind === 'solved' && outcome.recipe).toBe(STANDARD_RECIPE);
  expect(outcome.kind === 'solved' && outcome.solution.characteristics.definingCount).toEqual([3, 3, 3]);
});

it('answers with the refusal of the analysis, and lets a fault of the program through', () => {
  const outcome = outcomeOf(prepared, { ...STANDARD_RECIPE, factorCount: 10 });
  expect(outcome.kind === 'refused' && outcome.error.code).toBe('too-many-factors');
  expect(() => outcomeOf(prepared, { ...STANDARD_RECIPE, excludedQSorts: ['US1'] })).toThrow(/prepared/);
});
