import { describe, expect, it } from 'vitest';
import {
  AnalysisError,
  NOTICE_CODES,
  solve,
  STANDARD_RECIPE,
  type Recipe,
  type Solution,
  type StudyData,
} from '../../analysis/index.ts';
import { referenceStudy } from '../reference/solutions.ts';
import { studyOf, syntheticStudy } from './synthetic-study.ts';

/* Whatever the data: a defined result or a refusal with a code, and never NaN. */

const SORT = [-2, -1, -1, 0, 0, 0, 1, 1, 2, 0, 2, -2];
const OTHER = [1, 0, -2, 2, -1, 0, 0, 1, -1, 2, -2, 0];
const THIRD = [0, 2, 0, -1, 1, -2, 2, -1, 0, -2, 1, 0];

const recipeFor = (factorCount: number, changes: Partial<Recipe> = {}): Recipe => ({
  ...STANDARD_RECIPE,
  factorCount,
  ...changes,
});

/** Solves, and looks at every number of the solution. */
function solved(data: StudyData, factorCount: number, changes: Partial<Recipe> = {}): Solution {
  const solution = solve(data, recipeFor(factorCount, changes));
  expectFinite(solution, 'solution');
  for (const { code } of solution.notices) expect(NOTICE_CODES).toContain(code);
  for (const array of factorArraysOf(solution))
    expect(array.toSorted((a, b) => a - b)).toEqual(cellsOf(data));
  return solution;
}

function expectFinite(value: unknown, path: string): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${path} is ${value}`);
  if (value === undefined) throw new Error(`${path} is undefined`);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) expectFinite(inner, `${path}.${key}`);
}

function factorArraysOf({ factorArrays, recipe }: Solution): number[][] {
  return Array.from({ length: recipe.factorCount }, (_, f) => factorArrays.map((row) => row[f]!)).filter(
    (array) => !array.includes(null as never),
  );
}

function cellsOf({ distribution }: StudyData): number[] {
  return distribution.flatMap(({ value, capacity }) => new Array<number>(capacity).fill(value));
}

function refusal(act: () => unknown): { code: string; message: string } {
  try {
    act();
  } catch (error) {
    if (error instanceof AnalysisError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('nothing was refused');
}

const codes = ({ notices }: Solution) => notices.map(({ code }) => code);
const messageOf = ({ notices }: Solution, code: string) => notices.find((one) => one.code === code)?.message;

describe('refused, with a code and the place', () => {
  it.each([
    ['too-few-statements', studyOf([[1], [1]]), 1, /there is 1/],
    ['too-few-q-sorts', studyOf([SORT]), 1, /there is 1/],
    ['too-few-q-sorts', { ...studyOf([SORT]), qSorts: [] }, 1, /none/],
    ['constant-q-sort', studyOf([SORT, OTHER, SORT.map(() => 3)]), 1, /p3/],
    ['constant-q-sort', studyOf([SORT, OTHER, SORT.map(() => 0.1)]), 1, /p3/],
    ['value-missing', studyOf([SORT, OTHER.with(4, NaN)]), 1, /"p2".*s5/],
    ['value-missing', studyOf([SORT, OTHER.with(0, Infinity)]), 1, /"p2".*s1/],
    ['value-missing', studyOf([SORT, OTHER.slice(0, 10)]), 1, /"p2".*s11 and s12/],
    ['value-missing', studyOf([SORT, [...OTHER, 1]]), 1, /"p2" has 13 values/],
    ['grid-size-mismatch', studyOf([SORT, OTHER]), 1, /holds 13 cards but there are 12 statements/],
    ['too-many-factors', studyOf([SORT, OTHER, THIRD]), 4, /no more than 3/],
    ['too-many-factors', studyOf([SORT, SORT, SORT]), 2, /no more than 1/],
    ['too-many-factors', syntheticStudy(12, 40), 12, /no more than 11/],
    ['factor-count-invalid', studyOf([SORT, OTHER]), 0, /not 0/],
    ['factor-count-invalid', studyOf([SORT, OTHER]), 1.5, /not 1.5/],
    ['factor-count-invalid', studyOf([SORT, OTHER]), NaN, /not NaN/],
  ] as const)('%s', (code, data, factorCount, place) => {
    const asked =
      code === 'grid-size-mismatch'
        ? { ...data, distribution: [...data.distribution, { value: 9, capacity: 1 }] }
        : data;
    const found = refusal(() => solve(asked, recipeFor(factorCount)));
    expect(found.code).toBe(code);
    expect(found.message).toMatch(place);
  });

  it('names every constant Q-sort, and goes on once they are excluded', () => {
    const data = studyOf([SORT, SORT.map(() => 1), OTHER, SORT.map(() => -2)]);
    expect(refusal(() => solve(data, recipeFor(1))).message).toMatch(/p2 and p4/);
    expect(solved(data, 2, { excludedQSorts: ['p2', 'p4'] }).sorts).toEqual(['p1', 'p3']);
  });

  it('two Q-sorts or two statements of one name', () => {
    const data = studyOf([SORT, OTHER]);
    const twins = { ...data, qSorts: data.qSorts.map((qSort) => ({ ...qSort, name: 'Anna' })) };
    const sameIds = { ...data, statements: data.statements.map(() => ({ id: '7', text: '' })) };
    expect(refusal(() => solve(twins, recipeFor(1)))).toMatchObject({ code: 'duplicate-name' });
    expect(refusal(() => solve(twins, recipeFor(1))).message).toContain('"Anna"');
    expect(refusal(() => solve(sameIds, recipeFor(1))).message).toContain('two statements are called "7"');
  });

  it('an excluded name nobody has, and too few left over', () => {
    const data = studyOf([SORT, OTHER]);
    const excluding = (...excludedQSorts: string[]) =>
      refusal(() => solve(data, recipeFor(1, { excludedQSorts }))).code;
    expect(excluding('p9')).toBe('unknown-q-sort');
    expect(excluding('p1')).toBe('too-few-q-sorts');
  });

  it.each([0, 1, -0.05, NaN])('a level of %d', (flagAlpha) => {
    const found = refusal(() => solve(studyOf([SORT, OTHER]), recipeFor(1, { flagAlpha })));
    expect(found.code).toBe('flag-alpha-invalid');
  });

  it.each([
    [
      { value: 0, capacity: 6 },
      { value: 0, capacity: 6 },
    ],
    [
      { value: 0, capacity: 12 },
      { value: 1, capacity: 0 },
    ],
    [
      { value: 1, capacity: 6 },
      { value: -1, capacity: 6 },
    ],
    [
      { value: 0, capacity: 13 },
      { value: 1, capacity: -1 },
    ],
    [
      { value: 0, capacity: 10.5 },
      { value: 1, capacity: 1.5 },
    ],
    [
      { value: 0, capacity: 6 },
      { value: NaN, capacity: 6 },
    ],
  ])('a grid that is none: %j, %j', (...distribution) => {
    const data = { ...studyOf([SORT, OTHER]), distribution };
    expect(refusal(() => solve(data, recipeFor(1))).code).toBe('grid-invalid');
  });
});

describe('all Q-sorts identical', () => {
  const solution = solved(studyOf([SORT, SORT, SORT, SORT]), 1);

  it('is one factor that takes everything', () => {
    expect(solution.eigenvalues[0]).toBeCloseTo(4, 12);
    expect(solution.eigenvalues.slice(1)).toEqual([0, 0, 0]);
    for (const [loading] of solution.loadings) expect(loading).toBeCloseTo(1, 12);
    expect(solution.characteristics.definingCount).toEqual([4]);
  });

  it('has that Q-sort as its array, and consensus only', () => {
    expect(solution.factorArrays.map(([value]) => value)).toEqual(SORT);
    expect(solution.distinguishing).toEqual([]);
    expect(solution.consensus).toEqual(SORT.map((_, s) => s));
  });

  it('says so', () => {
    expect(codes(solution)).toEqual([
      'q-sorts-identical',
      'rank-below-q-sorts',
      'loading-of-one',
      'nothing-to-compare',
    ]);
    expect(messageOf(solution, 'q-sorts-identical')).toContain('p1, p2, p3 and p4');
  });
});

describe('mirrored Q-sorts', () => {
  const mirror = SORT.map((value) => 0 - value);

  it('are one bipolar factor, with the first Q-sort at its positive end', () => {
    const solution = solved(studyOf([SORT, mirror]), 1);
    expect(solution.loadings[0]![0]).toBeCloseTo(1, 12);
    expect(solution.loadings[1]![0]).toBeCloseTo(-1, 12);
    expect(solution.factorArrays.map(([value]) => value)).toEqual(SORT);
    expect(codes(solution)).toEqual(
      expect.arrayContaining(['q-sorts-mirrored', 'bipolar-factor', 'sign-arbitrary']),
    );
  });

  it('take the sign of the majority', () => {
    const solution = solved(studyOf([SORT, mirror, mirror]), 1);
    expect(solution.loadings.map(([loading]) => Math.round(loading!))).toEqual([-1, 1, 1]);
    expect(codes(solution)).not.toContain('sign-arbitrary');
  });

  it('do not disturb a rotation', () => {
    const solution = solved(studyOf([SORT, mirror, OTHER, OTHER, THIRD, THIRD]), 3);
    expect(solution.characteristics.definingCount).toEqual([2, 2, 2]);
  });
});

describe('a factor nobody defines', () => {
  const solution = solved(referenceStudy('lipset', 'shipped'), 4, { rotation: 'none' });

  it('has nulls where nothing can be computed, and the others have their figures', () => {
    // qmethod flags 2, 2, 0 and 1 Q-sorts here and then stops.
    expect(solution.characteristics.definingCount).toEqual([2, 2, 0, 1]);
    expect(solution.characteristics.compositeReliability[2]).toBeNull();
    expect(solution.characteristics.standardError[2]).toBeNull();
    expect(solution.zScores.every((row) => row[2] === null && row[3] !== null)).toBe(true);
    expect(solution.factorArrays.every((row) => row[2] === null && row[3] !== null)).toBe(true);
    expect(solution.factorCorrelations[2]).toEqual([null, null, null, null]);
    expect(solution.factorCorrelations[0]![3]).not.toBeNull();
    expect(solution.standardErrorsOfDifferences.map((row) => row[2])).toEqual([null, null, null, null]);
  });

  it('takes no part in comparisons, and is remarked on', () => {
    expect(solution.distinguishing.some(({ factor }) => factor === 3)).toBe(true);
    expect(solution.distinguishing.every(({ factor }) => factor !== 2)).toBe(true);
    expect(messageOf(solution, 'factor-undefined')).toContain('factor 3');
    expect(messageOf(solution, 'factor-on-one-q-sort')).toContain('factor 4');
  });

  it('can be all of them: two statements make no loading significant', () => {
    const none = solved(
      studyOf([
        [1, 2],
        [2, 1],
        [1, 2],
      ]),
      1,
    );
    expect(none.loadingThreshold).toBeGreaterThan(1);
    expect(none.zScores).toEqual([[null], [null]]);
    expect(none.consensus).toEqual([]);
    expect(codes(none)).toEqual(expect.arrayContaining(['factor-undefined', 'nothing-to-compare']));
  });
});

describe('unusual, and solved', () => {
  it('Q-sorts at right angles: equal eigenvalues are remarked on', () => {
    const [a, b, c] = [
      [1, 1, 1, 1, -1, -1, -1, -1],
      [1, 1, -1, -1, 1, 1, -1, -1],
      [1, -1, 1, -1, 1, -1, 1, -1],
    ];
    const all = solved(studyOf([a, b, c]), 3);
    expect(all.eigenvalues).toEqual([1, 1, 1]);
    expect(all.loadings.map((row) => row.filter((f) => Math.abs(f) > 1e-9))).toEqual([[1], [1], [1]]);
    expect(codes(solved(studyOf([a, b, c]), 2))).toContain('factors-not-unique');
    expect(codes(solved(studyOf([a, b, c]), 3, { rotation: 'none' }))).toContain('factors-not-unique');
  });

  it('every number of factors up to the rank, on either side of the square', () => {
    for (const [s, n] of [
      [12, 5],
      [9, 9],
      [8, 30],
    ] as const) {
      const data = syntheticStudy(s, n);
      const rank = Math.min(n, s - 1);
      for (let k = 1; k <= rank; k++) solved(data, k);
      expect(refusal(() => solve(data, recipeFor(rank + 1))).code).toBe('too-many-factors');
    }
  });

  it('500 Q-sorts of 60 statements, and 30 of 200', () => {
    const many = solved(syntheticStudy(60, 500), 7);
    expect(many.eigenvalues).toHaveLength(500);
    expect(many.eigenvalues.filter((value) => value > 0)).toHaveLength(59);
    expect(messageOf(many, 'rank-below-q-sorts')).toContain('59 factors are the most');
    solved(syntheticStudy(200, 30), 7);
  });

  it('values as large or as small as doubles hold', () => {
    const expected = solved(studyOf([SORT, OTHER, THIRD]), 2);
    for (const scale of [1e300, 1e-300]) {
      const scaled = [SORT, OTHER, THIRD].map((values) => values.map((value) => value * scale));
      const { loadings } = solved({ ...studyOf(scaled), distribution: studyOf([SORT]).distribution }, 2);
      loadings.forEach((row, n) =>
        row.forEach((f, k) => expect(f).toBeCloseTo(expected.loadings[n]![k]!, 9)),
      );
    }
  });

  it('Q-sorts that do not fill the grid are named', () => {
    const solution = solved(studyOf([SORT, OTHER.with(0, 2), THIRD]), 1);
    expect(messageOf(solution, 'q-sorts-off-grid')).toMatch(/^p2 did not/);
  });

  it('names with commas, semicolons and emoji', () => {
    const data = studyOf([SORT, OTHER, THIRD]);
    const names = ['Müller, Ann; "x"', '👩🏽‍🎓', ' '];
    const named = { ...data, qSorts: data.qSorts.map((qSort, n) => ({ ...qSort, name: names[n]! })) };
    expect(solved(named, 2).sorts).toEqual(names);
  });

  it('the same figures twice', () => {
    const data = syntheticStudy(30, 40);
    expect(solved(data, 5)).toEqual(solved(data, 5));
  });
});
