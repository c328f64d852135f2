/** One factor's scores and the array they were laid into. */
export interface ScoredFactor {
  /** [S] */
  readonly scores: ArrayLike<number>;
  /** [S], grid values */
  readonly array: readonly number[];
}

/** How far a factor is another factor than it was. */
export interface FactorChange {
  /** Largest |Δz| of a statement. */
  readonly largestChange: number;
  /** Statements that lie in another column. */
  readonly movedStatements: number;
}

/**
 * What changed between a factor and its match in another solution. A factor that points the other way is turned round
 * first: its z-scores change sign, and its columns are counted from the other end of the grid, which may be neither
 * symmetric nor centred on 0.
 *
 * @param phi of their z-scores; below 0 the second points the other way.
 */
export function changedFactor(before: ScoredFactor, after: ScoredFactor, phi: number): FactorChange {
  const sign = phi < 0 ? -1 : 1;
  const columns = [...new Set(before.array)].sort((a, b) => a - b);
  const place = (value: number) => (sign < 0 ? columns[columns.length - 1 - columns.indexOf(value)] : value);
  const changes = Array.from(before.scores, (z, s) => Math.abs(z - sign * after.scores[s]!));
  return {
    largestChange: Math.max(...changes),
    movedStatements: before.array.filter((value, s) => value !== place(after.array[s]!)).length,
  };
}
