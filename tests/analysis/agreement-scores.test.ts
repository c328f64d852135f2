import { describe, expect, it } from 'vitest';
import { prepare, quantileBy, solveFrom, STANDARD_RECIPE, type Prepared } from '../../analysis/index.ts';
import { automaticFlags } from '../../analysis/flagging/automatic-flags.ts';
import { recipeFlags, recipeThreshold } from '../../analysis/flagging/recipe-flags.ts';
import { matrixOf } from '../../analysis/numerics/matrix.ts';
import { factorArray } from '../../analysis/scores/factor-array.ts';
import { definingQSorts, zScores } from '../../analysis/scores/z-scores.ts';
import { referenceResult } from '../reference/read-reference.ts';
import {
  kadeSolution,
  mayUseOracle,
  ORACLE_SETS,
  referenceStudy,
  rSolution,
  SHIPPED_SETS,
  type Place,
} from '../reference/solutions.ts';
import { inOurSigns, largestGap, matchFactors } from './compare-solutions.ts';

/* Flags, weights, z-scores and arrays from loadings: other programs' own, so that only the step named is compared. */

const COUNTS = [2, 3, 4, 5, 6, 7];
const ROTATIONS = ['varimax', 'none'] as const;
/** Free Q-sorts: qmethod weights raw values there. */
const UNFORCED = 'power1_60';
const hasOracle = mayUseOracle();
const sets: readonly string[] = hasOracle ? ORACLE_SETS : SHIPPED_SETS;
const forcedSets = sets.filter((name) => name !== UNFORCED);
const place: Place = hasOracle ? 'oracle' : 'shipped';
const runs = COUNTS.flatMap((k) => ROTATIONS.map((rotation) => ({ k, rotation, run: `${rotation}-${k}` })));

/** z-scores from given loadings and flags. [S × F], null on a factor without flags */
function scoresFrom(prepared: Prepared, loadings: number[][], flags: boolean[][]): (number | null)[][] {
  const columns = loadings[0]!.map((_, f) =>
    zScores(prepared.standardised.scores, definingQSorts(matrixOf(loadings), flags, f)),
  );
  return prepared.data.statements.map((_, s) => columns.map((z) => z && z[s]!));
}

describe.each(sets)('flags of %s', (name) => {
  const size = referenceStudy(name, place).statements.length;

  it('agreement test 13: from given loadings, qflag’s', () => {
    for (const { run } of runs) {
      const theirs = rSolution(name, place, run);
      const threshold = recipeThreshold(size, { convention: 'r', flagAlpha: 0.05 });
      expect(automaticFlags(matrixOf(theirs.loadings), threshold), run).toEqual(theirs.flagged);
    }
  });

  it.runIf(hasOracle)(
    'agreement test 13: from given loadings, KADE’s, and by its rule at nine levels',
    () => {
      const multiples = { 0.0001: 3.891, 0.0005: 3.481, 0.001: 3.291, 0.005: 2.807, 0.01: 2.575, 0.05: 1.96, 0.1: 1.645, 0.15: 1.44, 0.2: 1.28 }; // prettier-ignore
      for (const { run } of runs) {
        const { loadings, flagged } = kadeSolution(name, run).kade;
        const ours = (flagAlpha: number) => {
          const choices = { convention: 'kade', flagAlpha } as const;
          const communalities = Float64Array.from(loadings, (row) => row.reduce((sum, f) => sum + f * f, 0));
          const names = loadings.map((_, n) => `${n}`);
          return recipeFlags(matrixOf(loadings), communalities, recipeThreshold(size, choices), {
            choices,
            names,
          });
        };
        expect(ours(0.05), run).toEqual(flagged);
        for (const [alpha, multiple] of Object.entries(multiples)) {
          expect(quantileBy('kade', Number(alpha))).toBe(multiple);
          expect(ours(Number(alpha)), `${run} at ${alpha}`).toEqual(kadesRule(loadings, multiple, size));
        }
      }
    },
  );
});

/** KADE's rule as read in its source: f² above the other squares and above the squared threshold, to 5 decimals. */
function kadesRule(loadings: number[][], multiple: number, size: number): boolean[][] {
  const limit = Number((multiple ** 2 / size).toFixed(5));
  return loadings.map((row) => {
    const whole = row.reduce((sum, f) => sum + f * f, 0);
    return row.map((f) => f * f > whole - f * f && f * f > limit);
  });
}

describe.each(forcedSets)('scores of %s', (name) => {
  const prepared = prepare(referenceStudy(name, place));

  it('agreement test 14: weights and z-scores from given loadings and flags are qzscores’', () => {
    for (const { run } of runs) {
      const theirs = rSolution(name, place, run);
      const ours = scoresFrom(prepared, theirs.loadings, theirs.flagged);
      expect(largestGap(ours, theirs.zscores), run).toBeLessThan(1e-10);
    }
  });

  it('agreement test 17: arrays of untied statements from given z-scores are qzscores’', () => {
    let compared = 0;
    for (const { run } of runs) {
      const { zscores, factor_scores: theirs } = rSolution(name, place, run);
      zscores[0]!.forEach((first, f) => {
        if (first === null) return;
        const z = Float64Array.from(zscores, (row) => row[f]!);
        const { values } = factorArray(z, prepared.data.distribution);
        z.forEach((score, s) => {
          if (z.some((other, t) => t !== s && Math.abs(other - score) < 1e-9)) return;
          expect(values[s], `${run}, factor ${f + 1}, statement ${s + 1}`).toBe(theirs[s]![f]);
          compared += 1;
        });
      });
    }
    expect(compared).toBeGreaterThan(0);
  });
});

describe('free Q-sorts', () => {
  const { zScores: expected } = referenceResult('scores/free-sorts') as { zScores: number[][][] };
  const prepared = prepare(referenceStudy(UNFORCED, 'shipped'));

  it.each(COUNTS)('agreement test 15: %i factors, R with scale(), and not qzscores', (k) => {
    const theirs = rSolution(UNFORCED, 'shipped', `varimax-${k}`);
    const ours = scoresFrom(prepared, theirs.loadings, theirs.flagged);
    expect(largestGap(ours, expected[k - 2]!)).toBeLessThan(1e-10);
    expect(largestGap(ours, theirs.zscores)).toBeGreaterThan(0.01);
  });
});

describe.runIf(hasOracle)('weights, z-scores and arrays of KADE', () => {
  const kadeRuns = sets.flatMap((name) =>
    runs.map(({ k, rotation, run }) => ({ name, k, rotation, run, ...kadeSolution(name, run).kade })),
  );
  const scored = kadeRuns.filter(({ zscores }) => zscores !== undefined);

  it('agreement test 16: z-scores, forced and free, from our own loadings and from KADE’s', () => {
    expect(scored.length).toBeGreaterThan(60);
    let wide = 0;
    for (const { name, k, rotation, loadings, flagged, zscores } of scored) {
      const prepared = prepare(referenceStudy(name, place));
      const own = solveFrom(prepared, { ...STANDARD_RECIPE, factorCount: k, rotation });
      const matches = matchFactors(own.loadings, loadings);
      const label = `${name} ${rotation} ${k}`;
      expect(largestGap(own.zScores, inOurSigns(zscores!, matches)), label).toBeLessThan(0.0075);
      const gap = largestGap(scoresFrom(prepared, loadings, flagged), zscores!);
      // Each partial sum is rounded to .001, so that a sum of many errs by a little more.
      expect(gap, label).toBeLessThan(1.05e-3);
      if (gap > 1e-3) wide += 1;
    }
    expect(wide).toBeLessThanOrEqual(5);
  });

  it('agreement test 18: every array fills the grid, and is KADE’s but where its rounding or our ties decide', () => {
    const forced = scored.filter(({ name }) => name !== UNFORCED);
    const rounded = forced.flatMap(({ name, k, rotation, run, loadings, factor_scores: theirs }) => {
      const prepared = prepare(referenceStudy(name, place));
      const { distribution } = prepared.data;
      const recipe = { ...STANDARD_RECIPE, factorCount: k, rotation, convention: 'kade' } as const;
      const own = solveFrom(prepared, recipe);
      const cells = distribution.flatMap(({ value, capacity }) => new Array<number>(capacity).fill(value));
      const matches = matchFactors(own.loadings, loadings);
      expect(matches.every(({ sign }) => sign === 1)).toBe(true);
      let unlike = 0;
      matches.forEach(({ factor }, f) => {
        const array = own.factorArrays.map((row) => row[f]!);
        expect(array.toSorted((a, b) => a - b)).toEqual(cells);
        const z = Float64Array.from(own.zScores, (row) => row[f]!);
        // Without our tie-breakers the order of the Q-set decides, as in KADE.
        const byOrder = factorArray(z, distribution).values;
        const tied = own.splitTies.filter((tie) => tie.factor === f).flatMap(({ statements }) => statements);
        z.forEach((score, s) => {
          if (array[s] !== byOrder[s]) expect(tied, 'what a tie-breaker moved is reported').toContain(s);
          if (byOrder[s] === theirs![s]![factor]) return;
          const nearest = Math.min(...z.filter((_, t) => t !== s).map((other) => Math.abs(other - score)));
          expect(nearest, 'its z-scores are .0075 off at the most').toBeLessThan(0.015);
          unlike += 1;
        });
      });
      return unlike === 0 ? [] : [`${name} ${run}: ${unlike}`];
    });
    expect(forced).toHaveLength(63);
    expect(rounded).toEqual([
      'edge_duplicates_40x20 varimax-7: 2',
      'cegebe varimax-6: 2',
      'civicon_before varimax-2: 2',
      'civicon_before varimax-5: 4',
    ]);
  });
});
