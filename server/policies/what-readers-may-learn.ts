import { LEAST_ARRAY_FROM } from '../contract/reader-threshold.ts';
import type { Provenance } from '../contract/study.ts';

/** Fewer defining people than this, and an array says too much about each of them. A study may ask for more, never for fewer. */
export const ARRAY_FROM_DEFINERS = LEAST_ARRAY_FROM;

/** Where the Q-sorts behind a published solution come from. */
export interface SortsBehind {
  readonly provenance: Provenance;
  /** Does any of them come from a person who sorted here, whatever the study is marked as. */
  readonly hasCollectedSorts: boolean;
}

/** One viewpoint, as far as the policy asks. */
export interface Definers {
  /** Q-sorts that define the viewpoint. */
  readonly definingCount: number;
  /** How many of those people consented to being recognisable by it. */
  readonly consentingCount: number;
  /** `isExempt` of the study. */
  readonly isExempt: boolean;
  /** From how many people on the study shows an array; what is less than the policy's number counts as that. */
  readonly arrayFrom: number;
}

/** What readers are shown of a viewpoint, most first: its array and all that follows from it, its words, or nothing. */
export interface MayLearn {
  readonly shows: 'array' | 'words' | 'nothing';
  /** Why not all of it; null where nothing is withheld. */
  readonly withheldBecause: 'few-people' | 'two-people' | 'one-person' | 'nobody' | null;
}

/**
 * Is there nobody to protect? Simulated sorts are no person's, and already published ones have been told to
 * everybody. A sort made here by a visitor ends the exemption.
 */
export function isExempt({ provenance, hasCollectedSorts }: SortsBehind): boolean {
  return !hasCollectedSorts && (provenance === 'simulated' || provenance === 'already-published');
}

/**
 * How much of one viewpoint readers may learn (docs/what-readers-may-learn.md):
 *
 * - nobody defines it: nothing, for there is nothing
 * - exempt: everything
 * - three or more people, or as many as the study asks for: everything
 * - fewer, but not one: the words; the array only if all of them consented
 * - one, a single voice: the words, if that person consented; never the array, which is that person's Q-sort
 */
export function whatReadersMayLearn({
  definingCount,
  consentingCount,
  isExempt,
  arrayFrom,
}: Definers): MayLearn {
  if (definingCount === 0) return { shows: 'nothing', withheldBecause: 'nobody' };
  const isEnough = definingCount >= Math.max(arrayFrom, ARRAY_FROM_DEFINERS);
  if (isExempt || isEnough) return { shows: 'array', withheldBecause: null };
  const haveAllConsented = consentingCount >= definingCount;
  if (definingCount === 1) {
    return { shows: haveAllConsented ? 'words' : 'nothing', withheldBecause: 'one-person' };
  }
  return haveAllConsented
    ? { shows: 'array', withheldBecause: null }
    : { shows: 'words', withheldBecause: definingCount === 2 ? 'two-people' : 'few-people' };
}
