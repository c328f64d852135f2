import { AnalysisError } from '../errors.ts';
import { listed } from '../model/notice.ts';
import type { Solution } from '../model/solution.ts';
import { likeness, type Likeness } from './likeness.ts';
import { matchFactors, tuckerPhi } from './match-factors.ts';

/** What the comparison needs of a solution: its scores, on named statements. */
export type ScoredSolution = Pick<Solution, 'statements' | 'zScores' | 'factorArrays'>;

/** A factor of one solution and what it is in the other. */
export interface FactorPair {
  /** Indices from 0. */
  readonly first: number;
  readonly second: number;
  /** Tucker's φ of z-scores, which is their correlation. Below 0 the second points the other way. −1…1 */
  readonly phi: number;
  /** By |φ|; `different` means that the pair is only the best there is, not the same viewpoint. */
  readonly likeness: Likeness;
  /** Statements by falling |difference| of z-scores, second less first (reflected where φ < 0). */
  readonly differences: readonly { readonly statement: string; readonly difference: number }[];
}

/** How the viewpoints of two solutions correspond. */
export interface SolutionComparison {
  /** By the first solution's factors. */
  readonly pairs: readonly FactorPair[];
  /** Factors that have scores but no counterpart left, because the other solution has fewer. Indices from 0. */
  readonly onlyInFirst: readonly number[];
  readonly onlyInSecond: readonly number[];
  /** φ of every two factors; null where either has no scores. [F × G] */
  readonly phis: readonly (readonly (number | null)[])[];
}

/**
 * Match the factors of two solutions on one Q-set, whatever their recipe, people, group, wave or number of factors:
 * one to one, with the greatest Σ |φ| of z-scores.
 *
 * Statements are found by id, in any order. Several factors of one may resemble one factor of the other: see `phis`.
 *
 * @throws {AnalysisError} `q-sets-differ`, naming the statements that only one of them has.
 */
export function compareSolutions(first: ScoredSolution, second: ScoredSolution): SolutionComparison {
  const places = placesIn(first.statements, second.statements);
  const mine = scoresOf(
    first,
    first.statements.map((_, s) => s),
  );
  const theirs = scoresOf(second, places);
  const pairs = matchFactors(mine, theirs).flatMap(({ factor, phi }, f): FactorPair[] => {
    const [x, y] = [mine[f], theirs[factor]];
    if (!x || !y) return [];
    const sign = phi < 0 ? -1 : 1;
    const differences = first.statements
      .map((statement, s) => ({ statement, difference: sign * y[s]! - x[s]! }))
      .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
    return [{ first: f, second: factor, phi, likeness: likeness(Math.abs(phi)), differences }];
  });
  return {
    pairs,
    onlyInFirst: unmatched(
      mine,
      pairs.map((pair) => pair.first),
    ),
    onlyInSecond: unmatched(
      theirs,
      pairs.map((pair) => pair.second),
    ),
    phis: mine.map((x) => theirs.map((y) => (x && y ? tuckerPhi(x, y) : null))),
  };
}

/** Where each statement of the first stands in the second. */
export function placesIn(first: readonly string[], second: readonly string[]): number[] {
  const at = new Map(second.map((id, s) => [id, s]));
  const lacking = first.filter((id) => !at.has(id));
  const beyond = second.filter((id) => !first.includes(id));
  if (lacking.length + beyond.length > 0) {
    throw new AnalysisError(
      'q-sets-differ',
      `only one of the two has the statements ${listed([...lacking, ...beyond])}; solutions are compared over the same Q-set`,
    );
  }
  return first.map((id) => at.get(id)!);
}

/** z-scores of each factor, statements in the order asked for; null where nobody defines it. [F] of [S] */
export function scoresOf({ zScores }: ScoredSolution, places: readonly number[]): (number[] | null)[] {
  return zScores[0]!.map((first, f) => (first === null ? null : places.map((s) => zScores[s]![f]!)));
}

function unmatched(factors: readonly (number[] | null)[], matched: readonly number[]): number[] {
  return [...factors.keys()].filter((f) => factors[f] && !matched.includes(f));
}
