import { checkRecipe } from '../check-recipe.ts';
import { AnalysisError } from '../errors.ts';
import { cellValues } from '../model/distribution.ts';
import type { Recipe } from '../model/recipe.ts';
import type { StudyData } from '../model/study-data.ts';
import { prepare } from '../prepare.ts';
import { quantileBy } from '../rotation/conventions.ts';
import { R_METHOD } from './r-method.ts';

const ROTATIONS_IN_R: readonly Recipe['rotation'][] = ['varimax', 'quartimax', 'equamax', 'none'];

/**
 * A script in base R (4.1 or newer) that repeats a solution without us: the Q-sorts and every choice are written
 * into it, so that it can lie beside a paper as its supplement. It leaves all figures in the list `solution`, at R's full
 * precision, and prints the main tables.
 *
 * It knows every choice of a recipe but factors that lean on each other. Figures agree with `solve` to 1e-8 (minimum
 * residuals are reached in R by principal axes run to the end); arrays, flags and verdicts are the same. Names are
 * written in ASCII escapes, so that the script runs under any locale.
 *
 * @throws {AnalysisError} `recipe-not-in-r` for an oblique rotation or pairwise correlations over gaps; and as `solve` does.
 */
export function rScript(data: StudyData, recipe: Recipe): string {
  refuseWhatRLacks(data, recipe);
  const prepared = prepare(data, recipe.excludedQSorts, recipe);
  checkRecipe(recipe, prepared.rank);
  const { statements, distribution } = prepared.data;
  const columns = prepared.qSorts.map(({ values }) => `  ${values.map(number).join(', ')}`);
  return [
    '# Repeats a Q-methodology solution with base R 4.1 or newer: Rscript FILE',
    `# ${statements.length} statements, ${prepared.qSorts.length} Q-sorts; left out: ${recipe.excludedQSorts.length}`,
    '',
    `statements <- c(${statements.map(({ id }) => text(id)).join(', ')})`,
    `sorts <- c(${prepared.qSorts.map(({ name }) => text(name)).join(', ')})`,
    `cells <- c(${cellValues(distribution)
      .toSorted((a, b) => a - b)
      .map(number)
      .join(', ')}) # the grid, lowest first`,
    '# One line a Q-sort, statements in their order.',
    `q_sorts <- matrix(c(\n${columns.join(',\n')}\n), nrow = length(statements), dimnames = list(statements, sorts))`,
    '',
    `recipe <- list(\n${recipeLines(recipe).join(',\n')}\n)`,
    R_METHOD,
  ].join('\n');
}

function refuseWhatRLacks({ qSorts }: StudyData, recipe: Recipe): void {
  const { rotation, missingValues } = recipe;
  const hasGaps = qSorts.some(({ values }) => values.some(Number.isNaN));
  const lacking = [
    ...(ROTATIONS_IN_R.includes(rotation) ? [] : [`${rotation} rotation`]),
    ...(missingValues === 'pairwise' && hasGaps ? ['pairwise correlations over gaps'] : []),
  ];
  if (lacking.length === 0) return;
  throw new AnalysisError(
    'recipe-not-in-r',
    `the R script does not know ${lacking.join(' and ')}: it repeats rotations at right angles of complete Q-sorts`,
  );
}

/** The recipe as R's list. Factors count from 1. */
function recipeLines(recipe: Recipe): string[] {
  const { convention, flagEdits = [], turns = [] } = recipe;
  const factors = (indices: readonly number[] = []) => `c(${indices.map((f) => f + 1).join(', ')})`;
  const turn = (t: (typeof turns)[number]) => `c(${t.first + 1}, ${t.second + 1}, ${number(t.degrees)})`;
  const edit = (e: (typeof flagEdits)[number]) => `list(${text(e.qSort)}, ${e.factor + 1}, ${truth(e.isFlagged)})`; // prettier-ignore
  const target = (row: NonNullable<Recipe['target']>[number]) => `list(${text(row.qSort)}, c(${row.loadings.map(number).join(', ')}))`; // prettier-ignore
  const reliability = recipe.reliability ?? 0.8;
  return [
    `  correlation = ${text(recipe.correlation)}`,
    `  extraction = ${text(recipe.extraction)}`,
    `  factor_count = ${recipe.factorCount}`,
    `  rotation = ${text(recipe.rotation)}`,
    `  target = list(${(recipe.target ?? []).map(target).join(', ')})`,
    `  convention = ${text(convention)}`,
    `  turns = list(${turns.map(turn).join(', ')})`,
    `  inverted_factors = ${factors(recipe.invertedFactors)}`,
    `  factor_order = ${factors(recipe.factorOrder)}`,
    `  split_factors = ${factors(recipe.splitFactors)}`,
    `  flag_quantile = ${quantile(convention, recipe.flagAlpha)}`,
    `  flag_degrees_lost = ${recipe.flagStandardError === 'statements-less-one' ? 1 : 0}`,
    `  flag_majority = ${truth(recipe.flagMajority ?? true)}`,
    `  flag_edits = list(${flagEdits.map(edit).join(', ')})`,
    `  weight_cap = ${recipe.weightCap === undefined ? 'Inf' : number(recipe.weightCap)}`,
    `  reliability = ${reliability === 'observed' ? 'NA' : number(reliability)}`,
    `  quantile_05 = ${quantile(convention, 0.05)}`,
    `  quantile_01 = ${quantile(convention, 0.01)}`,
  ];
}

/** R's own exact quantile, or the rounded one of the program that the convention follows. */
function quantile(convention: Recipe['convention'], alpha: number): string {
  const exact = `qnorm(1 - ${number(alpha)} / 2)`;
  const value = quantileBy(convention, alpha);
  return value === quantileBy('standard', alpha) ? exact : number(value);
}

function truth(value: boolean): string {
  return value ? 'TRUE' : 'FALSE';
}

/** The shortest digits that read back to the same double, in JavaScript and in R. */
function number(value: number): string {
  return String(value);
}

/** A string of R in plain ASCII; R's strings hold no NUL. */
function text(words: string): string {
  const escaped = JSON.stringify(words.replaceAll('\0', ' '));
  return escaped.replace(/[^\x20-\x7e]/gu, (character) => `\\U{${character.codePointAt(0)!.toString(16)}}`);
}
