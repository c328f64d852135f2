/** The door of the method: everything other rooms may use. */
export { AnalysisError, ANALYSIS_ERROR_CODES, type AnalysisErrorCode } from './errors.ts';
export {
  cellValues,
  distributionOf,
  gridSize,
  type Distribution,
  type GridColumn,
} from './model/distribution.ts';
export { STANDARD_RECIPE, type Recipe } from './model/recipe.ts';
export type {
  DistinguishingStatement,
  FactorCharacteristics,
  Notice,
  Solution,
  SplitTie,
} from './model/solution.ts';
export type { QSort, Statement, StudyData } from './model/study-data.ts';
