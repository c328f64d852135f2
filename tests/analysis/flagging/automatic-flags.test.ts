import { describe, expect, it } from 'vitest';
import { automaticFlags } from '../../../analysis/flagging/automatic-flags.ts';
import { recipeThreshold } from '../../../analysis/flagging/recipe-flags.ts';
import { matrixOf } from '../../../analysis/numerics/matrix.ts';
import { rSolution, SHIPPED_SETS } from '../../reference/solutions.ts';

describe('automaticFlags', () => {
  const flagsOf = (row: number[], threshold = 0.4) => automaticFlags(matrixOf([row]), threshold)[0];

  it('needs a loading above the threshold, not at it', () => {
    expect(flagsOf([0.41, 0.1])).toEqual([true, false]);
    expect(flagsOf([0.4, 0.1])).toEqual([false, false]);
  });

  it('needs more than half of the communality on that factor', () => {
    expect(flagsOf([0.7, 0.5, 0.5])).toEqual([false, false, false]);
    expect(flagsOf([0.7, 0.45, 0.45])).toEqual([true, false, false]);
  });

  it('flags neither of two equal loadings, whichever way rounding goes', () => {
    expect(flagsOf([0.6, 0.6])).toEqual([false, false]);
    expect(flagsOf([0.6, 0.6 + 1e-15])).toEqual([false, false]);
  });

  it('flags negative loadings', () => {
    expect(flagsOf([0.1, -0.8])).toEqual([false, true]);
  });

  it.each(SHIPPED_SETS)("flags as qmethod's qflag does, given R's loadings of %s", (name) => {
    const statementCount = rSolution(name, 'shipped', 'none-2').zscores.length;
    for (const rotation of ['varimax', 'none']) {
      for (const k of [2, 3, 4, 5, 6, 7]) {
        const { loadings, flagged } = rSolution(name, 'shipped', `${rotation}-${k}`);
        expect(
          automaticFlags(
            matrixOf(loadings),
            recipeThreshold(statementCount, { convention: 'standard', flagAlpha: 0.05 }),
          ),
        ).toEqual(flagged);
      }
    }
  });
});
