import { describe, expect, it } from 'vitest';
import { isExempt, whatReadersMayLearn } from '../../../server/policies/what-readers-may-learn.ts';

const learn = (definingCount: number, consentingCount = 0, exempt = false, arrayFrom = 3) =>
  whatReadersMayLearn({ definingCount, consentingCount, isExempt: exempt, arrayFrom });

const everything = { shows: 'array', withheldBecause: null };
const nothing = { shows: 'nothing', withheldBecause: 'nobody' };

describe('isExempt', () => {
  it.each([
    ['simulated', true],
    ['already-published', true],
    ['collected', false],
    ['imported', false],
  ] as const)('a study marked %s: %s', (provenance, expected) => {
    expect(isExempt({ provenance, hasCollectedSorts: false })).toBe(expected);
  });

  it.each(['simulated', 'already-published', 'collected', 'imported'] as const)(
    'ends when somebody sorted here, in a study marked %s',
    (provenance) => {
      expect(isExempt({ provenance, hasCollectedSorts: true })).toBe(false);
    },
  );
});

describe('whatReadersMayLearn', () => {
  it.each([3, 4, 48])('shows the array of %i people without asking each of them', (definingCount) => {
    expect(learn(definingCount)).toEqual(everything);
  });

  it.each([
    [3, 5],
    [4, 5],
    [9, 10],
  ])(
    'withholds the array of %i where a study asks for %i, unless all of them consented',
    (count, arrayFrom) => {
      expect(learn(count, count - 1, false, arrayFrom)).toEqual({
        shows: 'words',
        withheldBecause: 'few-people',
      });
      expect(learn(count, count, false, arrayFrom)).toEqual(everything);
      expect(learn(arrayFrom, 0, false, arrayFrom)).toEqual(everything);
      expect(learn(count, 0, true, arrayFrom)).toEqual(everything);
    },
  );

  it('lets no study ask for fewer than three', () => {
    expect(learn(2, 0, false, 2)).toEqual({ shows: 'words', withheldBecause: 'two-people' });
    expect(learn(1, 1, false, 1)).toEqual({ shows: 'words', withheldBecause: 'one-person' });
  });

  it('shows the words of two people and withholds their array', () => {
    expect(learn(2)).toEqual({ shows: 'words', withheldBecause: 'two-people' });
  });

  it('withholds the array of two when one of them consented', () => {
    expect(learn(2, 1)).toEqual({ shows: 'words', withheldBecause: 'two-people' });
  });

  it('shows the array of two when both consented', () => {
    expect(learn(2, 2)).toEqual(everything);
  });

  it('shows nothing of a single voice that has not consented', () => {
    expect(learn(1)).toEqual({ shows: 'nothing', withheldBecause: 'one-person' });
  });

  it('shows the words, never the array, of a single voice that consented', () => {
    expect(learn(1, 1)).toEqual({ shows: 'words', withheldBecause: 'one-person' });
  });

  it('has nothing to show where nobody defines the viewpoint', () => {
    expect(learn(0)).toEqual(nothing);
    expect(learn(0, 0, true)).toEqual(nothing);
  });

  it.each([1, 2, 3])('shows everything of %i where there is nobody to protect', (definingCount) => {
    expect(learn(definingCount, 0, true)).toEqual(everything);
  });
});
