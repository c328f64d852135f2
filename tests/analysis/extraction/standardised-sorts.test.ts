import { describe, expect, it } from 'vitest';
import { standardisedSorts } from '../../../analysis/extraction/standardised-sorts.ts';
import { rowsOf } from '../../../analysis/numerics/matrix.ts';
import { rowGap } from '../compare-solutions.ts';

const named = (...sorts: number[][]) => sorts.map((values, n) => ({ name: `p${n + 1}`, values }));

describe('standardisedSorts', () => {
  it('gives mean 0 and standard deviation 1 over S − 1', () => {
    // 1 2 3 6: mean 3, sum of squares 14, sd √(14/3).
    const [scores] = rowsOf(standardisedSorts(named([1, 2, 3, 6]), 4).scores);
    const sd = Math.sqrt(14 / 3);
    expect(rowGap(scores!, [-2 / sd, -1 / sd, 0, 3 / sd])).toBeLessThan(1e-15);
  });

  it('keeps the deviations of whole numbers whole: S·x − Σx', () => {
    const { deviations, squaredLengths } = standardisedSorts(named([1, 2, 3, 6]), 4);
    expect(rowsOf(deviations)).toEqual([[-8, -4, 0, 12]]);
    expect(Array.from(squaredLengths)).toEqual([224]);
  });

  it.each([
    ['zeros', [0, 0, 0]],
    ['one value', [2, 2, 2]],
    ['one value that no double holds', [0.1, 0.1, 0.1]],
    ['one value but for rounding', [0.3, 0.1 + 0.2, 0.3]],
  ])('refuses %s and names the Q-sort', (_, values) => {
    expect(() => standardisedSorts(named([1, 2, 3], values), 3)).toThrow(
      expect.objectContaining({ code: 'constant-q-sort', message: expect.stringContaining('p2') as string }),
    );
  });

  it('takes a small spread for what it is', () => {
    expect(() => standardisedSorts(named([1, 1, 1.000001]), 3)).not.toThrow();
  });
});
