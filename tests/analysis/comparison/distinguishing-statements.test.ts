import { describe, expect, it } from 'vitest';
import { distinguishingStatements } from '../../../analysis/comparison/distinguishing-statements.ts';
import { comparedFactors } from './compared-factors.ts';

/* Verdicts given R's z-scores are compared with qdc in ../agreement.test.ts; here the borders. */

const q05 = 1.959963984540054;
const q01 = 2.575829303548901;

describe('distinguishingStatements', () => {
  it('need a difference from every other factor, and take the level of the smallest', () => {
    const found = distinguishingStatements(
      comparedFactors([
        [3, 3, 3],
        [0, 0.8, 0],
        [0.2, 0, 1.5],
      ]),
    );
    expect(found).toEqual([
      { statement: 0, factor: 0, level: '.01' },
      { statement: 1, factor: 0, level: '.05' },
    ]);
  });

  it('count differences in either direction, ordered by statement and then factor', () => {
    const found = distinguishingStatements(
      comparedFactors([
        [-3, 4],
        [0, 0],
        [3, -4],
      ]),
    );
    expect(found.map(({ statement, factor }) => [statement, factor])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
  });

  it('need more than the quantile, not just as much', () => {
    const levels = [q05 - 1e-9, q05 + 1e-9, q01 - 1e-9, q01 + 1e-9].map(
      (difference) => distinguishingStatements(comparedFactors([[difference], [0]]))[0]?.level,
    );
    expect(levels).toEqual([undefined, '.05', '.05', '.01']);
  });

  it('measure each difference by its own standard error', () => {
    const factors = {
      zScores: [Float64Array.of(2), Float64Array.of(0), Float64Array.of(0)],
      standardErrorsOfDifferences: [
        [0.7, 1, 0.5],
        [1, 0.7, 0.6],
        [0.5, 0.6, 0.7],
      ],
    };
    expect(distinguishingStatements(factors)).toEqual([{ statement: 0, factor: 0, level: '.05' }]);
  });

  it('pass over factors without scores, wherever they stand', () => {
    const found = distinguishingStatements(comparedFactors([null, [3], null, [0]]));
    expect(found.map(({ factor }) => factor)).toEqual([1, 3]);
  });

  it('are none where there is nothing to compare', () => {
    expect(distinguishingStatements(comparedFactors([[3, 1]]))).toEqual([]);
    expect(distinguishingStatements(comparedFactors([null, [3, 1]]))).toEqual([]);
    expect(distinguishingStatements(comparedFactors([null, null]))).toEqual([]);
  });
});
