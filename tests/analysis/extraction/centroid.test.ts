import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centroidSensitivity } from '../../../analysis/extraction/centroid-sensitivity.ts';
import { centroid, EXACT_CENTROID, KADE_CENTROID } from '../../../analysis/extraction/centroid.ts';
import { correlations } from '../../../analysis/extraction/correlation.ts';
import { standardisedSorts } from '../../../analysis/extraction/standardised-sorts.ts';
import type { QSort } from '../../../analysis/model/study-data.ts';
import { columnOf, matrixOf, rowsOf, rowView } from '../../../analysis/numerics/matrix.ts';
import {
  hasOracle,
  largestDifference,
  oracleQSorts,
  oracleResult,
  shippedQSorts,
} from '../../reference/read-reference.ts';

const sets = ['lipset', 'koc', 'cegebe', 'geneedit_tomato', 'geneedit_wheat', 'seafood', 'power1_60'];
const allSets = [...sets, 'civicon_before', 'edge_duplicates_40x20'];
const factorCounts = [2, 3, 4, 5, 6, 7];
const correlate = (qSorts: readonly QSort[]) =>
  correlations(standardisedSorts(qSorts, qSorts[0]!.values.length));
const expected = (program: string, name: string, k: number) =>
  (oracleResult(`${program}/${name}/centroid-none-${k}`) as { loadings_unrotated: number[][] })
    .loadings_unrotated;

describe.skipIf(!hasOracle)('centroid against other programs', () => {
  it.each(allSets)('agreement test 9: %s, KADE’s eight decimals', (name) => {
    const r = correlate(oracleQSorts(name));
    for (const k of factorCounts) {
      const { loadings } = centroid(r, k, KADE_CENTROID);
      expect(largestDifference(loadings, expected('kade', name, k)), `${k} factors`).toBeLessThan(1e-6);
    }
  });
  it.each(allSets)('agreement test 10: %s, qmethod under its own stop rule', (name) => {
    const r = correlate(oracleQSorts(name));
    for (const k of factorCounts) {
      const { loadings } = centroid(r, k, { ...EXACT_CENTROID, tolerance: 1e-5 });
      expect(largestDifference(loadings, expected('r', name, k)), `${k} factors`).toBeLessThan(1e-9);
    }
  });
});

describe('centroid', () => {
  it('agreement test 10: lipset, first factor run to 1e-12 by qmethod', () => {
    const published = [
      -0.291324, -0.38394531, 0.36807872, 0.33467574, -0.54889452, 0.47838988, 0.58307014, -0.51566119,
      0.00535097,
    ];
    const { loadings, unconverged } = centroid(correlate(shippedQSorts('lipset')), 1);
    expect(
      largestDifference(
        loadings,
        published.map((value) => [value]),
      ),
    ).toBeLessThan(6e-9);
    expect(unconverged).toEqual([]);
  });

  it('agreement test 11: identical Q-sorts load equally, mirrored ones oppositely', () => {
    const { loadings } = centroid(correlate(shippedQSorts('edge_duplicates_40x20')), 6);
    const rows = rowsOf(loadings);
    rows[0]!.forEach((value, f) => expect(rows[19]![f]).toBeCloseTo(value, 11));
    rows[1]!.forEach((value, f) => expect(rows[18]![f]).toBeCloseTo(-value, 11));
  });

  it('agreement test 11: column sums of exactly 0 end, with a defined result', () => {
    // Two pairs of opposites, uncorrelated with each other: every column sums to 0 with its diagonal.
    const r = matrixOf([
      [1, -1, 0, 0],
      [-1, 1, 0, 0],
      [0, 0, 1, -0.5],
      [0, 0, -0.5, 1],
    ]);
    const { loadings } = centroid(r, 3);
    expect(loadings.cells.every(Number.isFinite)).toBe(true);
    const zero = centroid(matrixOf([[1, 0, 0], [0, 1, 0], [0, 0, 1]]), 2); // prettier-ignore
    expect([...zero.loadings.cells]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('after a first factor without reflections it still finds the second', () => {
    const r = matrixOf([
      [1, 0.8, 0.3, 0.3],
      [0.8, 1, 0.3, 0.3],
      [0.3, 0.3, 1, 0.8],
      [0.3, 0.3, 0.8, 1],
    ]);
    const { loadings, closestDecision } = centroid(r, 2);
    const second = columnOf(loadings, 1);
    expect(Math.min(...second.map(Math.abs))).toBeGreaterThan(0.3);
    expect(Math.sign(second[0]!)).toBe(-Math.sign(second[2]!));
    expect(closestDecision).toBe(0);
  });

  it('agreement test 31: the order of the Q-sorts does not matter', () => {
    const qSorts = shippedQSorts('lipset');
    const plain = rowsOf(centroid(correlate(qSorts), 3).loadings);
    fc.assert(
      fc.property(fc.shuffledSubarray([...qSorts.keys()], { minLength: 9 }), (order) => {
        const { loadings } = centroid(correlate(order.map((n) => qSorts[n]!)), 3);
        const rows = order.map((n) => plain[n]!);
        expect(largestDifference(loadings, rows)).toBeLessThan(1e-9);
      }),
      { numRuns: 30 },
    );
  });

  it('is not invariant to negating a Q-sort, which is why it should not be the default', () => {
    const qSorts = shippedQSorts('lipset');
    const turned = qSorts.map(({ name, values }, n) => ({
      name,
      values: n === 5 ? values.map((value) => -value) : values,
    }));
    const change = (k: number) =>
      Math.abs(
        Math.abs(centroid(correlate(turned), k).loadings.cells[0]!) -
          Math.abs(centroid(correlate(qSorts), k).loadings.cells[0]!),
      );
    expect(change(1)).toBeGreaterThan(0.3);
  });

  it('takes out what it found: residual sums under the reflections vanish', () => {
    const r = correlate(shippedQSorts('power1_60'));
    const f = columnOf(centroid(r, 1).loadings, 0);
    const left = Array.from(f, (value, i) =>
      rowView(r, i).reduce(
        (sum, rij, j) => (i === j ? sum : sum + (rij - value * f[j]!) * Math.sign(f[j]!)),
        0,
      ),
    );
    expect(Math.max(...left.map(Math.abs))).toBeLessThan(1e-9);
  });
});

describe('sensitivity of the centroid', () => {
  it('is small and silent where the order of reflections is clear', () => {
    const { largestChange, notices } = centroidSensitivity(correlate(shippedQSorts('lipset')), 3);
    expect(largestChange).toBeLessThan(0.005);
    expect(notices).toEqual([]);
  });
  it.skipIf(!hasOracle)('is large and said where it is not: 15-column grid, 18 Q-sorts', () => {
    const sensitivity = centroidSensitivity(correlate(oracleQSorts('civicon_before')), 4);
    expect(sensitivity.largestChange).toBeGreaterThan(0.18);
    expect(sensitivity.isOrderArbitrary).toBe(true);
    expect(sensitivity.notices.map(({ code }) => code)).toEqual(['centroid-order-arbitrary']);
  });
});
