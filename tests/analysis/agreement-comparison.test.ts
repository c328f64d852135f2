import { describe, expect, it } from 'vitest';
import {
  differenceLists,
  prepare,
  quantileBy,
  solveFrom,
  STANDARD_RECIPE,
  type Solution,
} from '../../analysis/index.ts';
import { consensusStatements } from '../../analysis/comparison/consensus-statements.ts';
import { matrixOf } from '../../analysis/numerics/matrix.ts';
import {
  factorCharacteristics,
  standardErrorsOfDifferences,
} from '../../analysis/scores/factor-characteristics.ts';
import { factorCorrelations } from '../../analysis/scores/factor-correlations.ts';
import {
  kadeSolution,
  mayUseOracle,
  ORACLE_SETS,
  referenceStudy,
  rSolution,
  SHIPPED_SETS,
  type KadeOutput,
  type Place,
  type RSolution,
} from '../reference/solutions.ts';
import { inOurOrder, largestGap, matchFactors, rowGap } from './compare-solutions.ts';

/* Characteristics and comparisons from given figures, and KADE's verdicts beside ours. */

const COUNTS = [2, 3, 4, 5, 6, 7];
const ROTATIONS = ['varimax', 'none'] as const;
const UNFORCED = 'power1_60';
const hasOracle = mayUseOracle();
const sets: readonly string[] = hasOracle ? ORACLE_SETS : SHIPPED_SETS;
const place: Place = hasOracle ? 'oracle' : 'shipped';
const runs = COUNTS.flatMap((k) => ROTATIONS.map((rotation) => ({ k, rotation, run: `${rotation}-${k}` })));

const columnsOf = ({ zscores }: RSolution) =>
  zscores[0]!.map((first, f) => (first === null ? null : Float64Array.from(zscores, (row) => row[f]!)));

describe.each(sets)('%s', (name) => {
  it('agreement test 19: reliability and both standard errors from given loadings and flags, qfcharact’s', () => {
    for (const { run } of runs) {
      const theirs = rSolution(name, place, run);
      const ours = factorCharacteristics(matrixOf(theirs.loadings), theirs.flagged);
      const { reliability, se_fscores, nload } = theirs.characteristics;
      expect(ours.definingCount).toEqual(nload);
      // R calls a factor without flags 0 reliable; we give it none.
      const defined = reliability.map((value) => (value === 0 ? null : value));
      expect(rowGap(ours.compositeReliability, defined), run).toBeLessThan(1e-12);
      expect(rowGap(ours.standardError, se_fscores), run).toBeLessThan(1e-12);
      const differences = standardErrorsOfDifferences(ours.standardError);
      expect(largestGap(differences, theirs.se_of_differences), run).toBeLessThan(1e-12);
    }
  });

  it('agreement test 20: correlations between factors from given z-scores, R’s', () => {
    for (const { run } of runs) {
      const theirs = rSolution(name, place, run);
      const ours = factorCorrelations(columnsOf(theirs));
      theirs.factor_score_correlations.forEach((row, f) =>
        row.forEach((r, g) => {
          const own = ours[f]![g];
          // R puts 1 on the diagonal even of a factor without scores.
          if (own === null) expect(f === g ? 1 : null).toBe(r);
          else expect(Math.abs(own! - r!), run).toBeLessThan(1e-10);
        }),
      );
    }
  });

  it('agreement test 21: differences, stars and labels from given z-scores, qdc’s to the letter', () => {
    let compared = 0;
    for (const { run } of runs) {
      const theirs = rSolution(name, place, run);
      const scored = theirs.characteristics.nload.filter((count) => count > 0).length;
      if (!theirs.qdc || scored < 2) continue;
      const lists = differenceLists({
        zScores: theirs.zscores,
        standardErrorsOfDifferences: theirs.se_of_differences,
      });
      const stars = new Map<string, string[]>();
      for (const { factors, statements } of lists) {
        const pair = factors.map((f) => `f${f + 1}`).join('_');
        const inOrder = statements.toSorted((a, b) => a.statement - b.statement);
        const theirDifferences = theirs.qdc[pair] as number[];
        expect(rowGap(inOrder.map(({ difference }) => difference), theirDifferences), run).toBeLessThan(1e-12); // prettier-ignore
        stars.set(pair, inOrder.map(({ ratio }) => starsOf(ratio))); // prettier-ignore
        expect(stars.get(pair), `${run} ${pair}`).toEqual(theirs.qdc[`sig_${pair}`]);
      }
      const labels = theirs.zscores.map((_, s) => labelOf(scored, (pair) => stars.get(pair)![s]! !== ''));
      expect(labels, run).toEqual(theirs.qdc['dist.and.cons']);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(0);
  });
});

function starsOf(ratio: number): string {
  const passed = [0.05, 0.01, 0.001, 0.000001].filter((alpha) => ratio > quantileBy('r', alpha)).length;
  return ['', '*', '**', '***', '6*'][passed]!;
}

/** qdc's label of a statement. */
function labelOf(count: number, differs: (pair: string) => boolean): string {
  const pairs = Array.from({ length: count }, (_, f) =>
    Array.from({ length: count - f - 1 }, (__, at) => [f, f + at + 1] as const),
  ).flat();
  const significant = pairs.filter(([f, g]) => differs(`f${f + 1}_f${g + 1}`));
  if (significant.length === 0) return 'Consensus';
  if (significant.length === pairs.length) return count === 2 ? 'Distinguishing' : 'Distinguishes all';
  return Array.from({ length: count }, (_, f) => f)
    .filter((f) => significant.filter((pair) => pair.includes(f)).length === count - 1)
    .map((f) => `Distinguishes f${f + 1}${significant.length === count - 1 ? ' only' : ' '}`)
    .join('');
}

interface KadeRun extends KadeOutput {
  readonly label: string;
  readonly name: string;
  readonly own: Solution;
  readonly matches: ReturnType<typeof matchFactors>;
}

describe.runIf(hasOracle)('characteristics and verdicts of KADE', () => {
  const kadeRuns: KadeRun[] = sets.flatMap((name) => {
    const prepared = prepare(referenceStudy(name, place));
    return runs.flatMap(({ k, rotation, run }) => {
      const { kade } = kadeSolution(name, run);
      if (!kade.zscores) return [];
      const recipe = { ...STANDARD_RECIPE, factorCount: k, rotation, convention: 'kade' } as const;
      const own = solveFrom(prepared, recipe);
      const matches = matchFactors(own.loadings, kade.loadings);
      return [{ ...(kade as KadeOutput), label: `${name} ${run}`, name, own, matches }];
    });
  });

  it('agreement test 19: reliability and standard errors to its three decimals', () => {
    for (const { own, matches, characteristics, se_of_differences, label } of kadeRuns) {
      const { compositeReliability, standardError } = own.characteristics;
      const [reliability] = inOurOrder([characteristics.reliability], matches);
      const [error] = inOurOrder([characteristics.se_fscores], matches);
      expect(rowGap(compositeReliability, reliability!), label).toBeLessThan(0.001);
      // It takes the root of the rounded reliability: .0048 off at the most.
      expect(rowGap(standardError, error!), label).toBeLessThan(0.005);
      const differences = matches.map(({ factor }) => inOurOrder([se_of_differences[factor]!], matches)[0]!);
      expect(largestGap(own.standardErrorsOfDifferences, differences), label).toBeLessThan(0.007);
    }
  });

  it('agreement test 20: correlations between factors of forced Q-sorts', () => {
    for (const { name, own, matches, factor_score_correlations: theirs, label } of kadeRuns) {
      if (name === UNFORCED) continue;
      const expected = matches.map((a) => matches.map((b) => theirs[a.factor]![b.factor]! * a.sign * b.sign));
      expect(largestGap(own.factorCorrelations, expected), label).toBeLessThan(1e-3);
    }
  });

  it('agreement test 22: D, D* and consensus, but for marks that its rounding decides', () => {
    const unlike = kadeRuns.flatMap((run) => {
      const { p05, p01, consensus } = unlikeMarks(run);
      expect(p05 + p01 + consensus, run.label).toBeLessThanOrEqual(7);
      return p05 + p01 + consensus > 0 ? [`${run.label}: ${p05} ${p01} ${consensus}`] : [];
    });
    expect(kadeRuns).toHaveLength(74);
    // Marks at .05, at .01 and of consensus that are not ours.
    expect(unlike).toEqual([
      'lipset none-3: 0 0 1',
      'lipset varimax-5: 2 0 0',
      'lipset varimax-6: 0 1 0',
      'power1_60 varimax-3: 2 0 0',
      'power1_60 none-4: 3 0 0',
      'power1_60 varimax-5: 3 0 0',
      'power1_60 none-6: 0 1 0',
      'power1_60 varimax-7: 1 0 0',
      'edge_duplicates_40x20 varimax-6: 1 0 0',
      'cegebe varimax-3: 2 0 0',
      'cegebe none-4: 1 0 0',
      'civicon_before none-2: 1 0 1',
      'civicon_before varimax-3: 0 2 0',
      'civicon_before none-3: 0 0 1',
      'civicon_before varimax-5: 1 0 0',
      'geneedit_wheat varimax-2: 2 0 1',
      'koc varimax-2: 2 2 2',
      'koc varimax-4: 0 2 0',
      'seafood varimax-4: 1 0 0',
      'seafood none-4: 1 0 0',
    ]);
  });
});

/** How many of KADE's marks are not ours; each must lie near a border. */
function unlikeMarks({ own, matches, label, ...kade }: KadeRun) {
  const usual = quantileBy('kade', 0.05);
  const strict = quantileBy('kade', 0.01);
  const isNear = (s: number, pairs: readonly (readonly [number, number])[]) =>
    pairs.some(([f, g]) => {
      const sed = own.standardErrorsOfDifferences[f]![g]!;
      const difference = Math.abs(own.zScores[s]![f]! - own.zScores[s]![g]!);
      return [usual, strict].some((quantile) => Math.abs(difference - quantile * sed) < 0.02);
    });
  const count = matches.length;
  let [p05, p01] = [0, 0];
  matches.forEach(({ factor }, f) => {
    const levels = new Map(
      own.distinguishing.filter((d) => d.factor === f).map((d) => [d.statement, d.level]),
    );
    const others = matches.flatMap((_, g) => (g === f ? [] : [[f, g] as const]));
    own.statements.forEach((_, s) => {
      const isStrict = kade.distinguishing_p01[factor]!.includes(s + 1);
      const isUsual = kade.distinguishing_p05_only[factor]!.includes(s + 1);
      const theirs = isStrict ? '.01' : isUsual ? '.05' : undefined;
      if (levels.get(s) === theirs) return;
      expect(isNear(s, others), `${label}, statement ${s + 1} on factor ${f + 1}`).toBe(true);
      if ((levels.get(s) === '.01') !== isStrict) p01 += 1;
      if ((levels.get(s) === undefined) !== (theirs === undefined)) p05 += 1;
    });
  });
  const compared = {
    zScores: matches.map((_, f) => Float64Array.from(own.zScores, (row) => row[f]!)),
    standardErrorsOfDifferences: own.standardErrorsOfDifferences,
  };
  const pairs = Array.from({ length: count }, (_, f) => Array.from({ length: f }, (__, g) => [f, g] as const)).flat(); // prettier-ignore
  const without = consensusStatements(compared, strict);
  let consensus = 0;
  own.statements.forEach((_, s) => {
    const isWhole = kade.consensus_p05.includes(s + 1);
    const isHalf = isWhole || kade.consensus_p01_only.includes(s + 1);
    if (own.consensus.includes(s) === isWhole && without.includes(s) === isHalf) return;
    expect(isNear(s, pairs), `${label}, statement ${s + 1} in consensus`).toBe(true);
    consensus += 1;
  });
  return { p05, p01, consensus };
}
