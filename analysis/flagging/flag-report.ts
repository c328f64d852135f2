import type { Solution } from '../model/solution.ts';

/** How one Q-sort stands to the factors. */
export interface FlagStanding {
  readonly name: string;
  /** Factors it defines. Indices from 0. */
  readonly flagged: readonly number[];
  /** Factors on which its loading passes the threshold. Indices from 0. */
  readonly significant: readonly number[];
  /**
   * `defining`: flagged on one factor, significant on no other. `confounded`: significant on two or more.
   * `unflagged`: significant on one and yet not flagged. `none`: significant nowhere.
   */
  readonly standing: 'defining' | 'confounded' | 'unflagged' | 'none';
  /** Flagged where it loads negatively: it defines the factor from its other end. */
  readonly isNegative: boolean;
  /** Part of its variance that no factor explains. 0…1 */
  readonly uniqueness: number;
}

/**
 * Who defines what, who is torn, who stands apart: one entry a Q-sort, in the order of the data. A confounded Q-sort
 * may still be flagged (on the factor that has more than half of its communality).
 *
 * Parts of a split factor count once.
 */
export function flagReport({
  sorts,
  loadings,
  flags,
  loadingThreshold,
  communalities,
  factorOrigins,
}: Solution): FlagStanding[] {
  return sorts.map((name, n) => {
    const origin = (f: number) => factorOrigins?.[f] ?? f;
    const passing = loadings[n]!.flatMap((loading, f) => (Math.abs(loading) > loadingThreshold ? [f] : []));
    const significant = passing.filter((f, at) => passing.findIndex((g) => origin(g) === origin(f)) === at);
    const flagged = flags[n]!.flatMap((isFlagged, f) => (isFlagged ? [f] : []));
    return {
      name,
      flagged,
      significant,
      standing: standingOf(flagged.length, significant.length),
      isNegative: flagged.some((f) => loadings[n]![f]! < 0),
      uniqueness: Math.max(0, 1 - communalities[n]!),
    };
  });
}

function standingOf(flagged: number, significant: number): FlagStanding['standing'] {
  if (significant > 1) return 'confounded';
  if (flagged > 0) return 'defining';
  return significant === 1 ? 'unflagged' : 'none';
}
