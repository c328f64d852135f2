/** How far an array moves under resampling, in columns of the grid. */
export interface StabilityIndex {
  /** Mean |array − bootstrap array| over the statements. 0 or more, in grid units */
  readonly index: number;
  /** index / (2 Σ |grid|), qmethod's NFSI. Unitless */
  readonly normalised: number;
}

/**
 * The factor stability index: how far, on the average, a statement of the array made from the mean bootstrap z-scores
 * lies from its place in the solution's array.
 *
 * qmethod 1.8.4 means the same, but indexes one cell of the matrix in place of a column.
 *
 * Source: Zabala & Pascual (2016), Bootstrapping Q methodology, PLoS ONE 11(2), e0148087,
 * doi:10.1371/journal.pone.0148087.
 *
 * @param array of the solution. [S], grid values
 * @param bootstrapped [S], grid values
 */
export function stabilityIndex(array: readonly number[], bootstrapped: readonly number[]): StabilityIndex {
  const moved = array.reduce((sum, value, s) => sum + Math.abs(value - bootstrapped[s]!), 0);
  const size = array.reduce((sum, value) => sum + Math.abs(value), 0);
  const index = moved / array.length;
  return { index, normalised: size === 0 ? 0 : index / (2 * size) };
}
