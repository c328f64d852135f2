import { describe, expect, it } from 'vitest';
import { rScript, solve, STANDARD_RECIPE, type Recipe } from '../../../analysis/index.ts';
import { referenceResult } from '../../reference/read-reference.ts';
import { referenceStudy } from '../../reference/solutions.ts';
import { largestGap, rowGap } from '../compare-solutions.ts';

/** What R 4.2.2 printed for the scripts kept beside it; see tests/reference/r-script/repeat.R. */
interface RFigures {
  readonly correlations: number[][];
  readonly eigenvalues: number[];
  readonly unrotated_loadings: number[][];
  readonly loadings: number[][];
  readonly communalities: number[];
  readonly loading_threshold: number;
  readonly flags: boolean[][];
  readonly z_scores: (number | null)[][];
  readonly factor_arrays: (number | null)[][];
  readonly defining_count: number[];
  readonly sum_of_squared_loadings: number[];
  readonly composite_reliability: (number | null)[];
  readonly standard_error: (number | null)[];
  readonly factor_correlations: (number | null)[][];
  readonly standard_errors_of_differences: (number | null)[][];
  readonly distinguishing: { statement: number; factor: number; level: string }[];
  readonly consensus: number[];
}

/** Every choice the script knows at once, but for those that exclude each other. */
const HANDWORK: Recipe = {
  ...STANDARD_RECIPE,
  correlation: 'spearman',
  rotation: 'quartimax',
  convention: 'r',
  factorCount: 4,
  turns: [
    { first: 0, second: 1, degrees: 17.5 },
    { first: 2, second: 1, degrees: -8 },
  ],
  invertedFactors: [1],
  factorOrder: [2, 0, 1],
  splitFactors: [1],
  flagAlpha: 0.01,
  flagStandardError: 'statements-less-one',
  flagEdits: [{ qSort: 'P07', factor: 0, isFlagged: true }],
  weightCap: 0.8,
  reliability: 'observed',
  excludedQSorts: ['P02'],
};

/** As the theory of a study might have it: who should hold which of two viewpoints. The others follow. */
const TO_A_TARGET: Recipe = {
  ...STANDARD_RECIPE,
  factorCount: 2,
  rotation: 'none',
  target: referenceStudy('lipset', 'shipped')
    .qSorts.slice(0, 6)
    .map(({ name }, n) => ({
      qSort: name,
      loadings: n % 2 === 0 ? [1, 0] : [0, 1],
    })),
};

const named = (names: (n: number) => string) => {
  const study = referenceStudy('power1_60', 'shipped');
  return { ...study, qSorts: study.qSorts.map(({ values }, n) => ({ name: names(n), values })) };
};

const CASES: [string, Parameters<typeof rScript>][] = [
  ['lipset-3', [referenceStudy('lipset', 'shipped'), STANDARD_RECIPE]],
  ['power1_60-4', [referenceStudy('power1_60', 'shipped'), { ...STANDARD_RECIPE, factorCount: 4 }]],
  ['power1_60-handwork', [named((n) => `P${String(n + 1).padStart(2, '0')}`), HANDWORK]],
  [
    'power1_60-kade',
    [
      named((n) => `"Zoë, ${n}" \\ 🦊`),
      { ...STANDARD_RECIPE, factorCount: 3, convention: 'kade', correlation: 'kendall', flagMajority: false },
    ],
  ],
  ...(['centroid', 'centroid-kade', 'horst', 'principal-axis', 'minimum-residual'] as const).map(
    (extraction): (typeof CASES)[number] => [
      `power1_60-${extraction}`,
      [referenceStudy('power1_60', 'shipped'), { ...STANDARD_RECIPE, extraction }],
    ],
  ),
  ['lipset-target', [referenceStudy('lipset', 'shipped'), TO_A_TARGET]],
];

describe.each(CASES)('the R script %s', (name, [data, recipe]) => {
  const script = rScript(data, recipe);

  it('is the one that R was run with', async () => {
    await expect(script).toMatchFileSnapshot(`../../reference/r-script/${name}.R`);
  });

  it('gives in R the same arrays, flags and verdicts, and the same figures to 1e-8', () => {
    const ours = solve(data, recipe);
    const theirs = referenceResult(`r-script/${name}`) as RFigures;
    expect(ours.flags).toEqual(theirs.flags);
    expect(ours.factorArrays).toEqual(theirs.factor_arrays);
    expect(ours.distinguishing).toEqual(
      theirs.distinguishing.map((each) => ({
        ...each,
        statement: each.statement - 1,
        factor: each.factor - 1,
      })),
    );
    expect(ours.consensus).toEqual(theirs.consensus.map((s) => s - 1));
    const { characteristics } = ours;
    expect(characteristics.definingCount).toEqual(theirs.defining_count);
    const gaps = {
      correlations: largestGap(ours.correlations, theirs.correlations),
      eigenvalues: rowGap(ours.eigenvalues, theirs.eigenvalues),
      unrotated: largestGap(ours.unrotatedLoadings, theirs.unrotated_loadings),
      loadings: largestGap(ours.loadings, theirs.loadings),
      communalities: rowGap(ours.communalities, theirs.communalities),
      threshold: Math.abs(ours.loadingThreshold - theirs.loading_threshold),
      zScores: largestGap(ours.zScores, theirs.z_scores),
      explained: rowGap(characteristics.sumOfSquaredLoadings, theirs.sum_of_squared_loadings),
      reliability: rowGap(characteristics.compositeReliability, theirs.composite_reliability),
      standardError: rowGap(characteristics.standardError, theirs.standard_error),
      factorCorrelations: largestGap(ours.factorCorrelations, theirs.factor_correlations),
      differences: largestGap(ours.standardErrorsOfDifferences, theirs.standard_errors_of_differences),
    };
    for (const [figure, gap] of Object.entries(gaps)) expect(gap, figure).toBeLessThan(1e-8);
  });
});

describe('the R script', () => {
  it('refuses what it does not know, and names it', () => {
    const data = referenceStudy('lipset', 'shipped');
    const refused = (choices: Partial<Recipe>) => () => rScript(data, { ...STANDARD_RECIPE, ...choices });
    expect(refused({ rotation: 'promax' })).toThrow(
      expect.objectContaining({ code: 'recipe-not-in-r', message: expect.stringContaining('promax') }),
    );
    expect(refused({ factorCount: 10 })).toThrow(expect.objectContaining({ code: 'too-many-factors' }));
  });

  it('holds nothing but ASCII, whatever people are called', () => {
    expect(
      rScript(
        named((n) => `Ж🦊\0"${n}`),
        STANDARD_RECIPE,
      ),
    ).toMatch(/^[\n\x20-\x7e]*$/);
  });
});
