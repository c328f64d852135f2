import { describe, expect, it } from 'vitest';
import { correlations } from '../../../analysis/extraction/correlation.ts';
import { standardisedSorts } from '../../../analysis/extraction/standardised-sorts.ts';
import { matrixOf, rowsOf } from '../../../analysis/numerics/matrix.ts';
import { bartlettScores, regressionScores } from '../../../analysis/scores/model-scores.ts';
import { effectiveCount, observedReliability } from '../../../analysis/scores/sort-reliability.ts';
import { largestDifference, referenceResult, shippedQSorts } from '../../reference/read-reference.ts';

const reference = referenceResult('scores/scores') as Record<
  'loadings' | 'thurstone' | 'bartlett',
  number[][]
>;
const sorts = standardisedSorts(shippedQSorts('lipset'), 33);
const matrix = correlations(sorts);
const loadings = matrixOf(reference.loadings);

describe('scores of the model', () => {
  it('regression scores as psych', () => {
    const found = regressionScores(sorts.scores, matrix, loadings);
    expect(largestDifference(found, reference.thurstone)).toBeLessThan(1e-10);
  });
  it('Bartlett scores as psych', () => {
    const communalities = reference.loadings.map((row) => row.reduce((sum, l) => sum + l * l, 0));
    const found = bartlettScores(sorts.scores, loadings, communalities)!;
    expect(largestDifference(found, reference.bartlett)).toBeLessThan(1e-10);
  });
  it('dependent factors have no Bartlett scores; dependent Q-sorts still have regression scores', () => {
    const twice = matrixOf(reference.loadings.map(([first]) => [first!, first!]));
    expect(bartlettScores(sorts.scores, twice, new Float64Array(9))).toBeNull();
    const duplicates = standardisedSorts(shippedQSorts('edge_duplicates_40x20'), 40);
    const some = matrixOf(Array.from({ length: 20 }, (_, n) => [n % 3 === 0 ? 0.7 : 0.1]));
    const found = regressionScores(duplicates.scores, correlations(duplicates), some);
    expect(rowsOf(found).flat().every(Number.isFinite)).toBe(true);
  });
});

describe('what the definers are worth', () => {
  it('equal weights are worth their number, one heavy one little more than one', () => {
    expect(effectiveCount([2, -2, 2])).toBeCloseTo(3, 14);
    expect(effectiveCount([50, 1, 1])).toBeCloseTo(52 ** 2 / 2502, 12);
    expect(effectiveCount([])).toBe(0);
  });
  it('the observed reliability is the definers’ mean correlation, with the signs of their loadings', () => {
    const r = matrixOf([[1, 0.6, -0.5], [0.6, 1, -0.4], [-0.5, -0.4, 1]]); // prettier-ignore
    const defining = [0.8, 0.7, -0.6].map((loading, qSort) => ({ qSort, loading }));
    expect(observedReliability(r, defining)).toBeCloseTo(0.5, 14);
    expect(observedReliability(r, defining.slice(0, 1))).toBeNull();
    const opposed = defining.map((one) => ({ ...one, loading: Math.abs(one.loading) }));
    expect(observedReliability(r, opposed)).toBeNull();
  });
});
