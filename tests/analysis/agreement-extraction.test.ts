import { describe, expect, it } from 'vitest';
import { prepare, solveFrom, STANDARD_RECIPE, type Prepared } from '../../analysis/index.ts';
import {
  kadeSolution,
  mayUseOracle,
  ORACLE_SETS,
  rCorrelation,
  referenceStudy,
  rSolution,
  SHIPPED_SETS,
  type Place,
} from '../reference/solutions.ts';
import { inOurOrder, inOurSigns, largestGap, matchFactors, rowGap } from './compare-solutions.ts';

/* Eigenvalues, unrotated and rotated loadings beside other programs'. */

const COUNTS = [2, 3, 4, 5, 6, 7];
const hasOracle = mayUseOracle();
const sets = hasOracle ? ORACLE_SETS : SHIPPED_SETS;
const place: Place = hasOracle ? 'oracle' : 'shipped';
const solved = (prepared: Prepared, rotation: 'varimax' | 'none', factorCount: number) =>
  solveFrom(prepared, { ...STANDARD_RECIPE, rotation, factorCount });

describe.each(sets)('principal components of %s', (name) => {
  const prepared = prepare(referenceStudy(name, place));

  it('agreement test 3: eigenvalues and unrotated loadings are R’s', () => {
    const { eigenvalues } = rCorrelation(name, place);
    expect(rowGap(prepared.components.eigenvalues, eigenvalues)).toBeLessThan(1e-10);
    for (const k of COUNTS) {
      const smallestStep = Math.min(
        ...eigenvalues.slice(0, k).map((value, f) => value - (eigenvalues[f + 1] ?? 0)),
      );
      expect(smallestStep).toBeGreaterThan(1e-6);
      const { unrotatedLoadings } = solved(prepared, 'none', k);
      const theirs = rSolution(name, place, `none-${k}`).loadings_unrotated;
      const matches = matchFactors(unrotatedLoadings, theirs);
      expect(largestGap(unrotatedLoadings, inOurSigns(theirs, matches))).toBeLessThan(1e-10);
    }
  });

  it.runIf(hasOracle)('agreement test 4: eigenvalues and unrotated loadings are KADE’s, which rounds', () => {
    for (const k of COUNTS) {
      const theirs = kadeSolution(name, `none-${k}`);
      const { unrotatedLoadings, eigenvalues } = solved(prepared, 'none', k);
      const first = eigenvalues.slice(0, theirs.eigenvalues.length);
      expect(rowGap(first, theirs.eigenvalues)).toBeLessThan(5e-5);
      const matches = matchFactors(unrotatedLoadings, theirs.loadings_unrotated);
      expect(largestGap(unrotatedLoadings, inOurSigns(theirs.loadings_unrotated, matches))).toBeLessThan(
        5e-5,
      );
    }
  });
});

describe.runIf(hasOracle)('agreement test 7: varimax is KADE’s, flags and all', () => {
  it('within .004 in every run and .0005 in half of them', () => {
    const gaps = sets.flatMap((name) => {
      const prepared = prepare(referenceStudy(name, place));
      return COUNTS.map((k) => {
        const { kade } = kadeSolution(name, `varimax-${k}`);
        const { loadings, flags } = solved(prepared, 'varimax', k);
        const matches = matchFactors(loadings, kade.loadings);
        expect(flags).toEqual(inOurOrder(kade.flagged, matches));
        return largestGap(loadings, inOurSigns(kade.loadings, matches));
      });
    });
    expect(gaps).toHaveLength(54);
    expect(Math.max(...gaps)).toBeLessThan(0.004);
    expect(gaps.toSorted((a, b) => a - b)[27]).toBeLessThan(5e-4);
  });
});
