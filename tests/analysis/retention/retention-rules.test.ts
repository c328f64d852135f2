import { describe, expect, it } from 'vitest';
import { correlations } from '../../../analysis/extraction/correlation.ts';
import { principalComponents } from '../../../analysis/extraction/principal-components.ts';
import { standardisedSorts } from '../../../analysis/extraction/standardised-sorts.ts';
import { finished, finishedInTurns } from '../../../analysis/model/long-work.ts';
import type { QSort } from '../../../analysis/model/study-data.ts';
import { columnOf, firstColumns, matrixOf } from '../../../analysis/numerics/matrix.ts';
import { kaiserCount, screeElbow } from '../../../analysis/retention/eigenvalue-rules.ts';
import { leadingCount, loadingEvidence } from '../../../analysis/retention/loading-rules.ts';
import {
  averagePartials,
  minimumAveragePartialCount,
} from '../../../analysis/retention/minimum-average-partial.ts';
import {
  parallelAnalysis,
  permutedEigenvalues,
  quantile,
} from '../../../analysis/retention/parallel-analysis.ts';
import { meanSquaredResiduals, residualCount } from '../../../analysis/retention/residual-correlations.ts';
import { referenceResult, shippedQSorts } from '../../reference/read-reference.ts';

const reference = referenceResult('retention/retention') as Record<
  'lipset' | 'power1_60' | 'edge_duplicates_40x20',
  { sorts: number; map: number[]; acceleration: number }
> & {
  parallel: { orders: number[][][]; eigenvalues: number[][]; percentile95: number[] };
  parallel4000: number[];
};

function prepared(qSorts: readonly QSort[]) {
  const sorts = standardisedSorts(qSorts, qSorts[0]!.values.length);
  const matrix = correlations(sorts);
  return { sorts, matrix, components: principalComponents(sorts, matrix) };
}
const lipset = prepared(shippedQSorts('lipset'));

describe.each(['lipset', 'power1_60', 'edge_duplicates_40x20'] as const)('%s', (name) => {
  const { sorts, map, acceleration } = reference[name];
  const { matrix, components } = prepared(shippedQSorts(name).slice(0, sorts));
  it('agreement test 25: MAP as psych::vss', () => {
    const partials = averagePartials(matrix, components);
    map.forEach((value, at) => {
      // psych goes on when a Q-sort is used up; this stops there.
      if (at + 1 < partials.length) expect(Math.abs(partials[at + 1]! - value)).toBeLessThan(1e-8);
    });
    expect(partials.length).toBeGreaterThan(5);
    const best = map.indexOf(Math.min(...map)) + 1;
    if (partials[0]! > Math.min(...map)) expect(minimumAveragePartialCount(partials)).toBe(best);
    else expect(minimumAveragePartialCount(partials)).toBe(0);
  });
  it('the scree bends where R says', () => {
    expect(screeElbow(components.eigenvalues)).toBe(acceleration);
  });
});

describe('parallel analysis', () => {
  it('agreement test 24: the same permutations give R’s eigenvalues and percentiles', () => {
    const { orders, eigenvalues, percentile95 } = reference.parallel;
    const ours = orders.map((_, draw) =>
      permutedEigenvalues(lipset.sorts, (d, sort) => orders[d]![sort]!.map((one) => one - 1), draw),
    );
    ours.forEach((values, draw) =>
      values.forEach((value, at) => expect(Math.abs(value - eigenvalues[draw]![at]!)).toBeLessThan(1e-10)),
    );
    percentile95.forEach((value, at) => {
      const chance = ours.map((values) => values[at]!);
      expect(Math.abs(quantile(chance, 0.95) - value)).toBeLessThan(1e-10);
    });
  });
  it('agreement test 24: with its own chance within .03 of R’s 4,000 draws; lipset has 2 factors', () => {
    const work = parallelAnalysis(lipset.sorts, lipset.components.eigenvalues, { draws: 2000, seed: 7 });
    const { thresholds, count } = finished(work);
    thresholds.slice(0, 4).forEach((value, at) => {
      expect(Math.abs(value - reference.parallel4000[at]!)).toBeLessThan(0.03);
    });
    expect(count).toBe(2);
  });
  it('the same seed gives the same thresholds, another seed others', () => {
    const run = (seed: number) =>
      finished(parallelAnalysis(lipset.sorts, lipset.components.eigenvalues, { draws: 40, seed })).thresholds;
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });
  it('more Q-sorts than statements: the last thresholds are 0', () => {
    const { sorts, components } = prepared(shippedQSorts('power1_60'));
    const { thresholds } = finished(parallelAnalysis(sorts, components.eigenvalues, { draws: 20, seed: 1 }));
    expect(thresholds.length).toBe(60);
    expect(thresholds[43]).toBeGreaterThan(0);
    expect(thresholds[50]).toBe(0);
  });
  it('tells how far it is and stops when asked', async () => {
    const start = () =>
      parallelAnalysis(lipset.sorts, lipset.components.eigenvalues, { draws: 100, seed: 1 });
    const seen: number[] = [];
    finished(start(), { onProgress: ({ done, total }) => seen.push(done / total) });
    expect(seen).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
    const stop = new AbortController();
    const inTurns = finishedInTurns(start(), () => Promise.resolve(), {
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done === 40) stop.abort(new Error('enough'));
      },
    });
    await expect(inTurns).rejects.toThrow('enough');
    expect((await finishedInTurns(start(), () => Promise.resolve())).draws).toBe(100);
  });
});

describe('rules that read a table', () => {
  it('Kaiser counts eigenvalues above 1', () => {
    expect(kaiserCount(lipset.components.eigenvalues)).toBe(4);
    expect(kaiserCount([2, 1, 0])).toBe(1);
  });
  it('no elbow without three eigenvalues', () => {
    expect(screeElbow([1.5, 0.5])).toBeNull();
  });
  it('Humphrey and significant loadings, by hand: S = 33', () => {
    const two = matrixOf([[0.8, 0.3], [-0.6, 0.3], [0.1, 0.5]]); // prettier-ignore
    const [first, second] = loadingEvidence(two, 33);
    expect(first!.humphreyProduct).toBeCloseTo(0.48, 12);
    // 2/√33 = .348, 1/√33 = .174, 2.576/√33 = .448
    expect(first).toMatchObject({
      passesHumphreyStrictly: true,
      passesHumphreyLoosely: true,
      significantLoadings: 2,
    });
    expect(second).toMatchObject({ passesHumphreyLoosely: false, significantLoadings: 1 });
    expect(leadingCount([true, true, false, true])).toBe(2);
    expect(leadingCount([true])).toBe(1);
  });
  it('residuals: from the mean squared correlation down to nothing', () => {
    const { matrix, components } = lipset;
    const residuals = meanSquaredResiduals(matrix, firstColumns(components.loadings, 9));
    let direct = 0;
    for (let i = 0; i < 9; i++) for (let j = 0; j < i; j++) direct += matrix.cells[i * 9 + j]! ** 2;
    expect(residuals[0]).toBeCloseTo(direct / 36, 14);
    expect(residuals[9]).toBeLessThan(1e-28);
    const one = columnOf(components.loadings, 0);
    let after = 0;
    for (let i = 0; i < 9; i++) for (let j = 0; j < i; j++) after += (matrix.cells[i * 9 + j]! - one[i]! * one[j]!) ** 2; // prettier-ignore
    expect(residuals[1]).toBeCloseTo(after / 36, 14);
    expect(residualCount([0.2, 0.1, 0.02], 33)).toBe(2);
    expect(residualCount([0.2, 0.1], 33)).toBeNull();
  });
});
