import { describe, expect, it } from 'vitest';
import { prepare, solveFrom, STANDARD_RECIPE, type Recipe, type Solution } from '../../analysis/index.ts';
import { consensusStatements } from '../../analysis/comparison/consensus-statements.ts';
import { distinguishingStatements } from '../../analysis/comparison/distinguishing-statements.ts';
import {
  kadeSolution,
  mayUseOracle,
  ORACLE_SETS,
  rCorrelation,
  referenceStudy,
  rSolution,
  SHIPPED_SETS,
  type Place,
  type RSolution,
} from '../reference/solutions.ts';
import {
  inOurOrder,
  inOurSigns,
  largestGap,
  matchFactors,
  rowGap,
  type FactorMatch,
} from './compare-solutions.ts';
import { rVerdicts } from './r-verdicts.ts';

/*
 * Agreement with R 4.2.2, psych 2.2.9 and qmethod 1.8.4 (varimax run to its end) and with KADE 1.4.0. Factors are
 * matched first: psych decides signs by Σ f, we by Σ f·|f|. See tests/reference/<set>/README.md.
 */

const FACTOR_COUNTS = [2, 3, 4, 5, 6, 7];
const ROTATIONS = ['varimax', 'none'] as const;
/** Free sorts: qmethod weights raw values there and we standardised ones, so z and all after it differ by design. */
const UNFORCED = 'power1_60';

function recipeOf(rotation: Recipe['rotation'], factorCount: number): Recipe {
  return { ...STANDARD_RECIPE, rotation, factorCount };
}

function agreesWithR(name: string, place: Place): void {
  const study = referenceStudy(name, place);
  const prepared = prepare(study);
  const { correlation, eigenvalues } = rCorrelation(name, place);

  it('agreement tests 1 and 3: correlations within 1e-12 and every eigenvalue within 1e-9', () => {
    expect(largestGap(prepared.correlations, correlation)).toBeLessThan(1e-12);
    expect(rowGap(prepared.components.eigenvalues, eigenvalues)).toBeLessThan(1e-9);
  });

  for (const rotation of ROTATIONS) {
    it.each(FACTOR_COUNTS)(`rotation ${rotation}, %i factors`, (factorCount) => {
      const ours = solveFrom(prepared, recipeOf(rotation, factorCount));
      const theirs = rSolution(name, place, `${rotation}-${factorCount}`);
      sameLoadingsAndFlags(ours, theirs);
      sameVerdictsGivenTheirScores(theirs);
      if (name !== UNFORCED) sameScores(ours, theirs);
    });
  }
}

function sameLoadingsAndFlags(ours: Solution, theirs: RSolution): void {
  const before = matchFactors(ours.unrotatedLoadings, theirs.loadings_unrotated);
  expect(before.map(({ factor }) => factor)).toEqual(before.map((_, f) => f));
  expect(largestGap(ours.unrotatedLoadings, inOurSigns(theirs.loadings_unrotated, before))).toBeLessThan(
    1e-9,
  );

  const matches = matchFactors(ours.loadings, theirs.loadings);
  expect(matches.map(({ factor }) => factor)).toEqual(matches.map((_, f) => f));
  expect(largestGap(ours.loadings, inOurSigns(theirs.loadings, matches))).toBeLessThan(1e-8);
  expect(ours.flags).toEqual(inOurOrder(theirs.flagged, matches));

  const { characteristics } = ours;
  expect(characteristics.definingCount).toEqual(theirs.characteristics.nload);
  expect(rowGap(characteristics.sumOfSquaredLoadings, theirs.characteristics.eigenvals)).toBeLessThan(1e-8);
  expect(rowGap(characteristics.explainedPercent, theirs.characteristics.expl_var)).toBeLessThan(1e-8);
  // R gives reliability 0 and no standard error to a factor without flags; we give neither.
  const reliability = theirs.characteristics.reliability.map((value) => (value === 0 ? null : value));
  expect(rowGap(characteristics.compositeReliability, reliability)).toBeLessThan(1e-12);
  expect(rowGap(characteristics.standardError, theirs.characteristics.se_fscores)).toBeLessThan(1e-12);
  expect(largestGap(ours.standardErrorsOfDifferences, theirs.se_of_differences)).toBeLessThan(1e-12);
}

function sameScores(ours: Solution, theirs: RSolution): void {
  const matches = matchFactors(ours.loadings, theirs.loadings);
  expect(largestGap(ours.zScores, inOurSigns(theirs.zscores, matches))).toBeLessThan(1e-8);
  const signs = matches.map(({ sign }) => sign);
  const correlations = theirs.factor_score_correlations.map((row, f) =>
    row.map((r, g) => (r === null ? null : r * signs[f]! * signs[g]!)),
  );
  expect(largestGap(ours.factorCorrelations, withoutUndefined(correlations, ours))).toBeLessThan(1e-8);
  sameArraysWhereNothingTies(ours, arraysInOurSigns(theirs, matches, symmetricShift(ours)));
  const verdicts = rVerdicts(theirs);
  // Reflecting one factor changes its differences from the others, and with them every verdict.
  const isReflected = signs.includes(-1);
  if (!verdicts || isReflected) return;
  expect(ours.distinguishing).toEqual(verdicts.distinguishing);
  expect(ours.consensus).toEqual(verdicts.consensus);
}

/** R puts 1 on the diagonal even of a factor it could not score. */
function withoutUndefined(rows: (number | null)[][], ours: Solution): (number | null)[][] {
  const isDefined = ours.zScores[0]!.map((z) => z !== null);
  return rows.map((row, f) => row.map((r, g) => (isDefined[f] && isDefined[g] ? r : null)));
}

/** R's rule for ties can break the grid, and reaches no further than the tied statements themselves. */
function sameArraysWhereNothingTies(ours: Solution, theirs: (number | null)[][]): void {
  ours.zScores.forEach((row, s) => {
    row.forEach((z, f) => {
      const isTied = ours.zScores.some((other, t) => t !== s && Math.abs(other[f]! - z!) < 1e-9);
      if (z === null || isTied) return;
      expect(ours.factorArrays[s]![f]).toBe(theirs[s]![f]);
    });
  });
}

/** A reflected factor's array is the mirror image in the grid, which is symmetric in every data set here. */
function arraysInOurSigns(theirs: RSolution, matches: readonly FactorMatch[], shift: number) {
  return inOurOrder(theirs.factor_scores, matches).map((row) =>
    row.map((value, f) => (value !== null && matches[f]!.sign < 0 ? shift - value : value)),
  );
}

/** What a reflected array on a scale such as 0…10 lacks: lowest + highest value. 0 on −5…+5. */
function symmetricShift(ours: Solution): number {
  const values = ours.factorArrays.flat().filter((value) => value !== null);
  return Math.min(...values) + Math.max(...values);
}

function sameVerdictsGivenTheirScores(theirs: RSolution): void {
  const verdicts = rVerdicts(theirs);
  if (!verdicts) return;
  const count = theirs.zscores[0]!.length;
  const compared = {
    zScores: Array.from({ length: count }, (_, f) => {
      const column = theirs.zscores.map((row) => row[f]!);
      return column.includes(null as never) ? null : Float64Array.from(column);
    }),
    standardErrorsOfDifferences: theirs.se_of_differences,
  };
  expect(distinguishingStatements(compared)).toEqual(verdicts.distinguishing);
  expect(consensusStatements(compared)).toEqual(verdicts.consensus);
}

describe.each(SHIPPED_SETS)('agrees with R on %s', (name) => agreesWithR(name, 'shipped'));

describe.each([2, 3, 4, 5, 6, 7])(
  'agreement test 15: z-scores of free Q-sorts, %i factors',
  (factorCount) => {
    const theirs = rSolution(UNFORCED, 'shipped', `varimax-${factorCount}`);
    const ours = solveFrom(prepare(referenceStudy(UNFORCED, 'shipped')), recipeOf('varimax', factorCount));
    const matches = matchFactors(ours.loadings, theirs.loadings);

    it("are those of standardised Q-sorts under R's loadings and flags, within 1e-8", () => {
      const expected = inOurSigns(standardisedWeighting(theirs), matches);
      expect(largestGap(ours.zScores, expected)).toBeLessThan(1e-8);
    });

    it("differ from qmethod's, which weights raw values", () => {
      expect(largestGap(ours.zScores, inOurSigns(theirs.zscores, matches))).toBeGreaterThan(0.01);
    });
  },
);

/** Written out independently of analysis/: scale(), weighted sums, scale(), as an R script would do it. */
function standardisedWeighting(theirs: RSolution): number[][] {
  const scale = (x: number[]) => {
    const mean = x.reduce((a, b) => a + b) / x.length;
    const sd = Math.sqrt(x.reduce((a, b) => a + (b - mean) ** 2, 0) / (x.length - 1));
    return x.map((value) => (value - mean) / sd);
  };
  const sorts = referenceStudy(UNFORCED, 'shipped').qSorts.map(({ values }) => scale([...values]));
  const columns = theirs.loadings[0]!.map((_, f) => {
    const weights = theirs.loadings.map((row, n) =>
      theirs.flagged[n]![f] ? row[f]! / (1 - row[f]! ** 2) : 0,
    );
    return scale(sorts[0]!.map((_, s) => sorts.reduce((sum, sort, n) => sum + weights[n]! * sort[s]!, 0)));
  });
  return columns[0]!.map((_, s) => columns.map((column) => column[s]!));
}

const hasOracle = mayUseOracle();
const furtherSets = ORACLE_SETS.filter((name) => !(SHIPPED_SETS as readonly string[]).includes(name));

describe.skipIf(!hasOracle).each(furtherSets)('agrees with R on %s, which may not be shipped', (name) => {
  if (hasOracle) agreesWithR(name, 'oracle');
});

describe.skipIf(!hasOracle).each(ORACLE_SETS)('agreement tests 7 and 16: KADE on %s', (name) => {
  if (!hasOracle) return;
  const prepared = prepare(referenceStudy(name, 'oracle'));

  for (const rotation of ROTATIONS) {
    it.each(FACTOR_COUNTS)(
      `rotation ${rotation}, %i factors: loadings within .004, flags identical`,
      (count) => {
        const { kade } = kadeSolution(name, `${rotation}-${count}`);
        const ours = solveFrom(prepared, recipeOf(rotation, count));
        const matches = matchFactors(ours.loadings, kade.loadings);
        expect(largestGap(ours.loadings, inOurSigns(kade.loadings, matches))).toBeLessThan(0.004);
        expect(ours.flags).toEqual(inOurOrder(kade.flagged, matches));
        if (!kade.zscores) return;
        // KADE rounds each standardised value, each partial sum and z itself to 3 decimals.
        expect(largestGap(ours.zScores, inOurSigns(kade.zscores, matches))).toBeLessThan(0.0075);
      },
    );
  }
});
