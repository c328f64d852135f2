import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bootstrap,
  bootstrapOf,
  finished,
  prepare,
  solve,
  STANDARD_RECIPE,
  type Recipe,
} from '../../../analysis/index.ts';
import { balancedResamples } from '../../../analysis/uncertainty/draws.ts';
import { randomSource } from '../../../analysis/uncertainty/random.ts';
import { repeatedRecipe, repetitionTarget } from '../../../analysis/uncertainty/repeated-recipe.ts';
import { bcaInterval, spreadOf } from '../../../analysis/uncertainty/spread.ts';
import { referenceStudy } from '../../reference/solutions.ts';
import { studyOf, syntheticStudy } from '../synthetic-study.ts';

const lipset = prepare(referenceStudy('lipset', 'shipped'));
const everyone = lipset.qSorts.map((_, n) => n);
const threeFactors: Recipe = { ...STANDARD_RECIPE, factorCount: 3 };

const RECIPES: [string, Recipe][] = [
  ['varimax', threeFactors],
  ['one factor', { ...STANDARD_RECIPE, factorCount: 1 }],
  ['turned by hand', { ...threeFactors, turns: [{ first: 0, second: 1, degrees: 20 }] }],
  ['inverted, reordered, dropped', { ...threeFactors, invertedFactors: [1], factorOrder: [2, 1] }],
  ['split', { ...threeFactors, splitFactors: [0] }],
  ['promax', { ...threeFactors, rotation: 'promax' }],
  ['promax, one dropped', { ...threeFactors, rotation: 'promax', factorOrder: [2, 0] }],
  ['oblimin', { ...threeFactors, rotation: 'oblimin' }],
  ['centroid', { ...threeFactors, extraction: 'centroid', rotation: 'quartimax' }],
  ['minimum residual', { ...threeFactors, extraction: 'minimum-residual', factorCount: 2 }],
  ['spearman', { ...threeFactors, correlation: 'spearman' }],
  ['hand flags', { ...threeFactors, flagEdits: [{ qSort: 'FR9', factor: 0, isFlagged: true }] }],
  ['another program', { ...threeFactors, convention: 'kade' }],
  ['capped, no majority', { ...threeFactors, weightCap: 0.7, flagMajority: false }],
];

describe('the recipe repeated', () => {
  it.each(RECIPES)('on everybody is the solution itself: %s', (_, recipe) => {
    const prepared = prepare(referenceStudy('lipset', 'shipped'), [], recipe);
    const target = repetitionTarget(prepared, recipe);
    const { solution } = target;
    const again = repeatedRecipe(target, everyone);
    const columns = solution.loadings[0]!.length;
    solution.loadings.flat().forEach((f, at) => expect(again.loadings.cells[at]).toBeCloseTo(f, 8));
    expect(again.flags).toEqual(solution.flags);
    for (let f = 0; f < columns; f++) {
      expect(again.zScores[f] === null).toBe(solution.zScores[0]![f] === null);
      again.zScores[f]?.forEach((z, s) => expect(z).toBeCloseTo(solution.zScores[s]![f]!, 7));
      expect(again.arrays[f] ?? null).toEqual(
        again.zScores[f] && solution.factorArrays.map((row) => row[f]!),
      );
      expect(again.matchPhis[f]).toBeGreaterThan(recipe.turns ? 0.8 : 1 - 1e-9);
      expect(again.procrustesPhis?.[f] ?? 1).toBeCloseTo(1, 8);
    }
    expect(again.distinctDefiners).toEqual(solution.characteristics.definingCount);
    expect(again.isShort).toBe(false);
  });

  it('a person drawn twice weighs twice: the resample is the study with that Q-sort in it twice', () => {
    const { statements, distribution, qSorts } = lipset.data;
    const chosen = [0, 1, 2, 2, 3, 5, 6, 6, 8];
    const target = repetitionTarget(lipset, threeFactors);
    const again = repeatedRecipe(target, chosen);
    const twins = chosen.map((n, at) => ({ name: `q${at}`, values: qSorts[n]!.values }));
    const own = solve({ statements, distribution, qSorts: twins }, threeFactors);
    const scores = [0, 1, 2].map((f) => own.zScores.map((row) => row[f]!));
    again.zScores.forEach((z, f) => {
      const rs = scores.map((other) => z!.reduce((sum, x, s) => sum + x * other[s]!, 0) / 32);
      const nearest = rs.findIndex((r) => Math.abs(Math.abs(r) - 1) < 1e-9);
      expect(nearest).toBeGreaterThanOrEqual(0);
      // A reflected factor breaks its ties the other way round.
      if (rs[nearest]! > 0) expect(again.arrays[f]).toEqual(own.factorArrays.map((row) => row[nearest]));
    });
    expect(again.people).toEqual([0, 1, 2, 3, 5, 6, 8]);
    again.distinctDefiners.forEach((count, f) =>
      expect(count).toBe(again.flags.filter((row) => row[f]).length),
    );
  });

  it('does not depend on the order of the draw', () => {
    const target = repetitionTarget(lipset, threeFactors);
    const resample = fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 9, maxLength: 9 });
    const shuffled = resample
      .filter((all) => new Set(all).size > 4)
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: 9, maxLength: 9 })));
    fc.assert(
      fc.property(shuffled, ([first, second]) => {
        const [a, b] = [repeatedRecipe(target, first), repeatedRecipe(target, second)];
        a.loadings.cells.forEach((f, at) => expect(b.loadings.cells[at]).toBeCloseTo(f, 5));
      }),
      { numRuns: 40, seed: 11 },
    );
  });

  it('fixed flags stay those of the whole sample', () => {
    const target = repetitionTarget(lipset, threeFactors, { flags: 'fixed' });
    const again = repeatedRecipe(target, [0, 0, 1, 2, 3, 4, 5, 6, 8]);
    expect(again.flags).toEqual([0, 1, 2, 3, 4, 5, 6, 8].map((n) => target.solution.flags[n]));
  });

  it('a factor not found has no definers, flags fixed or not', () => {
    const target = repetitionTarget(lipset, threeFactors, { flags: 'fixed' });
    const again = repeatedRecipe(target, [0, 0, 0, 0, 3, 3, 3, 3, 3]);
    const lost = again.matchPhis.findIndex((phi) => phi === 0);
    expect(lost).toBeGreaterThanOrEqual(0);
    expect(again.flags.some((row) => row[lost])).toBe(false);
    expect(repeatedRecipe(target, [0, 1, 5, 5, 5]).flags.flat().filter(Boolean).length).toBeGreaterThan(0);
    const three = repeatedRecipe(target, [0, 5, 0, 5, 0, 5, 0, 5, 0]);
    three.matchPhis.forEach((phi, f) => phi === 0 && expect(three.distinctDefiners[f]).toBe(0));
  });

  it('too few different people: short, what is lacking not found, nothing thrown', () => {
    const target = repetitionTarget(lipset, threeFactors);
    const again = repeatedRecipe(target, [3, 3, 3, 3, 3, 3, 3, 3, 3]);
    expect(again.isShort).toBe(true);
    expect(again.matchPhis.filter((phi) => phi === 0)).toHaveLength(2);
    expect(again.zScores.filter((z) => z !== null)).toHaveLength(1);
    expect(Array.from(again.loadings.cells).filter(Number.isNaN)).toHaveLength(2);
  });
});

describe('the bootstrap', () => {
  const figures = finished(bootstrap(lipset, threeFactors, { seed: 7, resamples: 200 }));

  it('is the same for the same seed, and balanced', () => {
    expect(finished(bootstrap(lipset, threeFactors, { seed: 7, resamples: 200 }))).toEqual(figures);
    const other = finished(bootstrap(lipset, threeFactors, { seed: 8, resamples: 200 }));
    expect(other.zScores).not.toEqual(figures.zScores);
    const drawn = balancedResamples(randomSource(7), 9, 200).flat();
    everyone.forEach((n) => expect(drawn.filter((one) => one === n)).toHaveLength(200));
    expect(finished(bootstrapOf(lipset, threeFactors, balancedResamples(randomSource(7), 9, 200)))).toEqual({ ...figures, seed: null }); // prettier-ignore
  });

  it('leaves no resample out', () => {
    expect(figures.resamples).toBe(200);
    figures.factors.forEach(({ phis, procrustesPhis }) => {
      expect(phis).toHaveLength(200);
      expect(procrustesPhis).toHaveLength(200);
    });
    figures.zScores[0]!.forEach((z, f) => expect(z!.count).toBe(200 * figures.factors[f]!.defined));
  });

  it('three definers are too few people to say: no BCa, and a notice', () => {
    figures.factors.forEach(({ hasEnoughPeople, definers }) => {
      expect(definers).toBe(3);
      expect(hasEnoughPeople).toBe(false);
    });
    expect(figures.zScores.flat().every((z) => z!.bca === null)).toBe(true);
    expect(figures.notices.map(({ code }) => code)).toContain('too-few-definers');
  });

  it('with 3 definers, some 30 in 100 resamples draw at most one: the figures beside are conditional on two', () => {
    // 9 draws of 9, 3 of them definers: P(at most one distinct) = (6/9)^9 + 3((7/9)^9 − (6/9)^9) = .26.
    figures.factors.forEach(({ twoDefiners }) => expect(Math.abs(twoDefiners - 0.7)).toBeLessThan(0.12));
    figures.zScores.flat().forEach((z, at) => {
      const { twoDefiners } = figures.factors[at % 3]!;
      expect(z!.amongTwoDefiners!.count).toBe(Math.round(200 * twoDefiners));
    });
  });

  it('columns of an array add up, and its own column has its share', () => {
    figures.arrayCells.flat().forEach((cell) => {
      expect(cell!.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(cell!.columns.find(({ value }) => value === cell!.estimate)?.share ?? 0).toBe(cell!.sameColumn);
    });
  });

  it('frequency of flags is over the resamples that drew the Q-sort', () => {
    const target = repetitionTarget(lipset, threeFactors);
    const resamples = balancedResamples(randomSource(7), 9, 200);
    const again = resamples
      .map((one) => repeatedRecipe(target, one))
      .filter(({ people }) => people.includes(4));
    const flagged = again.filter(({ people, flags }) => flags[people.indexOf(4)]![0]).length;
    expect(figures.flags[4]![0]).toEqual({ isFlagged: true, drawn: again.length, frequency: flagged / again.length }); // prettier-ignore
    expect(figures.loadings[4]![0]!.count).toBe(again.length);
  });

  it('six definers and more have BCa intervals; two definers beside them have not', () => {
    const qSorts = syntheticStudy(40, 9, { viewpointCount: 1, noise: 0.6, seed: 3 }).qSorts;
    const other = syntheticStudy(40, 2, { viewpointCount: 1, noise: 0.4, seed: 9 }).qSorts;
    const data = studyOf([...qSorts, ...other].map(({ values }) => values));
    const found = finished(bootstrap(prepare(data), { ...STANDARD_RECIPE, factorCount: 2 }, { seed: 1, resamples: 150 })); // prettier-ignore
    expect(found.factors.map(({ definers }) => definers)).toEqual([9, 2]);
    expect(found.zScores.filter((row) => row[0]!.bca !== null).length).toBeGreaterThan(35);
    expect(found.loadings[0]![0]!.bca).not.toBeNull();
    expect(found.zScores.every((row) => row[1]!.bca === null)).toBe(true);
    // Both of two are drawn in 1 − 2(10/11)^11 + (9/11)^11 = .41 of resamples; else others may define what is found.
    expect(found.factors[1]!.twoDefiners).toBeGreaterThan(0.3);
    expect(found.factors[1]!.twoDefiners).toBeLessThan(0.8);
  });

  it('a factor nobody defines: nulls, no exception', () => {
    const empty = 5;
    const flagEdits = lipset.qSorts.map(({ name }) => ({ qSort: name, factor: empty, isFlagged: false }));
    const recipe: Recipe = { ...STANDARD_RECIPE, factorCount: 6, flagEdits };
    const found = finished(bootstrap(lipset, recipe, { seed: 2, resamples: 60 }));
    expect(found.factors[empty]!.definers).toBe(0);
    expect(found.factors[empty]!.defined).toBe(0);
    expect(found.factors[empty]!.medianPhiAmongTwo).toBeNull();
    expect(found.zScores[0]![empty]).toBeNull();
    expect(found.arrayCells[0]![empty]).toBeNull();
    expect(found.factors[empty]!.medianScorePhi).toBeNull();
    expect(found.factors[empty]!.stability).toBeNull();
    expect(found.factors[empty]!.medianPhi).toBeGreaterThan(0);
    expect(found.shortResamples).toBeGreaterThan(0);
    expect(found.notices.map(({ code }) => code)).toContain('resamples-short');
    const spreads = [found.zScores, found.loadings].flat(2).filter((one) => one !== null);
    expect(spreads.every(({ mean, percentile }) => [mean, ...percentile].every(Number.isFinite))).toBe(true);
  });

  it('refuses no resamples, no seed, people that do not exist, and oblique factors by Procrustes', () => {
    const refused = (act: () => unknown) => expect(act).toThrow(expect.objectContaining({ code: 'recipe-invalid' })); // prettier-ignore
    refused(() => finished(bootstrap(lipset, threeFactors, { seed: 1, resamples: 0 })));
    refused(() => finished(bootstrap(lipset, threeFactors, { seed: -1 })));
    refused(() => finished(bootstrapOf(lipset, threeFactors, [])));
    refused(() => finished(bootstrapOf(lipset, threeFactors, [[0, 9]])));
    const oblique: Recipe = { ...threeFactors, rotation: 'promax' };
    refused(() => finished(bootstrap(lipset, oblique, { seed: 1, alignment: 'procrustes' })));
  });

  it('tells its progress and stops when asked', () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const work = bootstrap(lipset, threeFactors, { seed: 1, resamples: 100 });
    const onProgress = ({ done, total }: { done: number; total: number }) => {
      expect(total).toBe(100);
      seen.push(done);
      if (done === 20) stop.abort();
    };
    expect(() => finished(work, { onProgress, signal: stop.signal })).toThrow();
    expect(seen).toEqual([0, 10, 20]);
  });
});

describe('the spread of a figure', () => {
  it('of few values: no standard error of one, nothing of none', () => {
    expect(spreadOf(1, Float64Array.of(NaN, NaN), null)).toBeNull();
    expect(spreadOf(1, Float64Array.of(NaN, 2), null)).toEqual({ estimate: 1, count: 1, mean: 2, standardError: null, percentile: [2, 2], bca: null }); // prettier-ignore
  });
  it('BCa is the percentile interval where there is neither bias nor skew, and null outside the resamples', () => {
    const values = Float64Array.from({ length: 1001 }, (_, at) => at);
    const [low, high] = bcaInterval(500, values, [1, 2, 3])!;
    expect(low).toBeCloseTo(25, 8);
    expect(high).toBeCloseTo(975, 8);
    expect(bcaInterval(-1, values, [1, 2, 3])).toBeNull();
    expect(bcaInterval(500, values, [1, NaN, 3])).toBeNull();
    // An estimate above the resamples' median moves the interval up; a long tail of the jackknife to the left too.
    expect(bcaInterval(600, values, [1, 2, 3])![0]).toBeGreaterThan(25);
    expect(bcaInterval(500, values, [1, 1, 1, -9])![0]).toBeGreaterThan(25);
  });
});
