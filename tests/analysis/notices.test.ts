import { describe, expect, it } from 'vitest';
import { solve, STANDARD_RECIPE, type StudyData } from '../../analysis/index.ts';
import { referenceStudy } from '../reference/solutions.ts';
import { studyOf, syntheticStudy } from './synthetic-study.ts';

/* Most notices are met where they belong, in degenerate-data.test.ts; here, when they stay silent. */

function noticesOf(data: StudyData, factorCount: number): Map<string, string> {
  const { notices } = solve(data, { ...STANDARD_RECIPE, factorCount });
  return new Map(notices.map(({ code, message }) => [code, message]));
}

describe('notices', () => {
  const sort = [...syntheticStudy(30, 1).qSorts[0]!.values];
  /** Almost the same Q-sort: two neighbouring cards exchanged. */
  const alike = sort.with(3, sort[4]!).with(4, sort[3]!);
  const other = [...syntheticStudy(30, 2, { seed: 9 }).qSorts[1]!.values];

  it('name one group for Q-sorts that are all the same, and none for those that are almost', () => {
    const found = noticesOf(studyOf([sort, alike, other, sort, sort]), 2);
    expect(found.get('q-sorts-identical')).toMatch(/^p1, p4 and p5 are/);
    expect(noticesOf(studyOf([sort, alike, other]), 2).has('q-sorts-identical')).toBe(false);
    const nearMirror = alike.map((value) => 0 - value);
    expect(noticesOf(studyOf([sort, nearMirror, other]), 2).has('q-sorts-mirrored')).toBe(false);
  });

  it('agree with the number of those they name', () => {
    const { notices } = solve(referenceStudy('lipset', 'shipped'), { ...STANDARD_RECIPE, factorCount: 2 });
    // R: CA6 and UK7 load negatively on the first factor, JP5 on the second.
    expect(notices.filter(({ code }) => code === 'bipolar-factor').map(({ message }) => message)).toEqual([
      'factor 1 is defined from both ends: CA6 and UK7 load negatively',
      'factor 2 is defined from both ends: JP5 loads negatively',
    ]);
  });

  it('tell of a loading above .99 only where there are others to outweigh', () => {
    const found = noticesOf(studyOf([sort, sort, sort, sort, alike, other]), 2);
    expect(found.get('loading-dominates')).toMatch(/^p1, p2, p3 and p4 loads? above .99 on factor 1/);
    expect(noticesOf(syntheticStudy(30, 12), 3).has('loading-dominates')).toBe(false);
  });

  it('call a factor bipolar for flags of both signs, not for negative ones alone', () => {
    const recipe = { ...STANDARD_RECIPE, factorCount: 3, invertedFactors: [1] };
    const { loadings, flags, notices } = solve(syntheticStudy(40, 21, { viewpointCount: 3 }), recipe);
    const defining = loadings.filter((_, n) => flags[n]![1]);
    expect(defining.map((row) => row[1]! < 0)).toEqual(defining.map(() => true));
    expect(notices).toEqual([]);
  });

  it('are none for an ordinary study', () => {
    expect([...noticesOf(syntheticStudy(40, 21, { viewpointCount: 3 }), 3)]).toEqual([]);
  });
});
