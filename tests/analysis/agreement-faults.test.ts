import { describe, expect, it } from 'vitest';
import { cribSheets, solve, STANDARD_RECIPE, type StudyData } from '../../analysis/index.ts';
import { distinguishingStatements } from '../../analysis/comparison/distinguishing-statements.ts';
import { centroid } from '../../analysis/extraction/centroid.ts';
import { correlations } from '../../analysis/extraction/correlation.ts';
import { standardisedSorts } from '../../analysis/extraction/standardised-sorts.ts';
import { matrixOf, rowsOf } from '../../analysis/numerics/matrix.ts';
import { varimax } from '../../analysis/rotation/varimax.ts';
import { factorWeight } from '../../analysis/scores/factor-weights.ts';
import { simulateQSorts } from '../../analysis/simulation/index.ts';
import { referenceStudy } from '../reference/solutions.ts';
import { studyOf } from './synthetic-study.ts';

/* One test for each fault found in PQMethod, KADE and qmethod: where they fail, a defined result. */

/** Planted viewpoints among many people. */
function planted(viewpointCount: number, sortCount: number, values: readonly number[]): StudyData {
  const capacities = new Map<number, number>();
  for (const value of values) capacities.set(value, (capacities.get(value) ?? 0) + 1);
  const distribution = [...capacities].map(([value, capacity]) => ({ value, capacity }));
  const viewpoints = Array.from({ length: viewpointCount }, (_, v) => ({
    key: `v${v}`,
    scores: values.map((__, s) => ((s + 3) * (s + 11) * (2 * v + 3) * 7919) % 101),
  }));
  const sorters = Array.from({ length: sortCount }, (_, n) => ({
    name: `P${n + 1}`,
    holds: [`v${n % viewpointCount}`],
  }));
  const qSorts = simulateQSorts({ viewpoints, sorters, distribution, noise: 0.6, seed: 5 });
  return { statements: values.map((_, s) => ({ id: `${s + 1}`, text: '' })), qSorts, distribution };
}

const SIXTY = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5].flatMap((value) =>
  new Array<number>([2, 4, 5, 6, 8, 10, 8, 6, 5, 4, 2][value + 5]!).fill(value),
);

describe('agreement test 32: faults of other programs', () => {
  it('tied centroid: columns equally low are reflected without breaking the symmetry (qmethod)', () => {
    // Two mirrored pairs: both negative columns stand at the same minimum, and qmethod fills them from one row.
    const { qSorts } = referenceStudy('edge_duplicates_40x20', 'shipped');
    const [a, b] = [qSorts[0]!.values, qSorts[2]!.values];
    const mirrored = [a, a, b, a.map((x) => -x), a.map((x) => -x)];
    const sorts = mirrored.map((values, n) => ({ name: `p${n + 1}`, values }));
    const rows = rowsOf(centroid(correlations(standardisedSorts(sorts, a.length)), 2).loadings);
    rows[0]!.forEach((value, f) => {
      expect(rows[1]![f]).toBeCloseTo(value, 11);
      expect(rows[3]![f]).toBeCloseTo(-value, 11);
      expect(rows[4]![f]).toBeCloseTo(-value, 11);
    });
    expect(Math.abs(rows[0]![0]!)).toBeGreaterThan(0.9);
  });

  it('zero column sums: the centroid ends (qmethod reflects a column of sum 0 for ever)', () => {
    const { loadings } = centroid(matrixOf([[1, -1, 0, 0], [-1, 1, 0, 0], [0, 0, 1, -1], [0, 0, -1, 1]]), 2); // prettier-ignore
    const rows = rowsOf(loadings);
    for (const [one, other] of [
      [0, 1],
      [2, 3],
    ] as const) {
      // prettier-ignore
      rows[one]!.forEach((value, f) => expect(rows[other]![f]).toBeCloseTo(0 - value, 12));
      expect(Math.hypot(...rows[one]!)).toBeGreaterThan(0.8);
    }
  });

  it('constant sort: refused by name (qmethod: NaN, KADE: 0 or no answer)', () => {
    const data = studyOf([
      [2, 1, 0, -1, -2, 0],
      [0, 0, 0, 0, 0, 0],
      [1, 2, -2, -1, 0, 0],
    ]);
    const refused = expect.objectContaining({
      code: 'constant-q-sort',
      message: expect.stringMatching(/p2/),
    });
    expect(() => solve(data, STANDARD_RECIPE)).toThrow(refused);
  });

  it('loading of 1: the best Q-sort weighs most (KADE: least of all), and the scores are its own', () => {
    expect(factorWeight(0.99)).toBeCloseTo(49.7487, 4);
    expect(factorWeight(1)).toBeGreaterThan(1e6);
    const sort = [2, 1, 0, -1, -2, 0, 1, -1];
    const solution = solve(studyOf([sort, sort, sort.map((x) => -x)]), {
      ...STANDARD_RECIPE,
      factorCount: 1,
    });
    expect(solution.loadings.map(([f]) => Math.round(Math.abs(f!) * 1e9) / 1e9)).toEqual([1, 1, 1]);
    expect(solution.factorArrays.map(([value]) => value)).toEqual(sort);
    expect(solution.notices.map(({ code }) => code)).toContain('loading-of-one');
  });

  it('varimax finds the angle of a pair at once where T > B (KADE: 2.83° in place of 19.67°)', () => {
    const angle = Math.atan2(0.5, 0.1) / 4;
    expect((angle * 180) / Math.PI).toBeCloseTo(19.67, 2);
    const simple = [[0.8, 0], [0.5, 0], [0, 0.7], [0, -0.6], [0.9, 0]]; // prettier-ignore
    const turned = simple.map(([x, y]) => [x! * Math.cos(angle) - y! * Math.sin(angle), x! * Math.sin(angle) + y! * Math.cos(angle)]); // prettier-ignore
    const { loadings, sweeps } = varimax(matrixOf(turned));
    // One sweep turns, the second finds nothing left to turn.
    expect(sweeps).toBe(2);
    rowsOf(loadings).forEach((row) => expect(Math.min(...row.map(Math.abs))).toBeLessThan(1e-12));
  });

  it('a communality above 1 is scaled back and said, not made f − 1 (PQMethod: 1.02 becomes .02)', () => {
    const solution = solve(referenceStudy('lipset', 'shipped'), { ...STANDARD_RECIPE, extraction: 'horst', factorCount: 4 }); // prettier-ignore
    expect(solution.notices.map(({ code }) => code)).toContain('heywood-case');
    expect(Math.max(...solution.communalities)).toBeCloseTo(1, 9);
    expect(Math.max(...solution.loadings.flat().map(Math.abs))).toBeGreaterThan(0.9);
  });

  it('names with commas, semicolons, numbers and emoji stay apart (programs that match by text do not)', () => {
    const { qSorts, ...study } = referenceStudy('lipset', 'shipped');
    const names = ['Doe, Jane', 'Doe; Jane', 'factor 1', 'factor 10', '😀', '👩🏽‍🎓', '1', '"', 'É'];
    const renamed = { ...study, qSorts: qSorts.map(({ values }, n) => ({ name: names[n]!, values })) };
    const flagEdits = [{ qSort: 'factor 10', factor: 0, isFlagged: true }];
    const plain = solve({ ...study, qSorts }, STANDARD_RECIPE);
    const edited = solve(renamed, { ...STANDARD_RECIPE, flagEdits });
    expect(edited.sorts).toEqual(names);
    expect(edited.loadings).toEqual(plain.loadings);
    expect(edited.flags).toEqual(plain.flags.with(3, plain.flags[3]!.with(0, true)));
  });

  it('12 factors: what distinguishes factor 1 is not looked for in 10, 11 and 12', () => {
    const size = 12;
    const z = Array.from({ length: size }, (_, f) => Float64Array.of(f === 0 ? 3 : 0, f === 10 ? 3 : 0));
    const errors = z.map(() => z.map(() => 0.3));
    expect(distinguishingStatements({ zScores: z, standardErrorsOfDifferences: errors })).toEqual([
      { statement: 0, factor: 0, level: '.01' },
      { statement: 1, factor: 10, level: '.01' },
    ]);
    const twelve = solve(planted(12, 96, SIXTY), { ...STANDARD_RECIPE, factorCount: 12 });
    expect(twelve.characteristics.definingCount.every((count) => count >= 6)).toBe(true);
    expect(new Set(twelve.distinguishing.map(({ factor }) => factor)).has(11)).toBe(true);
  });

  it.each([127, 500])('%i Q-sorts of 60 statements', (count) => {
    const solution = solve(planted(5, count, SIXTY), { ...STANDARD_RECIPE, factorCount: 5 });
    expect(solution.sorts).toHaveLength(count);
    // Everybody holds one viewpoint firmly: each factor's definers are the holders of one.
    for (let f = 0; f < 5; f++) {
      const holders = solution.flags.flatMap((row, n) => (row[f] ? [n % 5] : []));
      expect(new Set(holders).size).toBe(1);
      expect(holders.length).toBeGreaterThan(count / 6);
    }
  });

  it('a factor nobody defines, in the middle, takes nothing from those beside it', () => {
    const errors = [0.3, null, 0.3];
    const compared = {
      zScores: [Float64Array.of(2, 0), null, Float64Array.of(-2, 0)],
      standardErrorsOfDifferences: errors.map((a) =>
        errors.map((b) => (a === null || b === null ? null : Math.hypot(a, b))),
      ),
    };
    expect(distinguishingStatements(compared)).toEqual([
      { statement: 0, factor: 0, level: '.01' },
      { statement: 0, factor: 2, level: '.01' },
    ]);
  });

  it('crib sheets of an asymmetric grid away from 0 take each end’s own count', () => {
    const values = [...new Array<number>(2).fill(3), 4, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 7, 8, 8, 9, 9, 9, 9];
    const data = planted(2, 12, values);
    const solution = solve(data, { ...STANDARD_RECIPE, factorCount: 2 });
    cribSheets(solution.factorArrays).forEach((sheet, f) => {
      const at = (value: number) => solution.factorArrays.flatMap((row, s) => (row[f] === value ? [s] : []));
      expect(sheet!.lowest).toEqual(at(3));
      expect(sheet!.highest).toEqual(at(9));
      expect([sheet!.lowest.length, sheet!.highest.length]).toEqual([2, 4]);
    });
  });
});
