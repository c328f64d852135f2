import { describe, expect, it } from 'vitest';
import { compareShownViewpoints } from '../../../server/policies/compare-shown-viewpoints.ts';

/**
 * Five statements on three factors; the standard error of every difference is .1, so .2 and more is significant. What
 * was saved says so too.
 */
const figures = {
  distinguishing: [
    { statement: 0, factor: 0, level: '.01' },
    { statement: 0, factor: 1, level: '.01' },
    { statement: 0, factor: 2, level: '.01' },
    { statement: 1, factor: 0, level: '.01' },
    { statement: 1, factor: 1, level: '.01' },
    { statement: 1, factor: 2, level: '.01' },
    { statement: 2, factor: 2, level: '.01' },
    { statement: 4, factor: 0, level: '.01' },
  ] as const,
  consensus: [3],
  factorArrays: [
    [2, 1, 3],
    [0, 2, -3],
    [-1, -1, 2],
    [1, 1, 1],
    [-2, 0, 0],
  ],
  zScores: [
    [1.5, 0.9, 2],
    [0, 1.4, -2],
    [-0.8, -0.75, 1],
    [0.7, 0.75, 0.7],
    [-1.4, 0, 0.1],
  ],
  standardErrorsOfDifferences: [
    [0.1, 0.1, 0.1],
    [0.1, 0.1, 0.1],
    [0.1, 0.1, 0.1],
  ],
};

describe('compareShownViewpoints', () => {
  it('compares all three where all are shown', () => {
    const { byFactor, commonGround } = compareShownViewpoints(figures, [true, true, true]);
    expect(byFactor[0]).toEqual({ ranksHigher: [], ranksLower: [5], distinguishing: [1, 2, 5] });
    expect(byFactor[1]).toEqual({ ranksHigher: [2], ranksLower: [1], distinguishing: [1, 2] });
    expect(byFactor[2]).toEqual({ ranksHigher: [3, 1], ranksLower: [2], distinguishing: [1, 2, 3] });
    expect(commonGround).toEqual([4]);
  });

  it('says nothing that only a withheld array could tell', () => {
    const { byFactor, commonGround } = compareShownViewpoints(figures, [true, true, false]);
    expect(byFactor[0]).toEqual({ ranksHigher: [1], ranksLower: [2, 5], distinguishing: [1, 2, 5] });
    expect(byFactor[1]).toEqual({ ranksHigher: [2, 5], ranksLower: [1], distinguishing: [1, 2, 5] });
    expect(byFactor[2]).toEqual({ ranksHigher: [], ranksLower: [], distinguishing: [] });
    expect(commonGround).toEqual([3, 4]);
  });

  it('gives the same whatever a withheld factor holds', () => {
    const otherwise = {
      ...figures,
      factorArrays: figures.factorArrays.map(([a, b], s) => [a!, b!, [0, 2, 1, -3, 3][s]!]),
      zScores: figures.zScores.map(([a, b], s) => [a!, b!, [0, 1.5, 1, -2, 2][s]!]),
    };
    const isShown = [true, true, false];
    expect(compareShownViewpoints(otherwise, isShown)).toEqual(compareShownViewpoints(figures, isShown));
  });

  it('has no common ground within one column where the difference is significant', () => {
    const apart = { ...figures, zScores: figures.zScores.with(3, [0.7, 0.95, 0.7]) };
    expect(compareShownViewpoints(apart, [true, true, false]).commonGround).toEqual([3]);
    expect(compareShownViewpoints({ ...figures, consensus: [] }, [true, true, true]).commonGround).toEqual(
      [],
    );
  });

  it('has no common ground two columns apart, however uncertain the difference', () => {
    const apart = { ...figures, factorArrays: figures.factorArrays.with(3, [0, 2, 1]) };
    expect(compareShownViewpoints(apart, [true, true, true]).commonGround).toEqual([]);
  });

  it('compares nothing where one viewpoint is shown alone', () => {
    const { byFactor, commonGround } = compareShownViewpoints(figures, [true, false, false]);
    expect(byFactor[0]).toEqual({ ranksHigher: [], ranksLower: [], distinguishing: [] });
    expect(commonGround).toEqual([]);
  });

  it('takes the saved comparisons where nothing is withheld, a factor that nobody defines left out', () => {
    const undefinedThird = {
      ...figures,
      factorArrays: figures.factorArrays.map(([a, b]) => [a!, b!, null]),
      zScores: figures.zScores.map(([a, b]) => [a!, b!, null]),
      distinguishing: figures.distinguishing.filter(({ factor }) => factor === 1),
    };
    const { byFactor } = compareShownViewpoints(undefinedThird, [true, true, false]);
    expect(byFactor[0]).toEqual({ ranksHigher: [1], ranksLower: [2, 5], distinguishing: [] });
    expect(byFactor[1]?.distinguishing).toEqual([1, 2]);
  });
});
