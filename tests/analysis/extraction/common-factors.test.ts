import { describe, expect, it } from 'vitest';
import type { CommonFactors } from '../../../analysis/extraction/common-factors.ts';
import { correlations } from '../../../analysis/extraction/correlation.ts';
import { minimumResidual } from '../../../analysis/extraction/minimum-residual.ts';
import { principalAxis } from '../../../analysis/extraction/principal-axis.ts';
import { standardisedSorts } from '../../../analysis/extraction/standardised-sorts.ts';
import type { QSort } from '../../../analysis/model/study-data.ts';
import {
  columnOf,
  type Matrix,
  matrixOf,
  matrixOfColumns,
  rowsOf,
} from '../../../analysis/numerics/matrix.ts';
import { standardSign } from '../../../analysis/rotation/orient-factors.ts';
import { largestDifference, referenceResult, shippedQSorts } from '../../reference/read-reference.ts';

interface Psych {
  /** Principal axes run to the end; absent where psych stops. */
  readonly axis?: readonly (readonly number[])[];
  readonly axis_communalities?: readonly number[];
  readonly minres: readonly (readonly number[])[];
  readonly minres_objective: number;
}
const psych = referenceResult('extraction/common-factors') as Record<string, Psych>;
const correlate = (qSorts: readonly QSort[]) =>
  correlations(standardisedSorts(qSorts, qSorts[0]!.values.length));
/** psych was given the synthetic set without its duplicate and its mirror. */
const sortsOf = (name: string) => shippedQSorts(name).slice(0, name.startsWith('edge') ? 18 : undefined);
const cases = ['lipset', 'power1_60', 'edge_duplicates_40x20'].flatMap((name) =>
  [1, 2, 3, 4, 5].map((k): [string, number] => [name, k]),
);
const proper = cases.filter(([name, k]) => Math.max(...psych[`${name}-${k}`]!.axis_communalities!) < 1);
const improper = cases.filter((one) => !proper.includes(one));

function signed(rows: readonly (readonly number[])[]): number[][] {
  const matrix = matrixOf(rows);
  const columns = rows[0]!.map((_, f) => standardSign(columnOf(matrix, f)).loadings);
  return rowsOf(matrixOfColumns(columns, matrix.rows));
}

const communalities = (loadings: Matrix) =>
  rowsOf(loadings).map((row) => row.reduce((sum, value) => sum + value * value, 0));

describe('principal axis and minimum residual against psych::fa', () => {
  it('has both kinds of case', () => {
    expect(proper.length).toBe(12);
    expect(improper.length).toBe(3);
  });
  it.each(proper)('%s, %i factors: principal axes as psych run to the end', (name, k) => {
    const { loadings, isConverged, heywood } = principalAxis(correlate(sortsOf(name)), k);
    expect(largestDifference(loadings, signed(psych[`${name}-${k}`]!.axis!))).toBeLessThan(1e-6);
    expect([isConverged, heywood]).toEqual([true, []]);
  });
  it.each(proper)('%s, %i factors: minimum residual finds the same point', (name, k) => {
    const { loadings, isConverged } = minimumResidual(correlate(sortsOf(name)), k);
    expect(largestDifference(loadings, signed(psych[`${name}-${k}`]!.axis!))).toBeLessThan(1e-9);
    expect(isConverged).toBe(true);
  });
  it.each(cases)('%s, %i factors: minimum residual is near psych’s', (name, k) => {
    const { loadings, heywood } = minimumResidual(correlate(sortsOf(name)), k);
    const theirs = signed(psych[`${name}-${k}`]!.minres);
    // A Heywood row is scaled to a communality of 1 here and left above it there.
    const within = (rows: readonly (readonly number[])[]) => rows.filter((_, n) => !heywood.includes(n));
    expect(largestDifference(matrixOf(within(rowsOf(loadings))), within(theirs))).toBeLessThan(1e-3);
  });
  it.each(proper)('%s, %i factors: and its residual is no larger than psych’s', (name, k) => {
    const { residual } = minimumResidual(correlate(sortsOf(name)), k);
    expect(residual).toBeLessThanOrEqual(psych[`${name}-${k}`]!.minres_objective + 1e-12);
  });
  it.each(improper)('%s, %i factors: a Heywood case is said by both', (name, k) => {
    for (const extract of [principalAxis, minimumResidual]) {
      const { loadings, heywood }: CommonFactors = extract(correlate(sortsOf(name)), k);
      expect(heywood.length).toBeGreaterThan(0);
      expect(Math.max(...communalities(loadings))).toBeLessThanOrEqual(1 + 1e-12);
    }
  });
});

describe('both', () => {
  it.each([
    ['principal axis', principalAxis],
    ['minimum residual', minimumResidual],
  ])('%s: duplicates and a singular matrix give finite loadings, equal for equal Q-sorts', (_, extract) => {
    const { loadings } = extract(correlate(shippedQSorts('edge_duplicates_40x20')), 3);
    const rows = rowsOf(loadings);
    expect(loadings.cells.every(Number.isFinite)).toBe(true);
    rows[0]!.forEach((value, f) => expect(rows[19]![f]).toBeCloseTo(value, 6));
    rows[1]!.forEach((value, f) => expect(rows[18]![f]).toBeCloseTo(-value, 6));
  });
  it('find planted factors exactly', () => {
    const planted = [
      [0.8, 0],
      [0.7, 0.1],
      [0.6, -0.2],
      [0.1, 0.7],
      [0, 0.6],
      [-0.2, 0.8],
      [0.5, 0.5],
    ];
    const r = matrixOf(
      planted.map((a, i) => planted.map((b, j) => (i === j ? 1 : a[0]! * b[0]! + a[1]! * b[1]!))),
    );
    for (const extract of [principalAxis, minimumResidual]) {
      const { loadings, residual } = extract(r, 2);
      expect(residual).toBeLessThan(1e-14);
      communalities(loadings).forEach((h, n) =>
        expect(h).toBeCloseTo(planted[n]![0]! ** 2 + planted[n]![1]! ** 2, 6),
      );
    }
  });
});
