import { type Influence } from '../../../analysis/index.ts';

/** The smallest φ of any factor with the same factor without this person: how much hangs on them. 0…1 */
export function leastPhi({ factors }: Influence): number {
  return Math.min(1, ...factors.flatMap((factor) => (factor ? [factor.phi] : [])));
}

/** Who matters most first: those without whom a factor disappears, then by the least φ. */
export function byInfluence(influences: readonly Influence[]): Influence[] {
  return [...influences].sort(
    (a, b) => b.disappearing.length - a.disappearing.length || leastPhi(a) - leastPhi(b),
  );
}
