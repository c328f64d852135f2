import { describe, expect, it } from 'vitest';
import { solve, STANDARD_RECIPE } from '../../../analysis/index.ts';
import {
  benjaminiHochberg,
  distinguishingBy,
  distinguishingEvidence,
} from '../../../analysis/comparison/adjusted-distinguishing.ts';
import { differenceLists, zScoreVariances } from '../../../analysis/comparison/difference-lists.ts';
import { columnWidth, equalities } from '../../../analysis/comparison/shown-equal.ts';
import { referenceResult } from '../../reference/read-reference.ts';
import { referenceStudy } from '../../reference/solutions.ts';

const study = referenceStudy('lipset', 'shipped');
const solution = solve(study, { ...STANDARD_RECIPE, factorCount: 3 });
const lists = differenceLists(solution);
const reference = referenceResult('scores/scores') as { p: number[]; adjusted: number[] };

describe('difference lists', () => {
  it('one for every pair, from most to least, the differences of the z-scores', () => {
    expect(lists.map(({ factors }) => factors)).toEqual([[0, 1], [0, 2], [1, 2]]); // prettier-ignore
    for (const { factors, statements, standardError } of lists) {
      expect(standardError).toBe(solution.standardErrorsOfDifferences[factors[0]]![factors[1]]);
      expect(statements.length).toBe(33);
      const differences = statements.map(({ difference }) => difference);
      expect(differences).toEqual(differences.toSorted((a, b) => b - a));
      const { statement, difference } = statements[4]!;
      const row = solution.zScores[statement]!;
      expect(difference).toBe(row[factors[0]]! - row[factors[1]]!);
    }
  });
  it('a factor nobody defines takes no part', () => {
    const zScores = [[1, null, -1], [-1, null, 1]]; // prettier-ignore
    const errors = [[0.5, null, 0.4], [null, null, null], [0.4, null, 0.5]]; // prettier-ignore
    const [only, ...others] = differenceLists({ zScores, standardErrorsOfDifferences: errors });
    expect(others).toEqual([]);
    expect(only!.factors).toEqual([0, 2]);
    expect(only!.statements[0]).toEqual({ statement: 0, first: 1, second: -1, difference: 2, ratio: 5 });
  });
  it('variance over the factors, over their number', () => {
    expect(zScoreVariances([[1, -1, null], [0.5, 0.5, 0.5], [2, null, null]])).toEqual([1, 0, null]); // prettier-ignore
  });
});

describe('distinguishing by evidence', () => {
  const evidence = distinguishingEvidence(lists);
  it('adjusts as R’s p.adjust(method = "BH"), ties included', () => {
    benjaminiHochberg(reference.p).forEach((p, at) => expect(p).toBeCloseTo(reference.adjusted[at]!, 14));
    expect(benjaminiHochberg([])).toEqual([]);
  });
  it('unadjusted at .05 and .01 it is the usual list', () => {
    const usual = distinguishingBy(evidence, { alpha: 0.05 }).map(({ statement, factor }) => [
      statement,
      factor,
    ]);
    expect(usual).toEqual(solution.distinguishing.map(({ statement, factor }) => [statement, factor]));
    const strict = distinguishingBy(evidence, { alpha: 0.01 }).map(({ statement, factor }) => [
      statement,
      factor,
    ]);
    expect(strict).toEqual(
      solution.distinguishing.filter(({ level }) => level === '.01').map(({ statement, factor }) => [statement, factor]),
    ); // prettier-ignore
  });
  it('adjusted it is a part of it; an effect size cuts it further', () => {
    const usual = distinguishingBy(evidence, { alpha: 0.05 });
    const adjusted = distinguishingBy(evidence, { alpha: 0.05, isAdjusted: true });
    expect(adjusted.length).toBeGreaterThan(0);
    expect(adjusted.length).toBeLessThanOrEqual(usual.length);
    expect(adjusted.every((one) => usual.includes(one))).toBe(true);
    const large = distinguishingBy(evidence, { alpha: 0.05, smallestEffect: 1.2 });
    expect(large.length).toBeLessThan(usual.length);
    expect(large.every(({ smallestDifference }) => smallestDifference >= 1.2)).toBe(true);
  });
});

describe('shown equal', () => {
  it('by hand: |Δz| + 1.644854 SED against the margin', () => {
    const zScores = [[0.1, 0.2], [1.5, -0.4], [0.3, 0.3]]; // prettier-ignore
    const errors = [[0.2, 0.15], [0.15, 0.2]]; // prettier-ignore
    const found = equalities(differenceLists({ zScores, standardErrorsOfDifferences: errors }), 0.4);
    const needed = 1.6448536269514722 * 0.15;
    expect(found.map(({ smallestMargin }) => smallestMargin)).toEqual(
      [0.1 + needed, 1.9 + needed, needed].map((margin) => expect.closeTo(margin, 12) as number),
    );
    expect(found.map(({ isShownEqual }) => isShownEqual)).toEqual([true, false, true]);
  });
  it('three definers a factor show nothing equal at one column, though 14 and 20 do not differ', () => {
    const margin = columnWidth(study.distribution);
    const found = equalities(lists, margin);
    expect(solution.consensus.length).toBeGreaterThan(0);
    expect(found.some(({ isShownEqual }) => isShownEqual)).toBe(false);
    expect(Math.min(...found.map(({ smallestMargin }) => smallestMargin))).toBeGreaterThan(0.392 * 1.644);
  });
  it('one column’s width: 1 over the grid’s standard deviation, wherever the grid lies', () => {
    const grid = [1, 2, 3].map((value) => ({ value, capacity: 2 }));
    expect(columnWidth(grid)).toBeCloseTo(1 / Math.sqrt(0.8), 12);
    expect(columnWidth(grid.map(({ value, capacity }) => ({ value: value - 50, capacity })))).toBeCloseTo(
      1 / Math.sqrt(0.8),
      12,
    );
  });
});
