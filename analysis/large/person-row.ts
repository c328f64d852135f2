import { definedFactor } from './factor-sums.ts';
import type { LargeSolution } from './large-solution.ts';
import { project, unitLength } from './large-steps.ts';
import type { SortValues } from './statement-sums.ts';

/** One Q-sort's row of a solution. */
export interface PersonRow {
  /** [F] */
  readonly loadings: Float64Array;
  /** Index of the factor it defines, or −1. */
  readonly defines: number;
}

/** The row of one Q-sort in a solution of many, whether or not it was among them. Same figures as `solve`'s. */
export function personRow(
  values: SortValues,
  { projection, loadingThreshold }: Pick<LargeSolution, 'projection' | 'loadingThreshold'>,
): PersonRow {
  const loadings = new Float64Array(projection.columns);
  project(unitLength(values, new Float64Array(projection.rows)), projection, loadings);
  return { loadings, defines: definedFactor(loadings, loadingThreshold) };
}
