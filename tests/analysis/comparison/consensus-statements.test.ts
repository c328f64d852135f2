import { describe, expect, it } from 'vitest';
import { consensusStatements } from '../../../analysis/comparison/consensus-statements.ts';
import { comparedFactors } from './compared-factors.ts';

/* Verdicts given R's z-scores are compared with qdc in ../agreement.test.ts; here the borders. */

const q05 = 1.959963984540054;

describe('consensusStatements', () => {
  it('are those on which no pair differs', () => {
    const factors = comparedFactors([
      [0, 0, 3],
      [1, 1, 3],
      [1.9, 2.1, 3],
    ]);
    expect(consensusStatements(factors)).toEqual([0, 2]);
  });

  it('allow a difference of the quantile itself, not more', () => {
    expect(
      consensusStatements(
        comparedFactors([
          [q05 - 1e-9, q05 + 1e-9],
          [0, 0],
        ]),
      ),
    ).toEqual([0]);
  });

  it('pass over factors without scores', () => {
    expect(consensusStatements(comparedFactors([[0, 0], null, [1, 3]]))).toEqual([0]);
    expect(consensusStatements(comparedFactors([[0, 0], null]))).toEqual([0, 1]);
    expect(consensusStatements(comparedFactors([null, null]))).toEqual([]);
  });
});
