import { matchFactors } from '../comparison/match-factors.ts';
import { AnalysisError } from '../errors.ts';
import { averagePartials, minimumAveragePartialCount } from '../retention/minimum-average-partial.ts';
import type { Distribution } from '../model/distribution.ts';
import type { LongWork } from '../model/long-work.ts';
import { STANDARD_RECIPE } from '../model/recipe.ts';
import type { StudyData } from '../model/study-data.ts';
import { prepare } from '../prepare.ts';
import { parallelAnalysis } from '../retention/parallel-analysis.ts';
import { simulateQSorts, type PlannedSorter, type PlantedViewpoint } from '../simulation/index.ts';
import { solveFrom } from '../solve.ts';
import { randomSource } from '../uncertainty/random.ts';
import { median, quantileOfSorted } from '../uncertainty/spread.ts';

/** A P-set to be tried out on viewpoints one expects. */
export interface RecoveryPlan {
  /** What is put in; k of them. */
  readonly viewpoints: readonly PlantedViewpoint[];
  /** Who sorts: N people and what each holds. */
  readonly sorters: readonly PlannedSorter[];
  readonly distribution: Distribution;
  /** See SimulationPlan: .62, .75 and .88 make a Q-sort correlate .85, .80 and .75 with its viewpoint. */
  readonly noise: number;
  /** Studies drawn. Default 100. */
  readonly studies?: number;
  readonly seed: number;
  /** φ between a planted viewpoint's scores and a factor's z from which it counts as recovered. Default .90. */
  readonly recoveredFrom?: number;
  /** Permutations of each study's parallel analysis. Default 40, so that its 95th percentile is rough. */
  readonly draws?: number;
}

/** How often the truth comes back. */
export interface Recovery {
  readonly studies: number;
  readonly seed: number;
  readonly viewpoints: readonly {
    readonly key: string;
    /** Firm holders in the plan. */
    readonly holders: number;
    readonly medianPhi: number;
    /** φ that 95 of 100 studies reach. */
    readonly phiOf95: number;
    /** Share of studies in which φ reaches the limit. 0…1 */
    readonly recovered: number;
  }[];
  /** Share of studies that recover all viewpoints. 0…1 */
  readonly allRecovered: number;
  /** Share of studies in which the median φ of the viewpoints reaches the limit. 0…1 */
  readonly medianRecovered: number;
  /** How many viewpoints were recovered, and in how many studies. [0…k] */
  readonly recoveredCounts: readonly number[];
  /** Share of studies in which each rule says k; neither is told it. 0…1 */
  readonly rightCount: { readonly parallelAnalysis: number; readonly minimumAveragePartial: number };
}

/**
 * Simulate a study again and again and tell how often its viewpoints, and their number, are recovered by principal
 * components, varimax and the usual flags. For choosing a P-set: with these viewpoints, this grid and this noise.
 *
 * φ is Tucker's, between standardised planted scores and z-scores, matched one to one; a factor that points the
 * other way counts by the size of φ; one that nobody defines counts 0. Yields after every study.
 *
 * @throws {AnalysisError} `recipe-invalid` for fewer than one study or a seed that is none; as `solve` does where
 *   the sorters hold fewer factors than viewpoints.
 */
export function* recoveryOf(plan: RecoveryPlan): LongWork<Recovery> {
  const { viewpoints, sorters, studies = 100, seed, recoveredFrom = 0.9 } = plan;
  refuseUnless(Number.isSafeInteger(studies) && studies > 0, `a simulation needs 1 study or more, not ${studies}`); // prettier-ignore
  refuseUnless(Number.isSafeInteger(seed) && seed >= 0, `a seed is a whole number from 0 to 2⁵³ − 1, not ${seed}`); // prettier-ignore
  refuseUnless(viewpoints.length > 0 && sorters.length > 1, 'a simulation needs a viewpoint and two sorters or more'); // prettier-ignore
  const planted = viewpoints.map(({ scores }) => centred(scores));
  const phis = viewpoints.map((): number[] => []); // [k] of [studies]
  const recoveredCounts = new Array<number>(viewpoints.length + 1).fill(0);
  let [byParallel, byPartial, byMedian] = [0, 0, 0];
  const seeds = randomSource(seed);
  for (let study = 0; study < studies; study++) {
    yield { done: study, total: studies };
    const found = yield* studyOf(plan, seeds(), planted, { done: study, total: studies });
    found.phis.forEach((phi, v) => phis[v]!.push(phi));
    const count = found.phis.filter((phi) => phi >= recoveredFrom).length;
    recoveredCounts[count]! += 1;
    if (median(found.phis) >= recoveredFrom) byMedian += 1;
    if (found.byParallel === viewpoints.length) byParallel += 1;
    if (found.byPartial === viewpoints.length) byPartial += 1;
  }
  return {
    studies,
    seed,
    viewpoints: viewpoints.map(({ key }, v) => ({
      key,
      holders: sorters.filter(({ holds }) => holds.length === 1 && holds[0] === key).length,
      medianPhi: median(phis[v]!),
      phiOf95: quantileOfSorted(Float64Array.from(phis[v]!).sort(), 0.05),
      recovered: phis[v]!.filter((phi) => phi >= recoveredFrom).length / studies,
    })),
    allRecovered: recoveredCounts.at(-1)! / studies,
    medianRecovered: byMedian / studies,
    recoveredCounts,
    rightCount: { parallelAnalysis: byParallel / studies, minimumAveragePartial: byPartial / studies },
  };
}

/** One study drawn and solved: φ of each viewpoint, and what two rules say of k. */
function* studyOf(
  { viewpoints, sorters, distribution, noise, draws = 40 }: RecoveryPlan,
  seed: number,
  planted: readonly Float64Array[],
  mark: { readonly done: number; readonly total: number },
): LongWork<{ phis: number[]; byParallel: number; byPartial: number }> {
  const qSorts = simulateQSorts({ viewpoints, sorters, distribution, noise, seed });
  const data: StudyData = {
    statements: qSorts[0]!.values.map((_, s) => ({ id: `${s + 1}`, text: '' })),
    qSorts,
    distribution,
  };
  const prepared = prepare(data);
  const solution = solveFrom(prepared, { ...STANDARD_RECIPE, factorCount: viewpoints.length });
  const factors = viewpoints.map((_, f) =>
    solution.characteristics.definingCount[f] ? Float64Array.from(solution.zScores, (row) => row[f]!) : null,
  );
  const parallel = parallelAnalysis(prepared.standardised, solution.eigenvalues, { draws, seed });
  let step = parallel.next();
  while (step.done !== true) {
    yield mark;
    step = parallel.next();
  }
  return {
    phis: matchFactors(planted, factors).map(({ phi }) => Math.abs(phi)),
    byParallel: step.value.count,
    byPartial: minimumAveragePartialCount(averagePartials(prepared.sorts.correlations, prepared.components)),
  };
}

function centred(scores: readonly number[]): Float64Array {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return Float64Array.from(scores, (score) => score - mean);
}

function refuseUnless(holds: boolean, message: string): void {
  if (!holds) throw new AnalysisError('recipe-invalid', message);
}
