import { describe, expect, it } from 'vitest';
import { standardisedSorts } from '../../../analysis/extraction/standardised-sorts.ts';
import { matrixOf, type Matrix } from '../../../analysis/numerics/matrix.ts';
import { definingQSorts, zScores } from '../../../analysis/scores/z-scores.ts';
import { referenceStudy, rSolution } from '../../reference/solutions.ts';
import { rowGap } from '../compare-solutions.ts';

function scoresOf(...sorts: number[][]): Matrix {
  return standardisedSorts(
    sorts.map((values, n) => ({ name: `p${n}`, values })),
    sorts[0]!.length,
  ).scores;
}

describe('zScores', () => {
  it.each(['lipset', 'edge_duplicates_40x20'])(
    "agrees with qzscores given R's loadings and flags on %s",
    (name) => {
      const { qSorts, statements } = referenceStudy(name, 'shipped');
      const { scores } = standardisedSorts(qSorts, statements.length);
      for (const k of [2, 3, 4, 5, 6, 7]) {
        const theirs = rSolution(name, 'shipped', `varimax-${k}`);
        for (let f = 0; f < k; f++) {
          const z = zScores(scores, definingQSorts(matrixOf(theirs.loadings), theirs.flagged, f));
          const column = theirs.zscores.map((row) => row[f]!);
          if (z) expect(rowGap(Array.from(z), column)).toBeLessThan(1e-10);
          else expect(column).toEqual(column.map(() => null));
        }
      }
    },
  );

  it('has mean 0 and standard deviation 1', () => {
    const z = zScores(scoresOf([1, 2, 3, 5], [2, 1, 5, 3]), [
      { qSort: 0, loading: 0.7 },
      { qSort: 1, loading: 0.5 },
    ])!;
    expect(z.reduce((sum, x) => sum + x, 0)).toBeCloseTo(0, 14);
    expect(z.reduce((sum, x) => sum + x * x, 0)).toBeCloseTo(3, 14);
  });

  it('is the Q-sort itself, standardised, where only one defines the factor', () => {
    const scores = scoresOf([1, 2, 3, 6], [6, 3, 2, 1]);
    const z = zScores(scores, [{ qSort: 0, loading: 0.6 }])!;
    expect(rowGap(Array.from(z), Array.from(scores.cells.subarray(0, 4)))).toBeLessThan(1e-15);
    const turned = zScores(scores, [{ qSort: 0, loading: -0.6 }])!;
    expect(
      rowGap(
        Array.from(turned),
        Array.from(scores.cells.subarray(0, 4), (x) => -x),
      ),
    ).toBeLessThan(1e-15);
  });

  it('gives each of two equal loadings the same say, whatever their Q-sorts’ spread', () => {
    const both = [
      { qSort: 0, loading: 0.6 },
      { qSort: 1, loading: 0.6 },
    ];
    const narrow = zScores(scoresOf([0, 1, 2, 3], [0, 2, 3, 1]), both)!;
    const wide = zScores(scoresOf([0, 1, 2, 3], [0, 20, 30, 10]), both)!;
    expect(rowGap(Array.from(wide), Array.from(narrow))).toBeLessThan(1e-15);
  });

  it('lets a loading of 1 decide alone', () => {
    const scores = scoresOf([1, 2, 3, 6], [6, 3, 2, 1]);
    const z = zScores(scores, [
      { qSort: 0, loading: 1 },
      { qSort: 1, loading: 0.9 },
    ])!;
    expect(rowGap(Array.from(z), Array.from(scores.cells.subarray(0, 4)))).toBeLessThan(1e-7);
  });

  it('is null where nothing defines the factor, or what does cancels out', () => {
    const scores = scoresOf([1, 2, 3, 6], [6, 5, 4, 1]);
    expect(zScores(scores, [])).toBeNull();
    const both = [
      { qSort: 0, loading: 0.5 },
      { qSort: 1, loading: 0.5 },
    ];
    expect(zScores(scores, both)).toBeNull();
    // Here rounding leaves something of the order of 1e-17, which is no view of anybody's.
    for (const scale of [0.1, 0.3, 0.7, 1.1, 3.3]) {
      const sort = [0.1, 0.7, 0.2, 1.3, -0.4];
      expect(
        zScores(
          scoresOf(
            sort,
            sort.map((x) => 1 / 3 - scale * x),
          ),
          both,
        ),
      ).toBeNull();
    }
  });
});

describe('definingQSorts', () => {
  it('are those flagged on the factor, with their loadings there', () => {
    const loadings = matrixOf([
      [0.1, 0.2],
      [0.3, 0.4],
      [0.5, 0.6],
    ]);
    const flags = [
      [false, true],
      [true, false],
      [false, true],
    ];
    expect(definingQSorts(loadings, flags, 1)).toEqual([
      { qSort: 0, loading: 0.2 },
      { qSort: 2, loading: 0.6 },
    ]);
  });
});
