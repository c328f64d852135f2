import { correlations } from './extraction/correlation.ts';
import { kendallCorrelations } from './extraction/kendall-correlations.ts';
import { completedQSorts } from './extraction/missing-values.ts';
import { pairwiseCorrelations } from './extraction/pairwise-correlations.ts';
import { type PrincipalComponents } from './extraction/principal-components.ts';
import { rankedQSorts } from './extraction/spearman-correlations.ts';
import { standardisedSorts, type StandardisedSorts } from './extraction/standardised-sorts.ts';
import { AnalysisError } from './errors.ts';
import { checkStudyData } from './model/check-study-data.ts';
import { includedQSorts } from './model/included-q-sorts.ts';
import { notice } from './model/notice.ts';
import { type Recipe } from './model/recipe.ts';
import { type Notice } from './model/solution.ts';
import { type QSort, type StudyData } from './model/study-data.ts';
import { dataNotices } from './notices.ts';
import { rowsOf } from './numerics/matrix.ts';
import { symmetricEigenvalues } from './numerics/symmetric-eigen.ts';
import { componentsOf, type CorrelatedSorts } from './recipe-factors.ts';

/** The choices that decide how Q-sorts correlate. */
export type CorrelationChoices = Pick<Recipe, 'correlation' | 'missingValues'>;

/** What all solutions of the same Q-sorts share, whatever the number of factors: computed once, read often. */
export interface Prepared {
  readonly data: StudyData;
  /** Names of Q-sorts left out, as given. */
  readonly excludedQSorts: readonly string[];
  readonly choices: CorrelationChoices;
  /** Those that take part. [N] */
  readonly qSorts: readonly QSort[];
  readonly standardised: StandardisedSorts;
  /** What the factors are looked for in. */
  readonly sorts: CorrelatedSorts;
  /** [N × N] */
  readonly correlations: readonly (readonly number[])[];
  readonly components: PrincipalComponents;
  /** The most factors a recipe may ask for. */
  readonly rank: number;
  /** What to know about the data, before any choice. */
  readonly notices: readonly Notice[];
}

/** An eigenvalue below this is negative in earnest. */
const INDEFINITE = -1e-9;

/**
 * The first half: which Q-sorts take part, how they correlate, and what components that has.
 *
 * @param excludedQSorts names of Q-sorts left out.
 * @throws {AnalysisError} when the data allow no analysis; see docs/errors.md.
 */
export function prepare(
  given: StudyData,
  excludedQSorts: readonly string[] = [],
  choices: CorrelationChoices = { correlation: 'pearson' },
): Prepared {
  const policy = choices.missingValues ?? 'refuse';
  const completed =
    policy === 'refuse' ? { qSorts: given.qSorts, notices: [] } : completedQSorts(given.qSorts, policy);
  const data = { ...given, qSorts: completed.qSorts };
  checkStudyData(data);
  const qSorts = includedQSorts(data.qSorts, excludedQSorts);
  const standardised = standardisedSorts(qSorts, data.statements.length); // [N × S]
  const gaps = policy === 'pairwise' ? includedQSorts(given.qSorts, excludedQSorts) : null;
  const correlated = correlatedSorts(qSorts, standardised, choices, gaps);
  const components = componentsOf(correlated.sorts); // [N × rank]
  return {
    data,
    excludedQSorts,
    choices,
    qSorts,
    standardised,
    sorts: correlated.sorts,
    correlations: rowsOf(correlated.sorts.correlations),
    components,
    rank: components.rank,
    notices: [
      ...completed.notices,
      ...correlated.notices,
      ...dataNotices(data, qSorts, correlated.sorts.correlations, components.rank),
    ],
  };
}

/** Does a prepared half belong to a recipe? */
export function isPreparedFor({ excludedQSorts, choices }: Prepared, recipe: Recipe): boolean {
  return (
    recipe.excludedQSorts.toSorted().join('\n') === excludedQSorts.toSorted().join('\n') &&
    recipe.correlation === choices.correlation &&
    (recipe.missingValues ?? 'refuse') === (choices.missingValues ?? 'refuse')
  );
}

/** The Q-sorts with the chosen correlations. */
function correlatedSorts(
  qSorts: readonly QSort[],
  standardised: StandardisedSorts,
  { correlation }: CorrelationChoices,
  withGaps: readonly QSort[] | null,
): { readonly sorts: CorrelatedSorts; readonly notices: readonly Notice[] } {
  const names = qSorts.map(({ name }) => name);
  if (withGaps?.some(({ values }) => values.some(Number.isNaN))) {
    if (correlation !== 'pearson') {
      throw new AnalysisError(
        'recipe-invalid',
        `pairwise correlations over gaps are Pearson's; with ${correlation} choose "centre" or "refuse"`,
      );
    }
    const pairwise = pairwiseCorrelations(withGaps);
    const sorts = { names, standardised, correlations: pairwise.correlations, correlated: null };
    return { sorts, notices: [...pairwise.notices, ...indefiniteNotice(sorts)] };
  }
  if (correlation === 'kendall') {
    const sorts = { names, standardised, correlations: kendallCorrelations(qSorts), correlated: null };
    return { sorts, notices: indefiniteNotice(sorts) };
  }
  const correlated =
    correlation === 'spearman'
      ? standardisedSorts(rankedQSorts(qSorts), standardised.scores.columns)
      : standardised;
  return { sorts: { names, standardised, correlations: correlations(correlated), correlated }, notices: [] };
}

function indefiniteNotice({ correlations: matrix }: CorrelatedSorts): Notice[] {
  const least = symmetricEigenvalues(matrix).at(-1) ?? 0;
  if (least >= INDEFINITE) return [];
  const message = `these correlations cannot all hold at once (an eigenvalue is ${least.toFixed(3)}); factors beyond the first few may be artefacts`;
  return [notice('correlations-indefinite', message)];
}
