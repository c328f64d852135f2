import { tuckerPhi } from '../comparison/match-factors.ts';
import { factorArray } from '../scores/factor-array.ts';
import type { Collected } from './collected-repetitions.ts';
import type { RepetitionTarget } from './repeated-recipe.ts';
import { median } from './spread.ts';
import { stabilityIndex, type StabilityIndex } from './stability-index.ts';

/** How surely one factor comes back when other people of the same kind are asked. */
export interface FactorReplicability {
  /** Q-sorts flagged in the solution. */
  readonly definers: number;
  /** Six definers or more; below, the figures describe these few people and no more. */
  readonly hasEnoughPeople: boolean;
  /** Share of resamples in which somebody defines the factor, so that it has scores. 0…1 */
  readonly defined: number;
  /** Share of resamples in which two or more different people do. 0…1 */
  readonly twoDefiners: number;
  /** Median φ of loadings by the optimal match: the factor's replicability. A factor not found counts 0. 0…1 */
  readonly medianPhi: number;
  /** The same among resamples with two or more different definers; null where there is none. */
  readonly medianPhiAmongTwo: number | null;
  /** Median φ of loadings by the Procrustes turn, a kinder figure; null with oblique factors. */
  readonly medianProcrustesPhi: number | null;
  /** Median φ of z-scores, among resamples that have them; null where there is none. */
  readonly medianScorePhi: number | null;
  readonly medianScorePhiAmongTwo: number | null;
  /** Every resample's φ by the optimal match. [B] */
  readonly phis: readonly number[];
  /** Every resample's φ by the Procrustes turn; null with oblique factors. [B] */
  readonly procrustesPhis: readonly number[] | null;
  /** Null where the factor has no array, or no resample gave one. */
  readonly stability: StabilityIndex | null;
}

/** The figures of one factor over all resamples. */
export function factorReplicability(
  { solution, prepared }: RepetitionTarget,
  collected: Collected,
  f: number,
): Omit<FactorReplicability, 'definers' | 'hasEnoughPeople'> {
  const definers = Array.from(collected.definers[f]!);
  const phis = Array.from(collected.matchPhis[f]!);
  const procrustesPhis = collected.procrustesPhis[f] ? Array.from(collected.procrustesPhis[f]) : null;
  const hasTwo = (_: unknown, at: number) => definers[at]! >= 2;
  const scorePhis = scorePhisOf(
    solution.zScores.map((row) => row[f]!),
    collected.zScores[f]!,
  );
  const array = solution.factorArrays.map((row) => row[f]!);
  const means = meanScores(collected.zScores[f]!);
  return {
    defined: shareOf(definers, (count) => count >= 1),
    twoDefiners: shareOf(definers, (count) => count >= 2),
    medianPhi: median(phis),
    medianPhiAmongTwo: medianOrNull(phis.filter(hasTwo)),
    medianProcrustesPhi: procrustesPhis && median(procrustesPhis),
    medianScorePhi: medianOrNull(scorePhis),
    medianScorePhiAmongTwo: medianOrNull(scorePhis.filter(hasTwo)),
    phis,
    procrustesPhis,
    stability:
      means && !array.includes(null as never)
        ? stabilityIndex(array, factorArray(means, prepared.data.distribution).values)
        : null,
  };
}

/** φ of each resample's z-scores with the solution's; NaN where a resample, or the solution, has none. [B] */
function scorePhisOf(target: readonly (number | null)[], runs: readonly Float64Array[]): number[] {
  const isDefined = !target.includes(null);
  return Array.from(runs[0]!, (first, at) =>
    isDefined && !Number.isNaN(first)
      ? tuckerPhi(
          target as readonly number[],
          runs.map((run) => run[at]!),
        )
      : NaN,
  );
}

/** Mean z-score of each statement over the resamples that have scores; null where none has. [S] */
function meanScores(runs: readonly Float64Array[]): Float64Array | null {
  const means = Float64Array.from(runs, (run) => {
    const values = run.filter((value) => !Number.isNaN(value));
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  });
  return means.some(Number.isNaN) ? null : means;
}

function medianOrNull(values: readonly number[]): number | null {
  const present = values.filter((value) => !Number.isNaN(value));
  return present.length === 0 ? null : median(present);
}

function shareOf(values: readonly number[], holds: (value: number) => boolean): number {
  return values.filter(holds).length / values.length;
}
