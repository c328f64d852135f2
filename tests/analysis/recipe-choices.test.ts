import { describe, expect, it } from 'vitest';
import {
  prepare,
  solve,
  solveFrom,
  STANDARD_RECIPE,
  type Recipe,
  type StudyData,
} from '../../analysis/index.ts';
import { RecipeSchema, Figures } from '../../server/contract/solution.ts';
import { hasOracle, oracleResult } from '../reference/read-reference.ts';
import { referenceStudy } from '../reference/solutions.ts';
import { inOurOrder, inOurSigns, largestGap, matchFactors } from './compare-solutions.ts';

interface Theirs {
  readonly loadings: number[][];
  readonly flagged: boolean[][];
  readonly zscores: number[][];
}
const SETS = ['lipset', 'koc', 'cegebe', 'geneedit_tomato', 'geneedit_wheat', 'seafood', 'civicon_before'];
const COUNTS = [2, 3, 4, 5, 6, 7];
const lipset = referenceStudy('lipset', 'shipped');
const recipe = (changes: Partial<Recipe>): Recipe => ({ ...STANDARD_RECIPE, ...changes });
const kadeOf = (name: string, k: number) =>
  (oracleResult(`kade/${name}/PCA-varimax-${k}`) as { kade: Theirs }).kade;
const codes = (data: StudyData, changes: Partial<Recipe>) =>
  solve(data, recipe(changes)).notices.map(({ code }) => code);

describe.skipIf(!hasOracle)('against other programs', () => {
  it.each(['lipset', 'koc'])('%s: Spearman, principal components and varimax as R', (name) => {
    const study = referenceStudy(name, 'oracle');
    for (const k of COUNTS) {
      const ours = solve(study, recipe({ correlation: 'spearman', factorCount: k }));
      const theirs = oracleResult(`r/${name}/PCA-varimax-${k}-spearman`) as Theirs;
      const match = matchFactors(ours.loadings, theirs.loadings);
      expect(largestGap(ours.loadings, inOurSigns(theirs.loadings, match)), `${k}`).toBeLessThan(2e-6);
      expect(ours.flags).toEqual(inOurOrder(theirs.flagged, match));
      expect(largestGap(ours.zScores, inOurSigns(theirs.zscores, match)), `${k}`).toBeLessThan(1e-5);
    }
  });

  it.each(SETS)('agreement test 8: %s, convention r has psych’s order and signs', (name) => {
    const prepared = prepare(referenceStudy(name, 'oracle'));
    for (const k of COUNTS) {
      const ours = solveFrom(prepared, recipe({ convention: 'r', factorCount: k }));
      const theirs = oracleResult(`r/${name}/PCA-varimax-${k}`) as Theirs;
      expect(largestGap(ours.loadings, theirs.loadings), `${k}`).toBeLessThan(2e-6);
      expect(ours.flags).toEqual(theirs.flagged);
    }
  });

  it.each(SETS)('agreement tests 7 and 8: %s, convention kade has KADE’s loadings and signs', (name) => {
    const prepared = prepare(referenceStudy(name, 'oracle'));
    for (const k of COUNTS) {
      const ours = solveFrom(prepared, recipe({ convention: 'kade', factorCount: k }));
      const theirs = kadeOf(name, k);
      const match = matchFactors(ours.loadings, theirs.loadings);
      expect(largestGap(ours.loadings, inOurSigns(theirs.loadings, match)), `${k}`).toBeLessThan(0.004);
      expect(ours.flags).toEqual(inOurOrder(theirs.flagged, match));
      for (const { factor, sign } of match) {
        const balance = theirs.loadings.reduce((sum, row) => sum + row[factor]! * Math.abs(row[factor]!), 0);
        if (Math.abs(balance) > 1e-4) expect(sign).toBe(1);
      }
    }
  });

  it('centroid as KADE, then varimax: loadings and flags of KADE', () => {
    for (const name of ['lipset', 'koc', 'cegebe', 'seafood']) {
      const prepared = prepare(referenceStudy(name, 'oracle'));
      for (const k of COUNTS) {
        const ours = solveFrom(prepared, recipe({ extraction: 'centroid-kade', convention: 'kade', factorCount: k })); // prettier-ignore
        const theirs = (oracleResult(`kade/${name}/centroid-varimax-${k}`) as { kade: Theirs }).kade;
        const match = matchFactors(ours.loadings, theirs.loadings);
        expect(largestGap(ours.loadings, inOurSigns(theirs.loadings, match)), name).toBeLessThan(0.004);
        expect(ours.flags).toEqual(inOurOrder(theirs.flagged, match));
      }
    }
  });

  it('a solution turned by hand: loadings, flags and z-scores of R', () => {
    const { unrotated, result } = oracleResult('r/lipset/hand-rotation-3') as {
      unrotated: number[][];
      result: Theirs;
    };
    const start = solve(lipset, recipe({ rotation: 'none' }));
    const match = matchFactors(start.loadings, unrotated);
    // psych's signs may be the other way round: a turn between factors of unlike sign goes the other way.
    const at = (theirs: number) => match.findIndex(({ factor }) => factor === theirs);
    const turn = (a: number, b: number, degrees: number) => ({
      first: at(a),
      second: at(b),
      degrees: degrees * match[at(a)]!.sign * match[at(b)]!.sign,
    });
    const ours = solve(lipset, recipe({ rotation: 'none', turns: [turn(0, 1, 25), turn(1, 2, -40)] }));
    const after = matchFactors(ours.loadings, result.loadings);
    expect(largestGap(ours.loadings, inOurSigns(result.loadings, after))).toBeLessThan(1e-9);
    expect(ours.flags).toEqual(inOurOrder(result.flagged, after));
    expect(largestGap(ours.zScores, inOurSigns(result.zscores, after))).toBeLessThan(1e-8);
  });

  it('an inverted factor: loadings, z-scores and arrays turned round', () => {
    const plain = solve(lipset, recipe({}));
    const ours = solve(lipset, recipe({ invertedFactors: [1] }));
    expect(ours.flags).toEqual(plain.flags);
    plain.zScores.forEach((row, s) => expect(ours.zScores[s]![1]).toBeCloseTo(-row[1]!, 12));
    plain.loadings.forEach((row, n) => expect(ours.loadings[n]![1]).toBe(0 - row[1]!));
  });
});

describe('every choice gives a whole solution the contract accepts', () => {
  const choices: Partial<Recipe>[] = [
    { correlation: 'kendall' },
    { correlation: 'spearman', missingValues: 'centre' },
    ...(['centroid', 'centroid-kade', 'horst', 'minimum-residual', 'principal-axis'] as const).map(
      (extraction) => ({ extraction, factorCount: 2 }),
    ),
    ...(['quartimax', 'equamax', 'promax', 'oblimin', 'none'] as const).map((rotation) => ({ rotation })),
    { convention: 'pqmethod', flagStandardError: 'statements-less-one', flagMajority: false },
    { splitFactors: [0], factorOrder: [2, 0], weightCap: 0.8, reliability: 'observed' },
    { reliability: 0.6, flagEdits: [{ qSort: 'FR9', factor: 2, isFlagged: true }] },
  ];
  it.each(choices)('%j', (changes) => {
    const chosen = recipe(changes);
    expect(RecipeSchema.parse(chosen)).toEqual(chosen);
    const solution = solve(lipset, chosen);
    expect(Figures.parse(JSON.parse(JSON.stringify(solution)))).toEqual(JSON.parse(JSON.stringify(solution)));
    expect(JSON.stringify(solution)).not.toMatch(/NaN/);
    expect(solution.loadings.flat().every(Number.isFinite)).toBe(true);
  });
});

describe('factors that lean on each other', () => {
  // What factors explain of a Q-sort together does not depend on how they are turned: Σ pattern · structure.
  it.each(['promax', 'oblimin'] as const)(
    '%s: communalities are those of the unrotated factors',
    (rotation) => {
      for (const factorCount of [2, 3, 4]) {
        const ours = solve(lipset, recipe({ rotation, factorCount, factorOrder: [1, 0] }));
        const whole = solve(lipset, recipe({ rotation, factorCount }));
        whole.unrotatedLoadings.forEach((row, n) => {
          const expected = row.reduce((sum, f) => sum + f * f, 0);
          expect(whole.communalities[n]).toBeCloseTo(expected, 9);
          const byHand = ours.oblique!.pattern[n]!.reduce((sum, p, f) => sum + p * ours.loadings[n]![f]!, 0);
          expect(ours.communalities[n]).toBeCloseTo(byHand, 12);
        });
        const explained = whole.characteristics.sumOfSquaredLoadings.reduce((sum, each) => sum + each, 0);
        expect(explained).toBeCloseTo(whole.eigenvalues.slice(0, factorCount).reduce((sum, each) => sum + each, 0), 9); // prettier-ignore
        // The structure alone would count twice what two factors share.
        const squares = whole.loadings.flat().reduce((sum, f) => sum + f * f, 0);
        expect(Math.abs(squares - explained)).toBeGreaterThan(1e-3);
        // f² > h²/2 with that h².
        whole.loadings.forEach(
          (row, n) =>
        expect(whole.flags[n]).toEqual(row.map((f) => Math.abs(f) > whole.loadingThreshold && 2 * f * f > whole.communalities[n]!)), // prettier-ignore
        );
      }
    },
  );
});

describe('flags by choice', () => {
  it('without the majority rule every significant loading is a flag', () => {
    const { flags, loadings, loadingThreshold } = solve(lipset, recipe({ flagMajority: false }));
    expect(flags).toEqual(loadings.map((row) => row.map((f) => Math.abs(f) > loadingThreshold)));
    expect(flags.some((row) => row.filter(Boolean).length > 1)).toBe(true);
  });
  it('thresholds: 1.959964/√33, 1.96/√33, 1.959964/√32, 2.575829/√33', () => {
    const of = (changes: Partial<Recipe>) => solve(lipset, recipe(changes)).loadingThreshold;
    expect(of({})).toBeCloseTo(1.959963984540054 / Math.sqrt(33), 12);
    expect(of({ convention: 'kade' })).toBeCloseTo(1.96 / Math.sqrt(33), 14);
    expect(of({ flagStandardError: 'statements-less-one' })).toBeCloseTo(
      1.959963984540054 / Math.sqrt(32),
      12,
    );
    expect(of({ flagAlpha: 0.01 })).toBeCloseTo(2.5758293035489004 / Math.sqrt(33), 12);
  });
  it('edits by hand stay when the rotation changes, and one without its Q-sort is said', () => {
    const flagEdits = [
      { qSort: 'FR9', factor: 0, isFlagged: true },
      { qSort: 'US1', factor: 1, isFlagged: false },
    ];
    for (const rotation of ['varimax', 'none', 'quartimax'] as const) {
      const rule = solve(lipset, recipe({ rotation })).flags;
      const edited = solve(lipset, recipe({ rotation, flagEdits })).flags;
      const expected = rule.map((row) => [...row]);
      expected[8]![0] = true;
      expected[0]![1] = false;
      expect(edited).toEqual(expected);
    }
    expect(codes(lipset, { flagEdits, excludedQSorts: ['FR9'] })).toContain('flag-edit-unused');
  });
});

describe('scores by choice', () => {
  it('a factor split in two: each end its own people, mirrored loadings', () => {
    const bipolar = solve(lipset, recipe({ factorCount: 2 }));
    const split = solve(lipset, recipe({ factorCount: 2, splitFactors: [0, 1] }));
    expect(split.factorOrigins).toEqual([0, 0, 1, 1]);
    expect(split.communalities).toEqual(bipolar.communalities);
    expect(split.characteristics.definingCount).toEqual([3, 2, 2, 1]);
    split.loadings.forEach((row) => expect(row[1]).toBe(0 - row[0]!));
    expect(split.zScores.every((row) => row.every((z) => z !== null))).toBe(true);
  });
  it('reliability: supplied .6 with three definers gives .818; observed is their mean correlation', () => {
    const supplied = solve(lipset, recipe({ reliability: 0.6 })).characteristics;
    expect(supplied.compositeReliability[0]).toBeCloseTo((0.6 * 3) / (1 + 0.6 * 2), 12);
    expect(supplied.standardError[0]).toBeCloseTo(Math.sqrt(1 - (0.6 * 3) / 2.2), 12);
    const observed = solve(lipset, recipe({ reliability: 'observed' }));
    const [a, b, c] = [2, 3, 4]; // US3, US4 and, from the other end, JP5 (method.md, gold values)
    const r = observed.correlations;
    const mean = (r[a]![b]! - r[a]![c]! - r[b]![c]!) / 3;
    expect(observed.characteristics.compositeReliability[0]).toBeCloseTo((3 * mean) / (1 + 2 * mean), 12);
  });
  it('the weight cap acts and says so; equal weights are worth their number', () => {
    const capped = solve(lipset, recipe({ weightCap: 0.4 }));
    capped.effectiveCounts!.forEach((count) => expect(count).toBeCloseTo(3, 12));
    expect(capped.notices.map(({ code }) => code)).toContain('weights-capped');
    const free = solve(lipset, recipe({})).effectiveCounts!;
    free.forEach((count) => expect(count).toBeLessThan(3));
  });
});

describe('gaps', () => {
  const gappy: StudyData = {
    ...lipset,
    qSorts: lipset.qSorts.map(({ name, values }, n) => ({
      name,
      values: n === 0 ? values.map((value, s) => (s === 4 ? Number.NaN : value)) : values,
    })),
  };
  it('are refused by default and treated as asked, never in silence', () => {
    expect(() => solve(gappy, recipe({}))).toThrow(expect.objectContaining({ code: 'value-missing' }));
    expect(codes(gappy, { missingValues: 'centre' })).toContain('missing-values-centred');
    expect(codes(gappy, { missingValues: 'pairwise' })).toEqual(
      expect.arrayContaining(['missing-values-centred', 'missing-values-pairwise']),
    );
    expect(() => solve(gappy, recipe({ missingValues: 'pairwise', correlation: 'kendall' }))).toThrow(
      expect.objectContaining({ code: 'recipe-invalid' }),
    );
  });
  it('without gaps the policy changes nothing', () => {
    const plain = solve(lipset, recipe({}));
    const pairwise = solve(lipset, recipe({ missingValues: 'pairwise' }));
    expect({ ...pairwise, recipe: null }).toEqual({ ...plain, recipe: null });
  });
});

describe('refusals', () => {
  it.each<[Partial<Recipe>, RegExp]>([
    [{ turns: [{ first: 0, second: 3, degrees: 10 }] }, /two different factors of 3, not 1 and 4/],
    [{ turns: [{ first: 0, second: 1, degrees: Infinity }] }, /angle in degrees/],
    [{ rotation: 'oblimin', turns: [{ first: 0, second: 1, degrees: 5 }] }, /cannot be turned by hand/],
    [{ target: [{ qSort: 'US1', loadings: [1, 0, 0] }] }, /takes the place of varimax/],
    [{ rotation: 'none', target: [] }, /none of the Q-sorts/],
    [{ rotation: 'none', target: [{ qSort: 'XX', loadings: [1, 0, 0] }] }, /none of the Q-sorts/],
    [{ rotation: 'none', target: [{ qSort: 'US1', loadings: [1, 0] }] }, /needs 3 numbers for US1/],
    [{ factorOrder: [] }, /keep at least one/],
    [{ factorOrder: [0, 0] }, /one factor twice/],
    [{ factorOrder: [0], splitFactors: [1] }, /name factor 2, but there are 1/],
    [{ weightCap: 1.2 }, /weight cap/],
    [{ reliability: 0 }, /reliability/],
    [{ flagEdits: [{ qSort: 'US1', factor: 5, isFlagged: true }] }, /flag of US1 is for factor 6/],
  ])('%j', (changes, message) => {
    expect(() => solve(lipset, recipe(changes))).toThrow(message);
    expect(() => solve(lipset, recipe(changes))).toThrow(expect.objectContaining({ code: 'recipe-invalid' }));
  });
  it('notices of extraction: Heywood, no convergence, arbitrary order', () => {
    expect(codes(lipset, { extraction: 'horst', factorCount: 4 })).toEqual(
      expect.arrayContaining(['extraction-not-converged', 'heywood-case']),
    );
    expect(codes(lipset, { extraction: 'minimum-residual' })).toContain('heywood-case');
    expect(codes(lipset, { extraction: 'minimum-residual', factorCount: 2 })).not.toContain('heywood-case');
  });
});
