import { expect, it } from 'vitest';
import { STANDARD_RECIPE } from '../../../../analysis/index.ts';
import { areLongSteps, isLongSolution } from '../../../../client/researcher/analysis/is-long.ts';

it('sends to another thread what would hold the page up, and nothing else', () => {
  const minres = { ...STANDARD_RECIPE, extraction: 'minimum-residual' } as const;
  expect(isLongSolution(STANDARD_RECIPE, 500)).toBe(false);
  expect(isLongSolution({ ...STANDARD_RECIPE, correlation: 'kendall' }, 500)).toBe(true);
  expect([isLongSolution(minres, 48), isLongSolution(minres, 200)]).toEqual([false, true]);
  expect([areLongSteps(minres, 48), areLongSteps(STANDARD_RECIPE, 500)]).toEqual([true, false]);
});
