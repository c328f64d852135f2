/** The participants' door: what may happen while a person sorts. No matrix in it. */
export { placementsOf, qSortProblems, shapeDifferences, type QSortProblem } from './check-q-sort.ts';
export { columnToBeginFrom, guidedTarget, sideOf, type GuidedTarget } from './guided-placing.ts';
export {
  columnIndexOf,
  dealBoard,
  hasRoom,
  isComplete,
  PILES,
  placeOf,
  waitingStatements,
  type Pile,
  type Place,
  type SortBoard,
} from './sort-board.ts';
export {
  applyMove,
  beginHistory,
  replayMoves,
  type HistoryRefusal,
  type SortHistory,
  type SortMove,
} from './sort-history.ts';
export type { Distribution } from '../model/distribution.ts';
