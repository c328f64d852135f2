import { normalProbability } from '../numerics/normal-probability.ts';
import type { DifferenceList } from './difference-lists.ts';

/** A statement on one factor against all the others. */
export interface DistinguishingEvidence {
  /** Index into the Q-set, from 0. */
  readonly statement: number;
  /** Index of the factor, from 0. */
  readonly factor: number;
  /** The largest two-sided p of its differences from the other factors. 0…1 */
  readonly largestP: number;
  /** The same after Benjamini and Hochberg, over the statements of this factor. 0…1 */
  readonly adjustedP: number;
  /** The smallest |Δz| from another factor: the effect. */
  readonly smallestDifference: number;
}

/** When a statement is called distinguishing. */
export interface DistinguishingRule {
  /** Level, e.g. .05. */
  readonly alpha: number;
  /** Judge the adjusted p: of the statements then found, a share of alpha at most is expected to be chance. */
  readonly isAdjusted?: boolean;
  /** The least |Δz| from every other factor that matters; absent: any. */
  readonly smallestEffect?: number;
}

/**
 * The evidence that each statement sets each factor apart. A statement must differ from *all* other factors, so the
 * largest p of its differences is that of the whole claim (an intersection-union test, which needs no correction of
 * its own); Benjamini and Hochberg then correct for the S statements of a factor.
 *
 * Source: Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57, 289–300; Berger (1982),
 * Technometrics 24, 295–300. The same as R's `p.adjust(method = "BH")`. No other program of the field corrects.
 *
 * @param lists of every pair of factors.
 * @returns ordered by factor, then statement.
 */
export function distinguishingEvidence(lists: readonly DifferenceList[]): DistinguishingEvidence[] {
  const factors = [...new Set(lists.flatMap(({ factors: pair }) => pair))].sort((a, b) => a - b);
  return factors.flatMap((factor) => {
    const claims = claimsOf(
      factor,
      lists.filter(({ factors: pair }) => pair.includes(factor)),
    );
    const adjusted = benjaminiHochberg(claims.map(({ largestP }) => largestP));
    return claims.map((claim, at) => ({ ...claim, adjustedP: adjusted[at]! }));
  });
}

/** The statements that pass the rule. Ordered by statement, then factor. */
export function distinguishingBy(
  evidence: readonly DistinguishingEvidence[],
  { alpha, isAdjusted = false, smallestEffect = 0 }: DistinguishingRule,
): DistinguishingEvidence[] {
  return evidence
    .filter(
      ({ largestP, adjustedP, smallestDifference }) =>
        (isAdjusted ? adjustedP : largestP) < alpha && smallestDifference >= smallestEffect,
    )
    .sort((a, b) => a.statement - b.statement || a.factor - b.factor);
}

/** p adjusted to control the share of false discoveries: least over larger p of p · n / rank. [n], in the given order */
export function benjaminiHochberg(ps: readonly number[]): number[] {
  const falling = [...ps.keys()].sort((a, b) => ps[b]! - ps[a]!);
  const adjusted = new Array<number>(ps.length).fill(1);
  let least = 1;
  falling.forEach((index, at) => {
    least = Math.min(least, (ps[index]! * ps.length) / (ps.length - at));
    adjusted[index] = least;
  });
  return adjusted;
}

function claimsOf(
  factor: number,
  lists: readonly DifferenceList[],
): Omit<DistinguishingEvidence, 'adjustedP'>[] {
  const statements = lists[0]?.statements.map(({ statement }) => statement).sort((a, b) => a - b) ?? [];
  const found = statements.map((statement) => ({
    statement,
    factor,
    largestP: 0,
    smallestDifference: Infinity,
  }));
  for (const list of lists) {
    for (const { statement, difference, ratio } of list.statements) {
      const claim = found[statement]!;
      claim.largestP = Math.max(claim.largestP, 2 * normalProbability(-ratio));
      claim.smallestDifference = Math.min(claim.smallestDifference, Math.abs(difference));
    }
  }
  return found;
}
