import type { ParseArgsConfig } from 'node:util';
import type { Alignment, DistinguishingRule, ScoredSolution } from '../../analysis/index.ts';
import { oneOf, share, wholeNumber, wholeWithin } from './option-values.ts';
import { scoresInFile } from './read-solution-file.ts';
import { Refusal } from './refusal.ts';

/** Options that ask for evidence beside the solution, in the order of the help. */
export const EVIDENCE_OPTIONS = {
  'distinguishing-alpha': { type: 'string' },
  bh: { type: 'boolean' },
  'effect-size': { type: 'string' },
  restarts: { type: 'string' },
  'chance-flags': { type: 'boolean' },
  retention: { type: 'boolean' },
  bootstrap: { type: 'string' },
  align: { type: 'string' },
  'fixed-flags': { type: 'boolean' },
  influence: { type: 'boolean' },
  multiverse: { type: 'boolean' },
  compare: { type: 'string' },
  seed: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

/** As typed. */
export type EvidenceWords = {
  readonly [Option in keyof typeof EVIDENCE_OPTIONS]?:
    ((typeof EVIDENCE_OPTIONS)[Option] extends { type: 'boolean' } ? boolean : string) | undefined;
};

/** What is asked beside the solution. */
export interface EvidenceOptions {
  /** Null: the usual verdicts alone. */
  readonly distinguishingRule: DistinguishingRule | null;
  /** Random starts of the rotation beside the usual one. */
  readonly restarts: number;
  readonly isChanceWanted: boolean;
  readonly isRetentionWanted: boolean;
  /** Resamples of the bootstrap; null: not wanted. */
  readonly resamples: number | null;
  readonly alignment: Alignment;
  readonly areFlagsFixed: boolean;
  readonly isInfluenceWanted: boolean;
  readonly isMultiverseWanted: boolean;
  /** A stored solution; null: none. */
  readonly compared: ScoredSolution | null;
  /** Of everything drawn at random. */
  readonly seed: number;
}

/** More than anybody's standard errors need, and as many as fit into memory. */
const MOST_RESAMPLES = 100_000;
const MOST_RESTARTS = 10_000;
const USUAL_RESTARTS = 24;
const USUAL_LEVEL = 0.05;

/** @throws {Refusal} `option-invalid`, or what is wrong with the file to compare with. */
export function evidenceOptions(words: EvidenceWords): EvidenceOptions {
  const { restarts, bootstrap, compare, seed } = words;
  return {
    ...asked(words),
    distinguishingRule: distinguishingRule(words),
    restarts: restarts === undefined ? USUAL_RESTARTS : wholeWithin('restarts', restarts, [0, MOST_RESTARTS]),
    resamples: bootstrap === undefined ? null : wholeWithin('bootstrap', bootstrap, [1, MOST_RESAMPLES]),
    alignment: oneOf('align', words.align, ['match', 'procrustes']) ?? 'match',
    compared: compare === undefined ? null : scoresInFile(compare),
    seed: seed === undefined ? 1 : wholeNumber('seed', seed),
  };
}

/** What is asked by a word alone. */
function asked(words: EvidenceWords) {
  return {
    isChanceWanted: words['chance-flags'] ?? false,
    isRetentionWanted: words.retention ?? false,
    areFlagsFixed: words['fixed-flags'] ?? false,
    isInfluenceWanted: words.influence ?? false,
    isMultiverseWanted: words.multiverse ?? false,
  };
}

function distinguishingRule(words: EvidenceWords): DistinguishingRule | null {
  const level = words['distinguishing-alpha'];
  const effect = words['effect-size'];
  if (level === undefined && effect === undefined && !words.bh) return null;
  return {
    alpha: level === undefined ? USUAL_LEVEL : share('distinguishing-alpha', level),
    isAdjusted: words.bh ?? false,
    smallestEffect: effect === undefined ? 0 : effectSize(effect),
  };
}

function effectSize(words: string): number {
  if (/^\d?(\.\d+)?$/.test(words) && words !== '') return Number(words);
  const message = `--effect-size is the least difference of z-scores that matters, such as .8, not "${words}"`;
  throw new Refusal('option-invalid', message);
}
