import { consensusStatements } from '../comparison/consensus-statements.ts';
import { distinguishingStatements } from '../comparison/distinguishing-statements.ts';
import { AnalysisError } from '../errors.ts';
import { recipeThreshold } from '../flagging/recipe-flags.ts';
import { cellValues, type Distribution } from '../model/distribution.ts';
import type { LongWork } from '../model/long-work.ts';
import type { Solution, SplitTie } from '../model/solution.ts';
import { identityMatrix, type Matrix, product, rowView, zeroMatrix } from '../numerics/matrix.ts';
import { symmetricEigen } from '../numerics/symmetric-eigen.ts';
import { factorArray } from '../scores/factor-array.ts';
import { compositeReliability, standardErrorsOfDifferences } from '../scores/factor-characteristics.ts';
import { factorCorrelations } from '../scores/factor-correlations.ts';
import { FactorSums } from './factor-sums.ts';
import { deviate, StatementSums, type SortValues } from './statement-sums.ts';
import { VarimaxMoments, varimaxFromMoments } from './varimax-moments.ts';

/** Q-sorts that can be read again from the start, three times in all. */
export type SortStream = () => Iterable<SortValues>;

/** What can be chosen where Q-sorts are many: the standard road. */
export interface LargeRecipe {
  readonly factorCount: number;
  readonly rotation: 'varimax' | 'none';
  readonly flagAlpha: number;
}

/** A solution without rows for people; theirs stream from `personRows`. S statements, N Q-sorts, F factors. */
export type LargeSolution = Pick<
  Solution,
  | 'eigenvalues'
  | 'loadingThreshold'
  | 'zScores'
  | 'factorArrays'
  | 'splitTies'
  | 'characteristics'
  | 'factorCorrelations'
  | 'standardErrorsOfDifferences'
  | 'distinguishing'
  | 'consensus'
> & {
  readonly sortCount: number;
  readonly effectiveCounts: readonly number[];
  /** Definers that load negatively. [F] */
  readonly negativeCount: readonly number[];
  /** Loadings of a Q-sort at mean 0 and length 1 are z · this. [S × F] */
  readonly projection: Matrix;
  readonly hasConverged: boolean;
};

const SORTS_A_STEP = 10_000;
const NOISE_SHARE = 1e-11;
/** Sums closer to 0 than this part of Σ f² are 0 but for rounding. */
const BALANCED = 1e-9;

/**
 * The standard solution (Pearson, principal components, varimax, automatic flags) of any number of Q-sorts, in three
 * passes and memory that does not grow with people: Σ z zᵀ; moments of the unrotated loadings; flags and weighted
 * sums. Equal to `solve` to rounding, on data that both can do. Yields every 10,000 Q-sorts.
 *
 * Correlations between people are never formed: 10⁶ of them would take 8 TB.
 *
 * @throws {AnalysisError} `too-few-q-sorts`, `too-many-factors`, `constant-q-sort`, `value-missing`.
 */
export function* solveLarge(
  stream: SortStream,
  distribution: Distribution,
  recipe: LargeRecipe,
): LongWork<LargeSolution> {
  const statementCount = cellValues(distribution).length;
  const sums = new StatementSums(statementCount);
  yield* everyStep(stream, (values) => sums.add(values), { pass: 0, total: null });
  const sortCount = sums.count;
  if (sortCount < 2) {
    throw new AnalysisError(
      'too-few-q-sorts',
      `an analysis needs at least 2 Q-sorts; the stream had ${sortCount}`,
    );
  }
  const { eigenvalues, axes } = leadingAxes(sums.crossProducts(), sortCount, recipe.factorCount);
  const z = new Float64Array(statementCount);
  const loadings = new Float64Array(recipe.factorCount);

  const moments = new VarimaxMoments(recipe.factorCount);
  const isTurned = recipe.rotation === 'varimax' && recipe.factorCount > 1;
  if (isTurned) {
    const measure = (values: SortValues) => {
      project(unitLength(values, z), axes, loadings);
      moments.add(loadings);
    };
    yield* everyStep(stream, measure, { pass: 1, total: sortCount });
  }
  const rotation = isTurned
    ? varimaxFromMoments(moments)
    : { turn: identityMatrix(recipe.factorCount), hasConverged: true };
  const turned = product(axes, rotation.turn); // [S × F]

  const threshold = recipeThreshold(statementCount, { convention: 'standard', flagAlpha: recipe.flagAlpha });
  const factors = new FactorSums(recipe.factorCount, statementCount);
  const root = Math.sqrt(statementCount - 1);
  const score = (values: SortValues) => {
    project(unitLength(values, z), turned, loadings);
    for (let s = 0; s < z.length; s++) z[s]! *= root;
    factors.add(loadings, z, threshold);
  };
  yield* everyStep(stream, score, { pass: 2, total: sortCount });
  return {
    sortCount,
    eigenvalues,
    loadingThreshold: threshold,
    hasConverged: rotation.hasConverged,
    ...figuresOf(factors, turned, distribution, sortCount),
  };
}

/** One row a person, as they come: loadings and the factor defined (−1: none). */
export function* personRows(
  stream: SortStream,
  { projection, loadingThreshold }: Pick<LargeSolution, 'projection' | 'loadingThreshold'>,
): Generator<{ readonly loadings: Float64Array; readonly defines: number }> {
  const z = new Float64Array(projection.rows);
  for (const values of stream()) {
    const loadings = new Float64Array(projection.columns);
    project(unitLength(values, z), projection, loadings);
    const defines = new FactorSums(projection.columns, projection.rows).add(loadings, z, loadingThreshold);
    yield { loadings, defines };
  }
}

function* everyStep(
  stream: SortStream,
  take: (values: SortValues) => void,
  { pass, total }: { readonly pass: number; readonly total: number | null },
): LongWork<void> {
  let taken = 0;
  for (const values of stream()) {
    take(values);
    taken += 1;
    // How many there are is known only after the first pass.
    if (taken % SORTS_A_STEP === 0)
      yield { done: pass * (total ?? taken) + taken, total: 3 * (total ?? taken) };
  }
}

/** Eigenvalues of all, and the axes on which Q-sorts of length 1 have the unrotated loadings. [S × F] */
function leadingAxes(
  crossProducts: Matrix,
  sortCount: number,
  factorCount: number,
): { eigenvalues: number[]; axes: Matrix } {
  const { values, vectors } = symmetricEigen(crossProducts);
  const eigenvalues = Array.from(values, (value) => (value > NOISE_SHARE * sortCount ? value : 0));
  const rank = eigenvalues.filter((value) => value > 0).length;
  if (factorCount > rank) {
    throw new AnalysisError(
      'too-many-factors',
      `${factorCount} factors were asked for, but these Q-sorts hold no more than ${rank}; ask for ${rank} or fewer`,
    );
  }
  const axes = zeroMatrix(crossProducts.rows, factorCount);
  for (let f = 0; f < factorCount; f++) {
    rowView(vectors, f).forEach((value, s) => (axes.cells[s * factorCount + f] = value));
  }
  return { eigenvalues, axes };
}

function unitLength(values: SortValues, z: Float64Array): Float64Array {
  const scale = 1 / Math.sqrt(deviate(values, z).length);
  for (let s = 0; s < z.length; s++) z[s]! *= scale;
  return z;
}

function project(z: Float64Array, { columns, cells }: Matrix, loadings: Float64Array): void {
  loadings.fill(0);
  for (let s = 0, at = 0; s < z.length; s++) {
    for (let f = 0; f < columns; f++, at++) loadings[f]! += z[s]! * cells[at]!;
  }
}

/** The `standard` convention: larger sums of squares first, Σ f|f| ≥ 0. Indices and signs of the factors. [F] */
function orientation({ squares, balance, sums }: FactorSums): { order: number[]; signs: number[] } {
  const order = Array.from(squares.keys()).sort(
    (a, b) => Math.round(squares[b]! / BALANCED) - Math.round(squares[a]! / BALANCED),
  );
  const signs = order.map((f) => {
    const isMeant = Math.abs(balance[f]!) > BALANCED * squares[f]!;
    return (isMeant ? balance[f]! : sums[f]!) < 0 ? -1 : 1;
  });
  return { order, signs };
}

/** The projection in final order and signs. [S × F] */
function orientedProjection(turned: Matrix, order: readonly number[], signs: readonly number[]): Matrix {
  const projection = zeroMatrix(turned.rows, order.length);
  projection.cells.forEach((_, at) => {
    const f = at % order.length;
    projection.cells[at] = signs[f]! * turned.cells[at - f + order[f]!]!;
  });
  return projection;
}

/** Scores, arrays and comparisons from the sums. */
function figuresOf(sums: FactorSums, turned: Matrix, distribution: Distribution, sortCount: number) {
  const size = turned.rows;
  const { order, signs } = orientation(sums);
  const table = (cells: Float64Array) =>
    order.map((f, at) => cells.slice(f * size, (f + 1) * size).map((value) => signs[at]! * value));
  const each = (values: Float64Array) => order.map((f) => values[f]!);
  const defining = each(sums.definingCount);
  const scores = table(sums.weighted).map((sum, at) => (defining[at]! > 0 ? standardised(sum) : null));
  const plain = table(sums.plain);
  const byLoading = table(sums.byLoading);
  const arrays = scores.map((z, f) => {
    // Means in place of sums, so that ties are as wide as among few Q-sorts.
    const breakers = [
      plain[f]!.map((sum) => sum / defining[f]!),
      byLoading[f]!.map((sum) => sum / sortCount),
    ];
    return z && factorArray(z, distribution, defining[f]! < 2 ? [] : breakers);
  });
  const standardErrors = defining.map((count) => {
    const reliability = compositeReliability(count);
    return reliability === null ? null : Math.sqrt(1 - reliability);
  });
  const compared = {
    zScores: scores,
    standardErrorsOfDifferences: standardErrorsOfDifferences(standardErrors),
  };
  return {
    projection: orientedProjection(turned, order, signs),
    zScores: byStatement(scores, size),
    factorArrays: byStatement(
      arrays.map((array) => array && array.values),
      size,
    ),
    splitTies: arrays.flatMap((array, factor): SplitTie[] =>
      (array?.splitTies ?? []).map((statements) => ({ factor, statements })),
    ),
    characteristics: {
      definingCount: defining,
      sumOfSquaredLoadings: each(sums.squares),
      explainedPercent: each(sums.squares).map((sum) => (100 * sum) / sortCount),
      compositeReliability: defining.map((count) => compositeReliability(count)),
      standardError: standardErrors,
    },
    effectiveCounts: order.map((f) =>
      sums.squaredWeights[f]! > 0 ? sums.weights[f]! ** 2 / sums.squaredWeights[f]! : 0,
    ),
    negativeCount: order.map((f, at) =>
      signs[at]! > 0 ? sums.negativeCount[f]! : sums.definingCount[f]! - sums.negativeCount[f]!,
    ),
    factorCorrelations: factorCorrelations(scores),
    standardErrorsOfDifferences: compared.standardErrorsOfDifferences,
    distinguishing: distinguishingStatements(compared),
    consensus: consensusStatements(compared),
  };
}

function standardised(values: Float64Array): Float64Array | null {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  const sd = Math.sqrt(squares / (values.length - 1));
  return sd > 0 ? values.map((x) => (x - mean) / sd) : null;
}

function byStatement(factors: readonly (ArrayLike<number> | null)[], count: number): (number | null)[][] {
  return Array.from({ length: count }, (_, s) => factors.map((values) => values && values[s]!));
}
