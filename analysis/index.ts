/** The door of the method: everything other rooms may use. */
export { consensusStatements } from './comparison/consensus-statements.ts';
export { cribSheets, type CribSheet, type RankedStatement } from './comparison/crib-sheet.ts';
export { distinguishingStatements, type ComparedFactors } from './comparison/distinguishing-statements.ts';
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
export {
  STANDARD_RECIPE,
  withoutHandwork,
  type CorrelationName,
  type ExtractionName,
  type FlagEdit,
  type Recipe,
  type RotationName,
  type TargetRow,
} from './model/recipe.ts';
export type {
  DistinguishingStatement,
  FactorCharacteristics,
  Notice,
  Solution,
  SplitTie,
} from './model/solution.ts';
export { gridCheck, type GridCheck } from './planning/grid-check.ts';
export {
  qSetBalance,
  type BalanceCell,
  type CellOfStatement,
  type QSetBalance,
} from './planning/q-set-balance.ts';
export { recoveryOf, type Recovery, type RecoveryPlan } from './planning/recovery.ts';
export { rScript } from './reproduction/r-script.ts';
export type { QSort, Statement, StudyData } from './model/study-data.ts';
export { ANALYSIS_VERSION, prepare, solve, solveFrom, type Prepared } from './solve.ts';
export { centroidSensitivity, type CentroidSensitivity } from './extraction/centroid-sensitivity.ts';
export {
  centroid,
  EXACT_CENTROID,
  KADE_CENTROID,
  type CentroidFactors,
  type CentroidRule,
} from './extraction/centroid.ts';
export type { CommonFactors } from './extraction/common-factors.ts';
export { horst, STANDARD_HORST, type HorstFactors, type HorstRule } from './extraction/horst.ts';
export { kendallCorrelations } from './extraction/kendall-correlations.ts';
export { minimumResidual } from './extraction/minimum-residual.ts';
export {
  completedQSorts,
  type CompletedQSorts,
  type MissingValuePolicy,
} from './extraction/missing-values.ts';
export { pairwiseCorrelations, type PairwiseCorrelations } from './extraction/pairwise-correlations.ts';
export {
  principalAxis,
  STANDARD_PRINCIPAL_AXIS,
  type PrincipalAxisRule,
} from './extraction/principal-axis.ts';
export { rankedQSorts, spearmanCorrelations } from './extraction/spearman-correlations.ts';
export { matrixOf, rowsOf, type Matrix } from './numerics/matrix.ts';
export {
  matchFactors,
  tuckerPhi,
  type FactorColumns,
  type MatchedFactor,
} from './comparison/match-factors.ts';
export {
  finished,
  finishedInTurns,
  type LongWork,
  type WorkOptions,
  type WorkProgress,
} from './model/long-work.ts';
export { kaiserCount, screeElbow } from './retention/eigenvalue-rules.ts';
export { leadingCount, loadingEvidence, type LoadingEvidence } from './retention/loading-rules.ts';
export { averagePartials, minimumAveragePartialCount } from './retention/minimum-average-partial.ts';
export {
  parallelAnalysis,
  type ParallelAnalysis,
  type ParallelAnalysisOptions,
} from './retention/parallel-analysis.ts';
export { meanSquaredResiduals, residualCount } from './retention/residual-correlations.ts';
export { orientedBy, quantileBy, type Convention } from './rotation/conventions.ts';
export { editedFactors, splitFactors, type FactorEdits, type SplitFactors } from './rotation/factor-edits.ts';
export { turnedLoadings, turnMatrix, type JudgementalTurn } from './rotation/judgemental-turns.ts';
export { oblimin, promax, type ObliminOptions, type ObliqueRotation } from './rotation/oblique-rotation.ts';
export { equamax, orthomaxCriterion, quartimax } from './rotation/orthomax.ts';
export {
  orthomaxOptima,
  rotationOptima,
  type RestartOptions,
  type RotationOptima,
  type RotationOptimum,
} from './rotation/rotation-optima.ts';
export { targetRotation, type TargetRotation } from './rotation/target-rotation.ts';
export { varimax, type VarimaxRotation } from './rotation/varimax.ts';
export {
  bootstrapReplicability,
  splitHalfReplicability,
  type BootstrapReplicability,
  type Replicability,
} from './retention/replicability.ts';
export {
  retentionTable,
  type RetentionOptions,
  type RetentionRule,
  type RetentionStep,
  type RetentionTable,
} from './retention/retention-table.ts';
export {
  benjaminiHochberg,
  distinguishingBy,
  distinguishingEvidence,
  type DistinguishingEvidence,
  type DistinguishingRule,
} from './comparison/adjusted-distinguishing.ts';
export {
  differenceLists,
  zScoreVariances,
  type DifferenceList,
  type StatementDifference,
} from './comparison/difference-lists.ts';
export { columnWidth, equalities, type Equality } from './comparison/shown-equal.ts';
export { chanceFlags, type ChanceFlags } from './flagging/chance-flags.ts';
export { flagReport, type FlagStanding } from './flagging/flag-report.ts';
export { recipeFlags, recipeThreshold } from './flagging/recipe-flags.ts';
export { bartlettScores, regressionScores } from './scores/model-scores.ts';
export { effectiveCount, observedReliability } from './scores/sort-reliability.ts';
export {
  mergedParts,
  type LargePart,
  type LargeRecipe,
  type MomentsPart,
  type ScoresPart,
  type SumsPart,
} from './large/large-parts.ts';
export { largeSolution, type LargeSolution } from './large/large-solution.ts';
export { momentsPart, scoresPart, sumsPart, type SortStream } from './large/large-steps.ts';
export { personRow, type PersonRow } from './large/person-row.ts';
export { solveLarge } from './large/solve-large.ts';
export { StatementSums, type SortValues } from './large/statement-sums.ts';
export {
  compareSolutions,
  type FactorPair,
  type ScoredSolution,
  type SolutionComparison,
} from './comparison/compare-solutions.ts';
export { likeness, SAME_FACTOR, SIMILAR_FACTOR, type Likeness } from './comparison/likeness.ts';
export {
  secondOrder,
  type GroupFactor,
  type GroupSolution,
  type SecondOrder,
} from './comparison/second-order.ts';
export type { Alignment } from './uncertainty/aligned-factors.ts';
export {
  bootstrap,
  bootstrapOf,
  FEWEST_DEFINERS,
  type BootstrapFigures,
  type BootstrapOptions,
  type CellSpread,
  type FlagFrequency,
  type ScoreSpread,
} from './uncertainty/bootstrap.ts';
export type { FactorReplicability } from './uncertainty/factor-replicability.ts';
export { influences, type FactorWithout, type Influence } from './uncertainty/influence.ts';
export {
  multiverse,
  type FactorStability,
  type HiddenViewpoint,
  type Multiverse,
  type MultiverseChoices,
  type Universe,
} from './uncertainty/multiverse.ts';
export type { RepetitionChoices } from './uncertainty/repeated-recipe.ts';
export type { Interval, Spread } from './uncertainty/spread.ts';
export { stabilityIndex, type StabilityIndex } from './uncertainty/stability-index.ts';
