/** 1 − f² counts as no less than this: the weight of a loading of ±1 is ±10⁹, not infinite. */
export const SMALLEST_UNIQUENESS = 1e-9;

/**
 * How much a defining Q-sort counts towards its factor's scores:
 *
 *     w = f / (1 − f²)
 *
 * The weight grows beyond bounds as |f| nears 1. At |f| = 1 (to within 5·10⁻¹⁰) it is held at ±10⁹, which is the
 * limit in all but name: such Q-sorts decide the scores alone, each as much as the other. (KADE gives them w = f,
 * the least weight of all.)
 *
 * Source: Spearman (1927), The Abilities of Man, appendix; Brown (1980), Political Subjectivity, 241–242.
 *
 * @param loading f, −1…1.
 * @returns unitless, of the loading's sign.
 */
export function factorWeight(loading: number): number {
  return loading / Math.max(1 - loading * loading, SMALLEST_UNIQUENESS);
}
