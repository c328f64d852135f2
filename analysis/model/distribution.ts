/** One column of the grid. */
export interface GridColumn {
  /** What a card in this column says, in grid units, e.g. −4. An integer. */
  readonly value: number;
  /** How many cards it holds. At least 1. */
  readonly capacity: number;
}

/** The shape of the grid: its columns, lowest value first. */
export type Distribution = readonly GridColumn[];

/** Every cell's value, lowest first; one entry a card. [S], in grid units. */
export function cellValues(distribution: Distribution): number[] {
  return distribution.flatMap(({ value, capacity }) => new Array<number>(capacity).fill(value));
}

/** How many cards the grid holds in all. */
export function gridSize(distribution: Distribution): number {
  return distribution.reduce((cards, { capacity }) => cards + capacity, 0);
}

/** The grid that a set of values fills exactly: each value once, with its count as capacity. */
export function distributionOf(values: readonly number[]): Distribution {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).map(([value, capacity]) => ({ value, capacity }));
}
