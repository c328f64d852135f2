import { describe, expect, it } from 'vitest';
import {
  distributionOf,
  finished,
  prepare,
  STANDARD_RECIPE,
  type StudyData,
} from '../../../analysis/index.ts';
import { simulateQSorts } from '../../../analysis/simulation/index.ts';
import { retentionTable } from '../../../analysis/retention/retention-table.ts';
import { bootstrapReplicability, splitHalfReplicability } from '../../../analysis/retention/replicability.ts';
import { randomSource } from '../../../analysis/uncertainty/random.ts';
import { referenceStudy } from '../../reference/solutions.ts';

const lipset = prepare(referenceStudy('lipset', 'shipped'));

/** Two planted viewpoints, eleven people each. */
function planted(): StudyData {
  const values = [-4, -3, -3, -2, -2, -2, -1, -1, -1, -1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4];
  const distribution = distributionOf(values);
  const random = randomSource(11);
  const viewpoint = (key: string) => ({ key, scores: values.map(() => random() / 2 ** 32) });
  const sorters = Array.from({ length: 22 }, (_, n) => ({ name: `P${n}`, holds: [n < 11 ? 'a' : 'b'] }));
  const plan = { viewpoints: [viewpoint('a'), viewpoint('b')], sorters, distribution, noise: 0.75, seed: 5 };
  return {
    statements: values.map((_, s) => ({ id: String(s + 1), text: '' })),
    qSorts: simulateQSorts(plan).map((sort) => ({ name: sort.name, values: sort.values })),
    distribution,
  };
}

describe('the table', () => {
  const two = finished(
    retentionTable(prepare(planted()), STANDARD_RECIPE, { seed: 1, draws: 200, splits: 40, resamples: 40, mostFactors: 5 }),
  ); // prettier-ignore

  it('two planted viewpoints: every evidential rule says two', () => {
    expect(two.rules).toMatchObject({
      'parallel-analysis': 2,
      'minimum-average-partial': 2,
      'scree-elbow': 2,
      'residual-mean-square': 2,
      'split-half': 2,
      bootstrap: 2,
    });
    expect(two.rules.kaiser).toBeGreaterThan(2);
  });
  it('says a range and who stands at its ends, never one number', () => {
    expect(two.range.fewest).toBe(2);
    expect(two.range.most).toBe(Math.max(...Object.values(two.rules).map((count) => count ?? 0)));
    expect(two.disagreement!.fewest).toContain('parallel-analysis');
    expect(two.disagreement!.most.length).toBeGreaterThan(0);
  });
  it('a true factor comes back, one too many does not', () => {
    const [, second, third] = two.steps;
    // Halves hold five or six people a viewpoint at r = .8: Spearman-Brown gives about .9 before forcing.
    expect(Math.min(...second!.splitHalf!.medianPhi)).toBeGreaterThan(0.85);
    expect(Math.min(...second!.bootstrap.medianPhi)).toBeGreaterThan(0.95);
    expect(Math.min(...third!.splitHalf!.medianPhi)).toBeLessThan(0.85);
    expect(second!.bootstrap.twoDefinersShare).toEqual([1, 1]);
  });
  it('steps add up: communality gained is the eigenvalue over N, residuals fall', () => {
    const gained = two.steps.reduce((sum, step) => sum + step.communalityGained, 0);
    const eigenvalues = two.steps.reduce((sum, step) => sum + step.eigenvalue, 0);
    expect(gained).toBeCloseTo(eigenvalues / 22, 12);
    const residuals = two.steps.map((step) => step.residualMeanSquare);
    expect(residuals).toEqual(residuals.toSorted((a, b) => b - a));
  });
});

describe('replicability', () => {
  it('the same seed gives the same figures; progress counts every piece', () => {
    const run = (seed: number) =>
      finished(splitHalfReplicability(lipset.sorts, STANDARD_RECIPE, { splits: 10, seed }));
    expect(run(3)).toEqual(run(3));
    expect(run(3)).not.toEqual(run(4));
    const seen: number[] = [];
    finished(bootstrapReplicability(lipset.sorts, STANDARD_RECIPE, { resamples: 5, seed: 1 }), {
      onProgress: ({ done }) => seen.push(done),
    });
    expect(seen).toEqual([0, 1, 2, 3, 4]);
  });
  it('two definers among nine people: a resample of nine holds both in about 41 % of cases', () => {
    // 1 − 2 (8/9)⁹ + (7/9)⁹ = .411; lipset at four factors has two factors of two definers.
    const { twoDefinersShare } = finished(
      bootstrapReplicability(
        lipset.sorts,
        { ...STANDARD_RECIPE, factorCount: 4 },
        { resamples: 2000, seed: 9 },
      ),
    );
    const expected = 1 - 2 * (8 / 9) ** 9 + (7 / 9) ** 9;
    expect(twoDefinersShare.filter((share) => Math.abs(share - expected) < 0.04).length).toBeGreaterThan(1);
  });
  it('a recipe with handwork runs on other people without it', () => {
    const byHand = { ...STANDARD_RECIPE, turns: [{ first: 0, second: 2, degrees: 20 }], factorOrder: [0] };
    const options = { splits: 5, seed: 1 };
    expect(finished(splitHalfReplicability(lipset.sorts, byHand, options))).toEqual(
      finished(splitHalfReplicability(lipset.sorts, STANDARD_RECIPE, options)),
    );
  });
});
