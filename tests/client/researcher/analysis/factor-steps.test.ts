import { describe, expect, it } from 'vitest';
import { prepare, STANDARD_RECIPE } from '../../../../analysis/index.ts';
import { factorSteps } from '../../../../client/researcher/analysis/factor-steps.ts';
import { referenceStudy } from '../../../reference/solutions.ts';

const prepared = prepare(referenceStudy('lipset', 'shipped'), []);
const steps = factorSteps(prepared, STANDARD_RECIPE, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);

describe('what each further factor adds to Lipset', () => {
  it('goes from one factor to as many as there are Q-sorts, and no further', () => {
    expect(steps.map(({ factorCount }) => factorCount)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('has R’s eigenvalues, summing to everything', () => {
    expect(steps[0]!.eigenvalue).toBeCloseTo(2.383773189, 9);
    expect(steps[2]!.eigenvalue).toBeCloseTo(1.3408286263, 9);
    expect(steps[1]!.explainedPercent).toBeCloseTo((100 * (2.383773189 + 2.0153250745)) / 9, 7);
    expect(steps[8]!.explainedPercent).toBeCloseTo(100, 9);
  });

  it('has R’s flags, closest factors and consensus at two and three factors', () => {
    expect(steps[1]).toMatchObject({ definingCount: [5, 3], several: 0, none: 1, consensusCount: 10 });
    expect(steps[1]!.closestFactors).toBeCloseTo(-0.06400752, 7);
    expect(steps[2]).toMatchObject({ definingCount: [3, 3, 3], several: 0, none: 0, consensusCount: 2 });
    expect(steps[2]!.closestFactors).toBeCloseTo(-0.247142252, 7);
  });

  it('has no closest factors where there is one only', () => {
    expect(steps[0]!.closestFactors).toBeNull();
  });

  it('stay on the Q-sorts that were prepared while the recipe is a frame ahead', () => {
    const ahead = {
      ...STANDARD_RECIPE,
      excludedQSorts: ['US1'],
      correlation: 'kendall',
      missingValues: 'centre',
    } as const;
    expect(factorSteps(prepared, ahead, [2])).toEqual([steps[1]]);
  });
});
