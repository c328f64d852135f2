/** The door of the method: everything other rooms may use. */
export { cribSheets, type CribSheet, type RankedStatement } from './comparison/crib-sheet.ts';
export { AnalysisError, ANALYSIS_ERROR_CODES, type AnalysisErrorCode } from './errors.ts';
export { inputCanonicalText } from './model/canonical-input.ts';
export {
  cellValues,
  distributionOf,
  gridSize,
  type Distribution,
  type GridColumn,
} from './model/distribution.ts';
export { NOTICE_CODES, type NoticeCode } from './model/notice.ts';
export { STANDARD_RECIPE, type Recipe } from './model/recipe.ts';
export type {
  DistinguishingStatement,
  FactorCharacteristics,
  Notice,
  Solution,
  SplitTie,
} from './model/solution.ts';
export type { QSort, Statement, StudyData } from './model/study-data.ts';
export { ANALYSIS_VERSION, prepare, solve, solveFrom, type Prepared } from './solve.ts';
