import { describe, expect, it } from 'vitest';
import {
  prepare,
  solve,
  solveFrom,
  STANDARD_RECIPE,
  type Solution,
  type StudyData,
} from '../../analysis/index.ts';
import { repeatedRecipe, repetitionTarget } from '../../analysis/uncertainty/repeated-recipe.ts';
import { referenceStudy } from '../reference/solutions.ts';
import { drawn, studyOf } from './synthetic-study.ts';

/* The rule for ties of docs/method.md, written out once more and laid beside the arrays of whole solutions. */

/** Mean 0, sd 1 over n − 1. */
function scale(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return values.map((value) => (value - mean) / Math.sqrt(squares / (values.length - 1)));
}

/** Keys of a statement, the first to differ by 1e-9 decides: z, plain mean, mean by loading, place in the Q-set. */
function arrayByRule(data: StudyData, { zScores, loadings, flags }: Solution, f: number): number[] {
  const sorts = data.qSorts.map(({ values }) => scale(values));
  const definers = sorts.flatMap((_, n) => (flags[n]![f] ? [n] : []));
  const keys = zScores.map((row, s) => {
    const plain = definers.reduce((sum, n) => sum + Math.sign(loadings[n]![f]!) * sorts[n]![s]!, 0) / definers.length; // prettier-ignore
    const all = sorts.reduce((sum, sort, n) => sum + loadings[n]![f]! * sort[s]!, 0) / sorts.length;
    return definers.length > 1 ? [row[f]!, plain, all, -s] : [row[f]!, -s];
  });
  const cells = data.distribution.flatMap(({ value, capacity }) => new Array<number>(capacity).fill(value));
  const order = [...keys.keys()].sort((a, b) => {
    const at = keys[a]!.findIndex((key, i) => Math.abs(key - keys[b]![i]!) >= 1e-9);
    return at < 0 ? 0 : keys[a]![at]! - keys[b]![at]!;
  });
  const values = new Array<number>(cells.length);
  order.forEach((s, rank) => (values[s] = cells[rank]!));
  return values;
}

describe('ties in factor arrays, in whole solutions', () => {
  it.each(['lipset', 'edge_duplicates_40x20'])('%s: as the rule says, and it has work to do', (name) => {
    const data = referenceStudy(name, 'shipped');
    const prepared = prepare(data);
    let decided = 0;
    for (const factorCount of [2, 3, 4, 5, 6, 7]) {
      const solution = solveFrom(prepared, { ...STANDARD_RECIPE, factorCount });
      for (let f = 0; f < factorCount; f++) {
        if (solution.zScores[0]![f] === null) continue;
        const array = solution.factorArrays.map((row) => row[f]);
        expect(array, `${factorCount} factors, factor ${f + 1}`).toEqual(arrayByRule(data, solution, f));
        const definers = solution.characteristics.definingCount[f]!;
        if (definers > 1) decided += solution.splitTies.filter((tie) => tie.factor === f).length;
      }
    }
    expect(decided).toBeGreaterThan(0);
  });

  it('definers of both ends: the plain mean turns round those that load negatively', () => {
    // Nearly mirror images, so that both load alike but for the sign: +1 and −2 are as much as +2 and −1.
    const first = [1, 2, -1, -2, 0, 1, 0, -1, 0, 0];
    const second = [-2, -1, 1, 2, 0, -1, 0, 1, 0, 0];
    const data = studyOf([first, second]);
    const solution = solveFrom(prepare(data), { ...STANDARD_RECIPE, factorCount: 1 });
    // Ten statements make a loading of .62 significant: both define the factor.
    expect(solution.flags).toEqual([[true], [true]]);
    expect(solution.zScores[0]![0]).toBeCloseTo(solution.zScores[1]![0]!, 12);
    // Nothing tells them apart but their place: the first has the higher cell, +2.
    expect(solution.factorArrays.map(([value]) => value)).toEqual([2, 1, -1, -2, 0, 1, 0, -1, 0, 0]);
    expect(solution.splitTies[0]!.statements).toEqual([0, 1]);
  });

  it('in a resample a person drawn twice has two votes: as in the study with that Q-sort in it twice', () => {
    const { statements, distribution, qSorts } = referenceStudy('lipset', 'shipped');
    const prepared = prepare({ statements, distribution, qSorts });
    const next = drawn(11);
    let decided = 0;
    for (let draw = 0; draw < 60; draw++) {
      const recipe = { ...STANDARD_RECIPE, factorCount: 4 };
      const chosen = qSorts.map(() => Math.floor(next() * 9));
      if (new Set(chosen).size < 5) continue;
      const twins = chosen.map((n, at) => ({ name: `q${at}`, values: qSorts[n]!.values }));
      const own = solve({ statements, distribution, qSorts: twins }, recipe);
      const again = repeatedRecipe(repetitionTarget(prepared, recipe), chosen);
      own.splitTies.forEach(({ factor }) => {
        const z = own.zScores.map((row) => row[factor]!);
        const at = again.zScores.findIndex((other) => other?.every((x, s) => Math.abs(x - z[s]!) < 1e-9));
        if (at < 0) return;
        expect(again.arrays[at]).toEqual(own.factorArrays.map((row) => row[factor]));
        if (own.characteristics.definingCount[factor]! > 1) decided += 1;
      });
    }
    expect(decided).toBeGreaterThan(10);
  });
});
