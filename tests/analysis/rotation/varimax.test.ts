import { describe, expect, it } from 'vitest';
import { matrixOf, rowsOf } from '../../../analysis/numerics/matrix.ts';
import { varimax } from '../../../analysis/rotation/varimax.ts';
import { rSolution, SHIPPED_SETS } from '../../reference/solutions.ts';
import { inOurSigns, largestGap, matchFactors } from '../compare-solutions.ts';
import { drawn } from '../synthetic-study.ts';

/** Kaiser's criterion of loadings, each Q-sort scaled to length 1. */
function criterion(rows: readonly (readonly number[])[]): number {
  const scaled = rows.map((row) => {
    const length = Math.sqrt(row.reduce((sum, a) => sum + a * a, 0)) || 1;
    return row.map((a) => a / length);
  });
  return rows[0]!.reduce((total, _, f) => {
    const fourth = scaled.reduce((sum, row) => sum + row[f]! ** 4, 0);
    const second = scaled.reduce((sum, row) => sum + row[f]! ** 2, 0);
    return total + fourth - second ** 2 / rows.length;
  }, 0);
}

const anyLoadings = (rows: number, columns: number, seed = 1) => {
  const next = drawn(seed);
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => next() - 0.5));
};

describe('varimax', () => {
  it.each(SHIPPED_SETS)("starts from R's unrotated loadings of %s and ends at R's rotated ones", (name) => {
    for (const k of [2, 3, 4, 5, 6, 7]) {
      const theirs = rSolution(name, 'shipped', `varimax-${k}`);
      const ours = rowsOf(varimax(matrixOf(theirs.loadings_unrotated)).loadings);
      const matches = matchFactors(ours, theirs.loadings);
      expect(largestGap(ours, inOurSigns(theirs.loadings, matches))).toBeLessThan(1e-9);
      expect(criterion(ours)).toBeGreaterThan(criterion(theirs.loadings) - 1e-12);
    }
  });

  it('turns a simple structure back that was turned away', () => {
    const simple = [
      [0.8, 0],
      [0.7, 0],
      [0, 0.6],
      [0, -0.9],
      [0.5, 0],
    ];
    for (const angle of [0.1, 0.5, Math.PI / 4, 1.2, 3]) {
      const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
      const turned = simple.map(([x, y]) => [x! * cos + y! * sin, y! * cos - x! * sin]);
      const back = rowsOf(varimax(matrixOf(turned)).loadings);
      const matches = matchFactors(back, simple);
      expect(largestGap(back, inOurSigns(simple, matches))).toBeLessThan(1e-12);
    }
  });

  it('finds the best turn of two factors at once, whichever way it lies', () => {
    for (let seed = 1; seed <= 40; seed++) {
      // One sweep turns, the second finds nothing left to turn.
      expect(varimax(matrixOf(anyLoadings(12, 2, seed))).sweeps).toBe(2);
    }
  });

  it('leaves no pair that a further turn would improve, either way', () => {
    const { loadings, hasConverged } = varimax(matrixOf(anyLoadings(30, 5)));
    expect(hasConverged).toBe(true);
    const rows = rowsOf(loadings);
    const best = criterion(rows);
    for (const angle of [1e-3, -1e-3, 0.3, -0.3, Math.PI / 4]) {
      const turned = rows.map((row) => {
        const [x, y] = [row[1]!, row[3]!];
        return row
          .with(1, x * Math.cos(angle) + y * Math.sin(angle))
          .with(3, y * Math.cos(angle) - x * Math.sin(angle));
      });
      expect(criterion(turned)).toBeLessThan(best);
    }
  });

  it('leaves a minimum by an eighth of a circle', () => {
    // At 45° to a perfect simple structure both derivatives vanish: the worst place to start.
    const half = Math.SQRT1_2;
    const { loadings } = varimax(
      matrixOf([
        [half, half],
        [half, -half],
        [half, half],
      ]),
    );
    const sizes = rowsOf(loadings).map((row) => row.map(Math.abs).toSorted((a, b) => a - b));
    for (const [small, large] of sizes) {
      expect(small).toBeLessThan(1e-12);
      expect(large).toBeCloseTo(1, 12);
    }
  });

  it('keeps communalities', () => {
    const before = anyLoadings(40, 7);
    const after = rowsOf(varimax(matrixOf(before)).loadings);
    const communalities = (rows: number[][]) => rows.map((row) => [row.reduce((sum, a) => sum + a * a, 0)]);
    expect(largestGap(communalities(after), communalities(before))).toBeLessThan(1e-13);
  });

  it('gives every Q-sort the same say, however small its communality (Kaiser)', () => {
    const rows = anyLoadings(12, 3);
    const shrunk = rows.map((row, n) => row.map((a) => a * (n % 2 === 0 ? 0.01 : 1)));
    const back = rowsOf(varimax(matrixOf(shrunk)).loadings).map((row, n) =>
      row.map((a) => a / (n % 2 === 0 ? 0.01 : 1)),
    );
    expect(largestGap(back, rowsOf(varimax(matrixOf(rows)).loadings))).toBeLessThan(1e-11);
  });

  it('gives Q-sorts outside the factors none', () => {
    const rows = anyLoadings(10, 2);
    const outside = [
      [1e-17, -3e-17],
      [0, 0],
      [2e-16, 1e-17],
    ];
    // N enters the criterion: the same number of zero rows is the yardstick.
    const withZeros = rowsOf(varimax(matrixOf([...rows, [0, 0], [0, 0], [0, 0]])).loadings);
    const withNoise = rowsOf(varimax(matrixOf([...rows, ...outside])).loadings);
    expect(largestGap(withNoise, withZeros)).toBeLessThan(1e-12);
  });

  it('leaves one factor alone', () => {
    const one = [[0.5], [-0.2], [0]];
    const rotation = varimax(matrixOf(one));
    expect(largestGap(rowsOf(rotation.loadings), one)).toBeLessThan(1e-16);
    expect(rotation).toMatchObject({ sweeps: 0, hasConverged: true, isDetermined: true });
  });

  it('says when no turn is better than another', () => {
    // Eight Q-sorts evenly round a circle look the same from everywhere.
    const circle = Array.from({ length: 16 }, (_, n) => [
      Math.cos((n * Math.PI) / 16),
      Math.sin((n * Math.PI) / 16),
    ]);
    expect(varimax(matrixOf(circle))).toMatchObject({ isDetermined: false, hasConverged: true });
    expect(varimax(matrixOf(anyLoadings(9, 2))).isDetermined).toBe(true);
  });

  it('leaves its argument as it was', () => {
    const rows = anyLoadings(8, 3);
    const matrix = matrixOf(rows);
    varimax(matrix);
    expect(rowsOf(matrix)).toEqual(rows);
  });
});
