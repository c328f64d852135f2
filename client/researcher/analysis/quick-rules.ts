import {
  averagePartials,
  kaiserCount,
  leadingCount,
  loadingEvidence,
  matrixOf,
  meanSquaredResiduals,
  minimumAveragePartialCount,
  residualCount,
  rowsOf,
  screeElbow,
  type Prepared,
  type RetentionRule,
  type RetentionTable,
} from '../../../analysis/index.ts';

/** Numbers of factors looked at, as `retentionTable` does. */
export const MOST_FACTORS = 8;
/** With more Q-sorts than this partial and residual correlations would hold the page up. */
const MOST_SORTS = 150;

/** Rules that need chance, and so time. */
export const SLOW_RULES: readonly RetentionRule[] = ['parallel-analysis', 'split-half', 'bootstrap'];

/** What the rules say that are known: those not run yet are absent, null says nothing within the steps shown. */
export type KnownRules = Partial<RetentionTable['rules']>;

/** The rules that need no chance, while somebody waits. With very many Q-sorts the costlier ones wait for the run. */
export function quickRules({ components, sorts, data, qSorts }: Prepared): KnownRules {
  const statementCount = data.statements.length;
  const unrotated = matrixOf(rowsOf(components.loadings).map((row) => row.slice(0, MOST_FACTORS)));
  const evidence = loadingEvidence(unrotated, statementCount);
  const known = {
    kaiser: kaiserCount(components.eigenvalues),
    'scree-elbow': screeElbow(components.eigenvalues),
    'humphrey-strict': leadingCount(evidence.map((step) => step.passesHumphreyStrictly)),
    'humphrey-loose': leadingCount(evidence.map((step) => step.passesHumphreyLoosely)),
    'two-significant-loadings': leadingCount(evidence.map((step) => step.significantLoadings >= 2)),
  };
  if (qSorts.length > MOST_SORTS) return known;
  const residuals = meanSquaredResiduals(sorts.correlations, unrotated);
  return {
    ...known,
    'minimum-average-partial': minimumAveragePartialCount(averagePartials(sorts.correlations, components)),
    'residual-mean-square': residualCount(residuals, statementCount),
  };
}

/** From the fewest to the most factors that known rules name (at least 1), and who says so. */
export function rangeOf(rules: KnownRules): {
  readonly fewest: number;
  readonly most: number;
  readonly atFewest: readonly RetentionRule[];
  readonly atMost: readonly RetentionRule[];
} {
  const said = (Object.entries(rules) as [RetentionRule, number | null][]).flatMap(([rule, count]) =>
    count === null ? [] : [{ rule, count: Math.max(1, count) }],
  );
  const counts = said.map(({ count }) => count);
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)];
  const naming = (end: number) => said.filter(({ count }) => count === end).map(({ rule }) => rule);
  return { fewest, most, atFewest: naming(fewest), atMost: naming(most) };
}
