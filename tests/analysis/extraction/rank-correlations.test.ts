import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageRanks } from '../../../analysis/extraction/average-ranks.ts';
import { kendallCorrelations } from '../../../analysis/extraction/kendall-correlations.ts';
import { correlations as pearsonCorrelations } from '../../../analysis/extraction/correlation.ts';
import { completedQSorts } from '../../../analysis/extraction/missing-values.ts';
import { pairwiseCorrelations } from '../../../analysis/extraction/pairwise-correlations.ts';
import { standardisedSorts } from '../../../analysis/extraction/standardised-sorts.ts';
import { spearmanCorrelations } from '../../../analysis/extraction/spearman-correlations.ts';
import type { QSort } from '../../../analysis/model/study-data.ts';
import {
  hasOracle,
  largestDifference,
  oracleQSorts,
  oracleResult,
  referenceResult,
  shippedQSorts,
} from '../../reference/read-reference.ts';

type Matrix = readonly (readonly number[])[];
const expected = referenceResult('correlation/correlation') as Record<
  string,
  { spearman: Matrix; kendall: Matrix; pairwise: Matrix }
>;
const names = ['lipset', 'power1_60', 'edge_duplicates_40x20'];
const firstNine = (name: string) => shippedQSorts(name).slice(0, 9);
const pearson = (qSorts: readonly QSort[]) =>
  pearsonCorrelations(standardisedSorts(qSorts, qSorts[0]!.values.length));
const spearman = (qSorts: readonly QSort[]) => spearmanCorrelations(qSorts, qSorts[0]!.values.length);

/** The same four gaps as in correlation.R. */
function withGaps(qSorts: readonly QSort[]): QSort[] {
  const gaps = [
    [0, 0],
    [0, 4],
    [1, 4],
    [2, 6],
  ];
  return qSorts.map(({ name, values }, n) => ({
    name,
    values: values.map((value, s) => (gaps.some(([i, j]) => i === n && j === s) ? Number.NaN : value)),
  }));
}

describe.each(names)('agreement test 1: %s', (name) => {
  it('Spearman as R', () => {
    expect(largestDifference(spearman(firstNine(name)), expected[name]!.spearman)).toBeLessThan(1e-12);
  });
  it("Kendall's tau-b as R", () => {
    expect(largestDifference(kendallCorrelations(firstNine(name)), expected[name]!.kendall)).toBeLessThan(
      1e-12,
    );
  });
  it('pairwise correlations as R', () => {
    const { correlations, notices } = pairwiseCorrelations(withGaps(firstNine(name)));
    expect(largestDifference(correlations, expected[name]!.pairwise)).toBeLessThan(1e-12);
    expect(notices.map(({ code }) => code)).toEqual(['missing-values-pairwise']);
  });
});

const kept = {
  pearson: {
    correlate: pearson,
    ending: '',
    sets: [
      'lipset',
      'koc',
      'cegebe',
      'geneedit_tomato',
      'geneedit_wheat',
      'seafood',
      'power1_60',
      'civicon_before',
    ],
  },
  spearman: { correlate: spearman, ending: '-spearman', sets: ['lipset', 'koc', 'power1_60'] },
  kendall: { correlate: kendallCorrelations, ending: '-kendall', sets: ['lipset', 'koc'] },
};

describe.skipIf(!hasOracle)('agreement test 1, data that cannot be shipped', () => {
  it.each(Object.entries(kept))('%s as R', (_, { correlate, ending, sets }) => {
    for (const name of sets) {
      const { correlation } = oracleResult(`r/${name}/correlation${ending}`) as { correlation: Matrix };
      expect(largestDifference(correlate(oracleQSorts(name)), correlation), name).toBeLessThan(1e-12);
    }
  });
});

describe('ranks', () => {
  it('ties share the mean of their ranks', () => {
    expect(averageRanks([3, 1, 3, 2, 3])).toEqual([4, 1, 4, 2, 4]);
  });
  it('always sum to S(S + 1)/2', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 })), (values) => {
        const sum = averageRanks(values).reduce((total, rank) => total + rank, 0);
        expect(sum).toBe((values.length * (values.length + 1)) / 2);
      }),
    );
  });
  it('a constant Q-sort is refused by its name', () => {
    const qSorts = [
      { name: 'A', values: [1, 2, 3] },
      { name: 'B, the "second"', values: [2, 2, 2] },
    ];
    for (const correlate of [pearson, spearman, kendallCorrelations, pairwiseCorrelations]) {
      expect(() => correlate(qSorts)).toThrow(/same in Q-sort B, the "second"/);
    }
  });
});

describe('gaps', () => {
  const gappy = [
    { name: 'A', values: [1, Number.NaN, 3, 5] },
    { name: 'B', values: [2, 1, 4, 3] },
  ];
  it('refuse names the place', () => {
    expect(() => completedQSorts(gappy, 'refuse')).toThrow(/Q-sort "A" does not place statement 2/);
  });
  it('centre puts the Q-sort’s own mean there and says so', () => {
    const { qSorts, notices } = completedQSorts(gappy, 'centre');
    expect(qSorts[0]!.values).toEqual([1, 3, 3, 5]);
    expect(qSorts[1]).toBe(gappy[1]);
    expect(notices[0]!.code).toBe('missing-values-centred');
  });
  it('without gaps nothing is said', () => {
    expect(completedQSorts([gappy[1]!], 'refuse').notices).toEqual([]);
  });
  it('a Q-sort that says next to nothing is refused under every policy', () => {
    const empty = [{ name: 'C', values: [Number.NaN, 4, Number.NaN] }];
    expect(() => completedQSorts(empty, 'centre')).toThrow(/"C" places 1 statements/);
  });
  it('two Q-sorts with too little in common are refused', () => {
    const short = gappy.map(({ name, values }) => ({ name, values: values.slice(0, 3) }));
    expect(() => pairwiseCorrelations(short)).toThrow(/2 placed statements in common/);
  });
});
