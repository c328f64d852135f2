import { optimalAssignment } from '../numerics/optimal-assignment.ts';

/** What one factor of a solution is in another. */
export interface MatchedFactor {
  /** Index of the factor found, from 0; −1 where the other solution has none left. */
  readonly factor: number;
  /** Tucker's φ with it, signed: below 0 the factor found points the other way. −1…1; 0 where there is none. */
  readonly phi: number;
}

/** Factor scores or loadings: one array a factor, null where it has none. [F] of [S] or [N] */
export type FactorColumns = readonly (ArrayLike<number> | null)[];

/**
 * Tucker's congruence coefficient φ = Σ xy / √(Σ x² Σ y²). −1…1; 0 where either is all 0.
 *
 * Of z-scores it equals Pearson's r. By Lorenzo-Seva & ten Berge (2006), .85 to .94 is fair similarity and .95 and
 * more means the same factor (Methodology 2, 57–64, doi:10.1027/1614-2241.2.2.57).
 */
export function tuckerPhi(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    xy += x[i]! * y[i]!;
    xx += x[i]! * x[i]!;
    yy += y[i]! * y[i]!;
  }
  const size = Math.sqrt(xx * yy);
  return size === 0 ? 0 : Math.max(-1, Math.min(1, xy / size));
}

/**
 * For each factor of one solution its counterpart in another: the one-to-one match with the greatest Σ |φ|.
 *
 * Compare scores (or arrays) over the same Q-set, or loadings over the same Q-sorts. qmboots matches greedily by
 * Pearson's r of loadings and drops the step when two factors want the same one (364 of 1,000 on Lipset's data);
 * this match always exists.
 */
export function matchFactors(target: FactorColumns, found: FactorColumns): MatchedFactor[] {
  const phis = target.map((x) => found.map((y) => (x && y ? tuckerPhi(x, y) : 0)));
  const assigned = optimalAssignment(phis.map((row) => row.map(Math.abs)));
  return assigned.map((factor, f) => ({ factor, phi: factor < 0 ? 0 : phis[f]![factor]! }));
}
