import type { LongWork } from '../model/long-work.ts';
import type { Recipe } from '../model/recipe.ts';
import { firstColumns } from '../numerics/matrix.ts';
import type { Prepared } from '../prepare.ts';
import { kaiserCount, screeElbow } from './eigenvalue-rules.ts';
import { leadingCount, loadingEvidence, type LoadingEvidence } from './loading-rules.ts';
import { averagePartials, minimumAveragePartialCount } from './minimum-average-partial.ts';
import { parallelAnalysis } from './parallel-analysis.ts';
import {
  bootstrapReplicability,
  splitHalfReplicability,
  type BootstrapReplicability,
  type Replicability,
} from './replicability.ts';
import { meanSquaredResiduals, residualCount } from './residual-correlations.ts';

/** A rule of the field that names a number of factors. */
export type RetentionRule =
  | 'kaiser'
  | 'scree-elbow'
  | 'parallel-analysis'
  | 'minimum-average-partial'
  | 'humphrey-strict'
  | 'humphrey-loose'
  | 'two-significant-loadings'
  | 'residual-mean-square'
  | 'split-half'
  | 'bootstrap';

/** What one more factor adds, as evidence. */
export interface RetentionStep extends LoadingEvidence {
  /** F at this step, from 1. */
  readonly factorCount: number;
  /** In Q-sorts. */
  readonly eigenvalue: number;
  /** 95th percentile of chance, in Q-sorts. */
  readonly chanceEigenvalue: number;
  /** Mean squared partial correlation after F components; null where a Q-sort is used up. */
  readonly averagePartial: number | null;
  /** Mean squared residual correlation after F components. */
  readonly residualMeanSquare: number;
  /** What the factor adds to the mean communality. 0…1 */
  readonly communalityGained: number;
  /** Null beyond the factors that halves can hold. */
  readonly splitHalf: Replicability | null;
  readonly bootstrap: BootstrapReplicability;
}

/** All evidence for the number of factors. Never one verdict. */
export interface RetentionTable {
  readonly steps: readonly RetentionStep[];
  /** What each rule says; null where it says nothing within the steps shown. */
  readonly rules: Readonly<Record<RetentionRule, number | null>>;
  /** From the fewest to the most factors any rule names (at least 1). */
  readonly range: { readonly fewest: number; readonly most: number };
  /** The rules at either end, where the ends differ. */
  readonly disagreement: {
    readonly fewest: readonly RetentionRule[];
    readonly most: readonly RetentionRule[];
  } | null;
}

export interface RetentionOptions {
  readonly seed: number;
  /** Most factors looked at; default 8, at most the rank. */
  readonly mostFactors?: number;
  /** Permutations of parallel analysis; default 1000. */
  readonly draws?: number;
  /** Splits in halves; default 200. */
  readonly splits?: number;
  /** Resamples of people; default 200. */
  readonly resamples?: number;
}

/** A factor whose median φ is below this is not the same factor, even fairly (Lorenzo-Seva & ten Berge 2006). */
const FAIR_PHI = 0.85;

/**
 * How many factors? Every rule of the field side by side, what each further factor adds, and whether its viewpoint
 * comes back when the people are split or drawn anew.
 *
 * There is no single answer, and none is given: parallel analysis and MAP miss small real viewpoints, Kaiser keeps
 * chance. The researcher chooses within or outside the range and gives a reason. Rules that look at loadings look at
 * *unrotated principal components*, for rotation would change their answer; replicability runs the recipe itself,
 * without what was done by hand. A factor counts as replicated only if most resamples hold two of its definers: one
 * Q-sort agrees with itself whatever it means.
 * Yields after each piece of each step.
 */
export function* retentionTable(
  prepared: Prepared,
  recipe: Recipe,
  { seed, mostFactors = 8, draws = 1000, splits = 200, resamples = 200 }: RetentionOptions,
): LongWork<RetentionTable> {
  const { sorts, components, rank } = prepared;
  const { eigenvalues } = components;
  const statementCount = prepared.data.statements.length;
  const most = Math.min(mostFactors, rank);
  const total = most * (splits + resamples) + draws;
  let done = 0;
  function* within<Result>(work: LongWork<Result>, length: number): LongWork<Result> {
    for (;;) {
      const step = work.next();
      if (step.done === true) {
        done += length;
        return step.value;
      }
      yield { done: done + step.value.done, total };
    }
  }
  const parallel = yield* within(parallelAnalysis(sorts.correlated ?? sorts.standardised, eigenvalues, { draws, seed }), draws); // prettier-ignore
  const unrotated = firstColumns(components.loadings, most);
  const evidence = loadingEvidence(unrotated, statementCount);
  const partials = averagePartials(sorts.correlations, components);
  const residuals = meanSquaredResiduals(sorts.correlations, unrotated);
  const steps: RetentionStep[] = [];
  for (let factorCount = 1; factorCount <= most; factorCount++) {
    const asked = { ...recipe, factorCount };
    const isHalvable = Math.floor(sorts.names.length / 2) > factorCount;
    const splitHalf = isHalvable ? yield* within(splitHalfReplicability(sorts, asked, { splits, seed }), splits) : null; // prettier-ignore
    const bootstrap = yield* within(bootstrapReplicability(sorts, asked, { resamples, seed }), resamples);
    steps.push({
      factorCount,
      ...evidence[factorCount - 1]!,
      eigenvalue: eigenvalues[factorCount - 1]!,
      chanceEigenvalue: parallel.thresholds[factorCount - 1]!,
      averagePartial: partials[factorCount] ?? null,
      residualMeanSquare: residuals[factorCount]!,
      communalityGained: eigenvalues[factorCount - 1]! / sorts.names.length,
      splitHalf,
      bootstrap,
    });
  }
  const rules = {
    kaiser: kaiserCount(eigenvalues),
    'scree-elbow': screeElbow(eigenvalues),
    'parallel-analysis': parallel.count,
    'minimum-average-partial': minimumAveragePartialCount(partials),
    'residual-mean-square': residualCount(residuals, statementCount),
    ...rulesOfSteps(steps),
  };
  return { steps, rules, ...spread(rules) };
}

function rulesOfSteps(steps: readonly RetentionStep[]) {
  const largest = (isHeld: (step: RetentionStep) => boolean) => steps.findLast(isHeld)?.factorCount ?? null;
  const allFair = (found: Replicability | null) =>
    found !== null && found.medianPhi.every((phi) => phi >= FAIR_PHI);
  return {
    'humphrey-strict': leadingCount(steps.map((step) => step.passesHumphreyStrictly)),
    'humphrey-loose': leadingCount(steps.map((step) => step.passesHumphreyLoosely)),
    'two-significant-loadings': leadingCount(steps.map((step) => step.significantLoadings >= 2)),
    'split-half': largest(({ splitHalf }) => allFair(splitHalf)),
    bootstrap: largest(({ bootstrap }) =>
      bootstrap.medianPhiGivenTwo.every(
        (phi, f) => phi !== null && phi >= FAIR_PHI && bootstrap.twoDefinersShare[f]! >= 0.5,
      ),
    ),
  };
}

function spread(rules: RetentionTable['rules']): Pick<RetentionTable, 'range' | 'disagreement'> {
  const said = (Object.entries(rules) as [RetentionRule, number | null][]).flatMap(([rule, count]) =>
    count === null ? [] : [{ rule, count: Math.max(1, count) }],
  );
  const counts = said.map(({ count }) => count);
  const range = { fewest: Math.min(...counts), most: Math.max(...counts) };
  const naming = (end: number) => said.filter(({ count }) => count === end).map(({ rule }) => rule);
  const disagreement =
    range.fewest === range.most ? null : { fewest: naming(range.fewest), most: naming(range.most) };
  return { range, disagreement };
}
