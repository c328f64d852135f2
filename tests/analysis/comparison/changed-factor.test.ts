import { describe, expect, it } from 'vitest';
import { changedFactor } from '../../../analysis/comparison/changed-factor.ts';

/* By hand, in a lopsided grid 3 3 4 5 9. */
const before = { scores: [-1.2, -0.7, 0, 0.4, 1.5], array: [3, 3, 4, 5, 9] };

describe('how far a factor is another than it was', () => {
  it('not at all, if it is the same', () => {
    expect(changedFactor(before, before, 1)).toEqual({ largestChange: 0, movedStatements: 0 });
  });

  it('by the largest change of a score and the columns that differ', () => {
    const after = { scores: [-1, -0.9, 0.45, 0.1, 1.35], array: [3, 3, 5, 4, 9] };
    const { largestChange, movedStatements } = changedFactor(before, after, 0.97);
    expect(largestChange).toBeCloseTo(0.45, 12);
    expect(movedStatements).toBe(2);
  });

  it('turned round first, where it points the other way: columns count from the other end', () => {
    // −z of the first, the third statement .1 off; 9 answers 3, 5 answers 4, 4 answers 5, 3 answers 9.
    const after = { scores: [1.2, 0.7, -0.1, -0.4, -1.5], array: [9, 5, 4, 3, 3] };
    const { largestChange, movedStatements } = changedFactor(before, after, -0.99);
    expect(largestChange).toBeCloseTo(0.1, 12);
    // Place by place 3, 4, 5, 9, 9 beside 3, 3, 4, 5, 9.
    expect(movedStatements).toBe(3);
  });
});
