import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { automaticFlags } from '../../../analysis/flagging/automatic-flags.ts';
import { matrixOf, product, rowsOf, transposed } from '../../../analysis/numerics/matrix.ts';
import { orientedBy, quantileBy } from '../../../analysis/rotation/conventions.ts';
import { editedFactors, splitFactors } from '../../../analysis/rotation/factor-edits.ts';
import { turnedLoadings, turnMatrix } from '../../../analysis/rotation/judgemental-turns.ts';
import { hasOracle, largestDifference, oracleResult } from '../../reference/read-reference.ts';

interface Kept {
  readonly unrotated: number[][];
  readonly result: { readonly loadings: number[][]; readonly flagged: boolean[][] };
}

describe.skipIf(!hasOracle)('against R', () => {
  it('turns by hand: f1, f2 by +25 degrees, then f2, f3 by -40', () => {
    const { unrotated, result } = oracleResult('r/lipset/hand-rotation-3') as Kept;
    const turned = turnedLoadings(matrixOf(unrotated), [
      { first: 0, second: 1, degrees: 25 },
      { first: 1, second: 2, degrees: -40 },
    ]);
    expect(largestDifference(turned, result.loadings)).toBeLessThan(1e-12);
    expect(automaticFlags(turned, 1.96 / Math.sqrt(33))).toEqual(result.flagged);
  });
  it('inverts a factor', () => {
    const { result } = oracleResult('r/lipset/inverted-f2-3') as Kept;
    const plain = oracleResult('r/lipset/PCA-varimax-3') as { loadings: number[][] };
    const inverted = editedFactors(matrixOf(plain.loadings), { inverted: [1] });
    // R ran varimax twice for the two files; they differ by 2e-9.
    expect(largestDifference(inverted, result.loadings)).toBeLessThan(1e-8);
  });
});

describe('turns by hand', () => {
  it('ten thousand turns there and back restore the digits and stay orthogonal', () => {
    const there = Array.from({ length: 5000 }, (_, at) => ({ first: at % 3, second: 3, degrees: 7.3 + at % 11 })); // prettier-ignore
    const back = there.toReversed().map((turn) => ({ ...turn, degrees: -turn.degrees }));
    const matrix = turnMatrix(4, [...there, ...back]);
    rowsOf(matrix).forEach((row, i) => row.forEach((cell, j) => expect(cell).toBeCloseTo(+(i === j), 11)));
    const long = turnMatrix(4, there);
    const unit = product(transposed(long), long);
    rowsOf(unit).forEach((row, i) => row.forEach((cell, j) => expect(cell).toBeCloseTo(+(i === j), 14)));
  });
  it('agreement test 31: communalities stay', () => {
    const angle = fc.double({ min: -360, max: 360, noNaN: true });
    fc.assert(
      fc.property(angle, angle, (one, other) => {
        const loadings = matrixOf([[0.5, 0.2, -0.1], [0.1, 0.8, 0.3], [-0.4, 0.2, 0.6]]); // prettier-ignore
        const turned = turnedLoadings(loadings, [
          { first: 0, second: 2, degrees: one },
          { first: 1, second: 0, degrees: other },
        ]);
        const h = (rows: number[][]) => rows.map((row) => row.reduce((sum, a) => sum + a * a, 0));
        h(rowsOf(turned)).forEach((value, n) => expect(value).toBeCloseTo(h(rowsOf(loadings))[n]!, 12));
      }),
    );
  });
  it('no turns give the very same loadings', () => {
    const loadings = matrixOf([[0.1, 0.2]]);
    expect(turnedLoadings(loadings, [])).toBe(loadings);
  });
});

describe('whole factors', () => {
  const loadings = matrixOf([[0.7, 0.1, 0.2], [-0.8, 0.3, 0], [0.1, 0.6, 0.4], [0.2, -0.1, 0.9]]); // prettier-ignore
  const flags = [
    [true, false, false],
    [true, false, false],
    [false, true, false],
    [false, false, true],
  ];
  it('reorders, inverts and drops', () => {
    const edited = editedFactors(loadings, { inverted: [0], order: [2, 0] });
    expect(rowsOf(edited)).toEqual([[0.2, -0.7], [0, 0.8], [0.4, -0.1], [0.9, -0.2]]); // prettier-ignore
  });
  it('splits a bipolar factor: each end its own people, the others untouched', () => {
    const split = splitFactors(loadings, flags, [0]);
    expect(rowsOf(split.loadings)[1]).toEqual([-0.8, 0.8, 0.3, 0]);
    expect(split.flags).toEqual([
      [true, false, false, false],
      [false, true, false, false],
      [false, false, true, false],
      [false, false, false, true],
    ]);
    expect(split.origins).toEqual([0, 0, 1, 2]);
  });
});

describe('conventions', () => {
  const loadings = matrixOf([[0.3, -0.9], [0.3, 0.2], [0.3, 0.2], [-0.6, 0.2], [-0.1, 0.4]]); // prettier-ignore
  const first = (convention: Parameters<typeof orientedBy>[0]) =>
    rowsOf(orientedBy(convention, loadings).loadings)[0];
  it('standard: larger factor first, highest loadings positive', () => {
    expect(first('standard')).toEqual([0.9, -0.3]);
  });
  it('r: larger factor first, positive sums', () => {
    expect(first('r')).toEqual([-0.9, 0.3]);
  });
  it('kade and pqmethod: as it fell, highest loadings positive', () => {
    expect(first('kade')).toEqual([-0.3, 0.9]);
    expect(first('pqmethod')).toEqual([-0.3, 0.9]);
  });
  it('each has its own quantiles', () => {
    expect(quantileBy('standard', 0.01)).toBeCloseTo(2.5758293035489, 12);
    expect(['pqmethod', 'kade', 'r'].map((c) => quantileBy(c as 'kade', 0.01))).toEqual([2.58, 2.575, 2.576]);
    expect(quantileBy('kade', 0.02)).toBeCloseTo(2.3263478740408, 12);
  });
});
