import { describe, expect, it } from 'vitest';
import { finished } from '../../../analysis/model/long-work.ts';
import { tuckerPhi } from '../../../analysis/comparison/match-factors.ts';
import {
  columnOf,
  type Matrix,
  matrixOf,
  product,
  rowsOf,
  transposed,
} from '../../../analysis/numerics/matrix.ts';
import { optimalAssignment } from '../../../analysis/numerics/optimal-assignment.ts';
import { oblimin, promax } from '../../../analysis/rotation/oblique-rotation.ts';
import { equamax, orthomaxCriterion, quartimax } from '../../../analysis/rotation/orthomax.ts';
import { orthomaxOptima } from '../../../analysis/rotation/rotation-optima.ts';
import { targetRotation } from '../../../analysis/rotation/target-rotation.ts';
import { varimax } from '../../../analysis/rotation/varimax.ts';
import { largestDifference, referenceResult } from '../../reference/read-reference.ts';

type Rows = number[][];
interface RotationCase {
  readonly unrotated: Rows;
  readonly varimax: Rows;
  readonly quartimax: Rows;
  readonly equamax: Rows;
  readonly oblimin: { readonly pattern: Rows; readonly phi: Rows };
  readonly oblimin_negative: { readonly pattern: Rows; readonly phi: Rows };
  readonly promax: { readonly pattern: Rows; readonly phi: Rows };
  readonly target: Rows;
  readonly procrustes: Rows;
}
const cases = Object.entries(referenceResult('rotation/rotation') as Record<string, RotationCase>).filter(
  ([name]) => name !== 'versions',
);

/** Which of our factors is which of theirs, with its sign. */
function alignment(ours: Matrix, theirs: Matrix): { factor: number; sign: number }[] {
  const phis = Array.from({ length: theirs.columns }, (_, g) =>
    Array.from({ length: ours.columns }, (__, f) => tuckerPhi(columnOf(theirs, g), columnOf(ours, f))),
  );
  return optimalAssignment(phis.map((row) => row.map(Math.abs))).map((factor, g) => ({
    factor,
    sign: phis[g]![factor]! < 0 ? -1 : 1,
  }));
}

function aligned(ours: Matrix, theirs: Rows): Matrix {
  const match = alignment(ours, matrixOf(theirs));
  return matrixOf(rowsOf(ours).map((row) => match.map(({ factor, sign }) => sign * row[factor]!)));
}

function alignedSquare(phi: Matrix, pattern: Matrix, theirPattern: Rows): Matrix {
  const match = alignment(pattern, matrixOf(theirPattern));
  const rows = rowsOf(phi);
  return matrixOf(match.map((a) => match.map((b) => a.sign * b.sign * rows[a.factor]![b.factor]!)));
}

const quartimin = (pattern: Matrix) =>
  rowsOf(pattern).reduce((sum, row) => {
    const squares = row.map((a) => a * a);
    const total = squares.reduce((all, square) => all + square, 0);
    return sum + squares.reduce((all, square) => all + square * (total - square), 0) / 4;
  }, 0);

describe.each(cases)('agreement test 23: %s factors', (_, reference) => {
  const unrotated = matrixOf(reference.unrotated);
  it('quartimax as GPArotation, and no lower', () => {
    const { loadings, hasConverged } = quartimax(unrotated);
    expect(hasConverged).toBe(true);
    expect(orthomaxCriterion(loadings, 0)).toBeGreaterThanOrEqual(
      orthomaxCriterion(matrixOf(reference.quartimax), 0) - 1e-10,
    );
    expect(largestDifference(aligned(loadings, reference.quartimax), reference.quartimax)).toBeLessThan(1e-5);
  });
  it('equamax as GPArotation’s Crawford-Ferguson, and no lower', () => {
    const { loadings } = equamax(unrotated);
    const gamma = unrotated.columns / 2;
    expect(orthomaxCriterion(loadings, gamma)).toBeGreaterThanOrEqual(
      orthomaxCriterion(matrixOf(reference.equamax), gamma) - 1e-10,
    );
    expect(largestDifference(aligned(loadings, reference.equamax), reference.equamax)).toBeLessThan(1e-5);
  });
  it('agreement test 5: varimax as R at eps = 1e-15, and no lower', () => {
    const { loadings } = varimax(unrotated);
    expect(orthomaxCriterion(loadings, 1)).toBeGreaterThanOrEqual(
      orthomaxCriterion(matrixOf(reference.varimax), 1) - 1e-10,
    );
    expect(largestDifference(aligned(loadings, reference.varimax), reference.varimax)).toBeLessThan(2e-6);
  });
  it('promax as R: pattern, factor correlations', () => {
    const { pattern, factorCorrelations, structure } = promax(matrixOf(reference.varimax));
    const theirs = reference.promax;
    // R's promax runs its own varimax once more, to 1e-5, before it starts.
    expect(largestDifference(pattern, theirs.pattern)).toBeLessThan(1e-6);
    expect(largestDifference(factorCorrelations, theirs.phi)).toBeLessThan(1e-6);
    const phi = matrixOf(theirs.phi);
    expect(largestDifference(structure, rowsOf(product(matrixOf(theirs.pattern), phi)))).toBeLessThan(1e-6);
  });
  it.each([
    [0, 'oblimin'],
    [-0.5, 'oblimin_negative'],
  ] as const)('oblimin, gamma %d, as GPArotation: pattern, factor correlations', (gamma, key) => {
    const { pattern, factorCorrelations, isConverged } = oblimin(unrotated, { gamma });
    const theirs = reference[key];
    expect(isConverged).toBe(true);
    expect(largestDifference(aligned(pattern, theirs.pattern), theirs.pattern)).toBeLessThan(1e-5);
    const phi = alignedSquare(factorCorrelations, pattern, theirs.pattern);
    expect(largestDifference(phi, theirs.phi)).toBeLessThan(1e-5);
    if (gamma === 0) {
      expect(quartimin(pattern)).toBeLessThanOrEqual(quartimin(matrixOf(theirs.pattern)) + 1e-10);
    }
  });
  it('target rotation as R’s singular value decomposition', () => {
    const { loadings, turn } = targetRotation(unrotated, matrixOf(reference.target));
    expect(largestDifference(loadings, reference.procrustes)).toBeLessThan(1e-10);
    const unit = rowsOf(product(transposed(turn), turn));
    unit.forEach((row, i) => row.forEach((value, j) => expect(value).toBeCloseTo(+(i === j), 13)));
  });
  it('agreement test 31: oblique factors reproduce the same correlations as before', () => {
    const before = rowsOf(product(unrotated, transposed(unrotated)));
    for (const { pattern, structure } of [promax(unrotated), oblimin(unrotated)]) {
      expect(largestDifference(product(pattern, transposed(structure)), before)).toBeLessThan(1e-9);
    }
  });
});

describe('special cases', () => {
  it('a target that does not span every factor still gives an orthogonal turn', () => {
    const loadings = matrixOf([[0.8, 0.1, 0.2], [0.2, 0.7, 0.1], [0.1, 0.2, 0.9], [0.5, 0.5, 0.1]]); // prettier-ignore
    const { turn } = targetRotation(loadings, matrixOf([[1, 0, 0], [0, 0, 0], [0, 0, 0], [1, 0, 0]])); // prettier-ignore
    const unit = product(transposed(turn), turn);
    expect(largestDifference(unit, [[1, 0, 0], [0, 1, 0], [0, 0, 1]])).toBeLessThan(1e-12); // prettier-ignore
  });
  it('dependent factors are refused by name', () => {
    const same = matrixOf([[0.5, 0.5], [0.6, 0.6], [0.1, 0.1]]); // prettier-ignore
    expect(() => promax(same)).toThrow(expect.objectContaining({ code: 'factors-dependent' }));
  });
  it('one factor is left as it is', () => {
    const one = matrixOf([[0.5], [0.7], [-0.2]]);
    expect(rowsOf(oblimin(one).pattern)).toEqual(rowsOf(one));
    expect(rowsOf(quartimax(one).loadings)).toEqual(rowsOf(one));
  });
});

describe('varimax from many starts', () => {
  it('reports one maximum where there is one', () => {
    const reference = cases.find(([name]) => name === 'lipset-3')![1];
    const work = orthomaxOptima(matrixOf(reference.unrotated), 1, { restarts: 25, seed: 1 });
    const { optima, isUsualBest, notices } = finished(work);
    expect(optima.length).toBe(1);
    expect(optima[0]!.starts).toBe(26);
    expect(isUsualBest).toBe(true);
    expect(notices).toEqual([]);
  });
  it('reports a second maximum where there is one: those that R ends in', () => {
    const { loadings, optima: theirs } = referenceResult('rotation/varimax-optima') as {
      loadings: Rows;
      optima: number[];
    };
    const work = orthomaxOptima(matrixOf(loadings), 1, { restarts: 60, seed: 3 });
    const { optima, isUsualBest, notices } = finished(work);
    expect(optima.map(({ criterion }) => Math.round(criterion * 1e6) / 1e6)).toEqual(theirs);
    expect(optima.reduce((sum, { starts }) => sum + starts, 0)).toBe(61);
    const best = matrixOf(optima[0]!.loadings.map((row) => [...row]));
    expect(orthomaxCriterion(best, 1)).toBeCloseTo(theirs[0]!, 6);
    expect(notices).toEqual([expect.objectContaining({ code: 'rotation-second-optimum' })]);
    expect(notices[0]!.message).toContain(`stand at ${theirs[1]!.toFixed(6)}`);
    expect(isUsualBest).toBe(false);
  });
});
