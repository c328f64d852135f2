import {
  bootstrap,
  chanceFlags,
  compareSolutions,
  differenceLists,
  distinguishingBy,
  distinguishingEvidence,
  finished,
  influences,
  multiverse,
  retentionTable,
  rotationOptima,
  type BootstrapFigures,
  type ChanceFlags,
  type DistinguishingEvidence,
  type DistinguishingRule,
  type Influence,
  type LongWork,
  type Multiverse,
  type Prepared,
  type RetentionTable,
  type RotationOptima,
  type Solution,
  type SolutionComparison,
} from '../../analysis/index.ts';
import type { EvidenceOptions } from './evidence-options.ts';
import { clearProgress, progressLine } from './progress-line.ts';

/** Distinguishing statements by another rule than the usual one. */
export interface RuledStatements {
  readonly rule: DistinguishingRule;
  readonly found: readonly DistinguishingEvidence[];
}

/** What was found beside the solution; null where it was not asked for, or does not apply. */
export interface Evidence {
  readonly rotationOptima: RotationOptima | null;
  readonly distinguishingByRule: RuledStatements | null;
  readonly chanceFlags: ChanceFlags | null;
  readonly retention: RetentionTable | null;
  readonly bootstrap: BootstrapFigures | null;
  readonly influences: readonly Influence[] | null;
  readonly multiverse: Multiverse | null;
  readonly comparison: SolutionComparison | null;
}

/** All that was asked for, with progress on a terminal. */
export function evidenceFor(prepared: Prepared, solution: Solution, options: EvidenceOptions): Evidence {
  const { recipe } = solution;
  const { seed, restarts, resamples, alignment, areFlagsFixed, distinguishingRule: rule } = options;
  const repetition = { alignment, flags: areFlagsFixed ? 'fixed' : 'rule' } as const;
  const evidence = {
    rotationOptima: restarts > 0 ? done('rotation', rotationOptima(prepared, recipe, { restarts, seed })) : null, // prettier-ignore
    distinguishingByRule: rule && {
      rule,
      found: distinguishingBy(distinguishingEvidence(differenceLists(solution)), rule),
    },
    chanceFlags: options.isChanceWanted ? done('flags by chance', chanceFlags(prepared, recipe, { seed })) : null, // prettier-ignore
    retention: options.isRetentionWanted ? done('number of factors', retentionTable(prepared, recipe, { seed })) : null, // prettier-ignore
    bootstrap: resamples === null ? null : done('bootstrap', bootstrap(prepared, recipe, { resamples, seed, ...repetition })), // prettier-ignore
    influences: options.isInfluenceWanted ? done('influences', influences(prepared, recipe, repetition)) : null, // prettier-ignore
    multiverse: options.isMultiverseWanted ? done('multiverse', multiverse(prepared, recipe)) : null,
    comparison: options.compared && compareSolutions(solution, options.compared),
  };
  clearProgress(process.stderr);
  return evidence;
}

function done<Result>(name: string, work: LongWork<Result>): Result {
  return finished(work, progressLine(process.stderr, name));
}
