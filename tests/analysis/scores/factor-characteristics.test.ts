import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../../analysis/numerics/matrix.ts';
import {
  compositeReliability,
  factorCharacteristics,
  standardErrorsOfDifferences,
} from '../../../analysis/scores/factor-characteristics.ts';
import { rSolution } from '../../reference/solutions.ts';
import { largestGap, rowGap } from '../compare-solutions.ts';

describe('factorCharacteristics', () => {
  it('agrees with qfcharact given its loadings and flags', () => {
    for (const k of [2, 4, 7]) {
      const theirs = rSolution('edge_duplicates_40x20', 'shipped', `varimax-${k}`);
      const ours = factorCharacteristics(matrixOf(theirs.loadings), theirs.flagged);
      expect(ours.definingCount).toEqual(theirs.characteristics.nload);
      expect(rowGap(ours.sumOfSquaredLoadings, theirs.characteristics.eigenvals)).toBeLessThan(1e-12);
      expect(rowGap(ours.explainedPercent, theirs.characteristics.expl_var)).toBeLessThan(1e-12);
      expect(rowGap(ours.standardError, theirs.characteristics.se_fscores)).toBeLessThan(1e-12);
      const differences = standardErrorsOfDifferences(ours.standardError);
      expect(largestGap(differences, theirs.se_of_differences)).toBeLessThan(1e-12);
    }
  });

  it('has the reliabilities that textbooks print for 1, 5 and 20 defining Q-sorts', () => {
    expect(compositeReliability(1)).toBeCloseTo(0.8, 15);
    expect(compositeReliability(5)).toBeCloseTo(0.952381, 6);
    expect(compositeReliability(20)).toBeCloseTo(0.987654, 6);
  });

  it('has none where nobody defines the factor', () => {
    const ours = factorCharacteristics(matrixOf([[0.1], [0.2]]), [[false], [false]]);
    expect(ours).toMatchObject({ definingCount: [0], compositeReliability: [null], standardError: [null] });
    expect(ours.explainedPercent[0]).toBeCloseTo(2.5, 12);
    const expected = [
      [Math.sqrt(0.18), null, 0.5],
      [null, null, null],
      [0.5, null, Math.sqrt(0.32)],
    ];
    expect(largestGap(standardErrorsOfDifferences([0.3, null, 0.4]), expected)).toBeLessThan(1e-15);
  });
});
