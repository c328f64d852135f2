/** `same`: φ ≥ .95. `similar`: .85 or more. `different`: less, or nothing to compare. */
export type Likeness = 'same' | 'similar' | 'different';

/** From here on two factors are the same. */
export const SAME_FACTOR = 0.95;
/** From here on two factors are fairly similar. */
export const SIMILAR_FACTOR = 0.85;

/**
 * What a size of Tucker's φ is held to mean.
 *
 * Source: Lorenzo-Seva & ten Berge (2006), Tucker's congruence coefficient as a meaningful index of factor
 * similarity, Methodology 2, 57–64, doi:10.1027/1614-2241.2.2.57.
 *
 * @param phi its size, 0…1.
 */
export function likeness(phi: number): Likeness {
  if (phi >= SAME_FACTOR) return 'same';
  return phi >= SIMILAR_FACTOR ? 'similar' : 'different';
}
