import { describe, expect, it } from 'vitest';
import { correlations } from '../../../analysis/extraction/correlation.ts';
import { horst } from '../../../analysis/extraction/horst.ts';
import { standardisedSorts } from '../../../analysis/extraction/standardised-sorts.ts';
import type { QSort } from '../../../analysis/model/study-data.ts';
import { rowsOf } from '../../../analysis/numerics/matrix.ts';
import {
  hasOracle,
  largestDifference,
  oracleQSorts,
  oracleResult,
  shippedQSorts,
} from '../../reference/read-reference.ts';

const correlate = (qSorts: readonly QSort[]) =>
  correlations(standardisedSorts(qSorts, qSorts[0]!.values.length));

/** Number of factors at which KADE's 30 cycles sufficed. */
const settled: Record<string, number[]> = {
  lipset: [2],
  koc: [2, 4],
  cegebe: [2],
  geneedit_tomato: [2],
  geneedit_wheat: [2],
  seafood: [2, 3, 4],
  power1_60: [2, 3, 4, 5, 6, 7],
  civicon_before: [2, 3, 4, 6],
  edge_duplicates_40x20: [2, 4, 5],
};

describe('agreement test 12: Horst 5.5', () => {
  it('lipset, one factor: the communalities of KADE', () => {
    const published = [0.085, 0.147, 0.136, 0.112, 0.301, 0.229, 0.34, 0.266, 0];
    const { communalities, isConverged } = horst(correlate(shippedQSorts('lipset')), 1);
    published.forEach((h, n) => expect(Math.abs(communalities[n]! - h)).toBeLessThan(1e-3));
    expect(isConverged).toBe(true);
  });
  it.skipIf(!hasOracle).each(Object.entries(settled))('%s as KADE where KADE converged', (name, counts) => {
    for (const k of counts) {
      const { loadings } = horst(correlate(oracleQSorts(name)), k);
      const theirs = oracleResult(`kade/${name}/horst-varimax-${k}`) as {
        loadings_unrotated: number[][];
        kade: { horst_did_not_converge?: boolean };
      };
      expect(theirs.kade.horst_did_not_converge).toBeUndefined();
      expect(largestDifference(loadings, theirs.loadings_unrotated), `${k} factors`).toBeLessThan(1e-3);
    }
  });
});

describe('Horst 5.5', () => {
  it('says when it does not settle, and keeps every communality within 1', () => {
    const { isConverged, heywood, loadings, cycles } = horst(correlate(shippedQSorts('lipset')), 4);
    expect(isConverged).toBe(false);
    expect(cycles).toBe(2000);
    expect(heywood.length).toBeGreaterThan(0);
    const communalities = rowsOf(loadings).map((row) => row.reduce((sum, l) => sum + l * l, 0));
    expect(Math.max(...communalities)).toBeLessThanOrEqual(1 + 1e-12);
  });
  it('duplicates load equally, mirrors oppositely', () => {
    const rows = rowsOf(horst(correlate(shippedQSorts('edge_duplicates_40x20')), 2).loadings);
    rows[0]!.forEach((value, f) => expect(rows[19]![f]).toBeCloseTo(value, 9));
    rows[1]!.forEach((value, f) => expect(rows[18]![f]).toBeCloseTo(-value, 9));
  });
});
