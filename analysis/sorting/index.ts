/** The participants' door: what may happen while a person sorts. No matrix in it. */
export { qSortProblems, type Placement, type QSortProblem } from './check-q-sort.ts';
export type { Distribution, GridColumn } from '../model/distribution.ts';
