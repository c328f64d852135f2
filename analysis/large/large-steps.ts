import { AnalysisError } from '../errors.ts';
import { recipeThreshold } from '../flagging/recipe-flags.ts';
import type { LongWork } from '../model/long-work.ts';
import { identityMatrix, type Matrix, product, rowView, zeroMatrix } from '../numerics/matrix.ts';
import { symmetricEigen } from '../numerics/symmetric-eigen.ts';
import { FactorSums } from './factor-sums.ts';
import type { LargeRecipe, MomentsPart, ScoresPart, SumsPart } from './large-parts.ts';
import { deviate, StatementSums, type SortValues } from './statement-sums.ts';
import { VarimaxMoments, varimaxFromMoments } from './varimax-moments.ts';

/** Q-sorts that can be read again from the start, once a step. */
export type SortStream = () => Iterable<SortValues>;

const SORTS_A_STEP = 10_000;
const NOISE_SHARE = 1e-11;
const STEPS = 3;

/**
 * First step: Σ z zᵀ of these Q-sorts, of the whole-numbered ones exact. Yields every 10,000.
 *
 * @throws {AnalysisError} `constant-q-sort`, `value-missing`.
 */
export function* sumsPart(stream: SortStream, statementCount: number): LongWork<SumsPart> {
  const sums = new StatementSums(statementCount);
  yield* everyStep(stream, (values) => sums.add(values), { step: 0, total: null });
  return { step: 'sums', sums: sums.part() };
}

/**
 * Second step: moments of these Q-sorts' unrotated loadings; nothing, and at once, where nothing is rotated.
 *
 * @param after the first step over all Q-sorts, merged.
 * @throws {AnalysisError} `too-few-q-sorts`, `too-many-factors`; as the first step.
 */
export function* momentsPart(
  stream: SortStream,
  after: SumsPart,
  recipe: LargeRecipe,
): LongWork<MomentsPart> {
  const { axes, sortCount } = unrotatedAxes(after, recipe.factorCount);
  const moments = new VarimaxMoments(recipe.factorCount);
  if (!isTurned(recipe)) return { step: 'moments', after, recipe, moments: moments.part() };
  const z = new Float64Array(axes.rows);
  const loadings = new Float64Array(axes.columns);
  const measure = (values: SortValues) => {
    project(unitLength(values, z), axes, loadings);
    moments.add(loadings);
  };
  yield* everyStep(stream, measure, { step: 1, total: sortCount });
  return { step: 'moments', after, recipe, moments: moments.part() };
}

/**
 * Last step: flags of these Q-sorts, and their weighted sums.
 *
 * @param after the second step over all Q-sorts, merged.
 * @throws {AnalysisError} `parts-missing` where the second step lacks Q-sorts of the first; as the first step.
 */
export function* scoresPart(stream: SortStream, after: MomentsPart): LongWork<ScoresPart> {
  const { projection, threshold, sortCount } = turnedAxes(after);
  const scores = new FactorSums(projection.columns, projection.rows);
  const z = new Float64Array(projection.rows);
  const loadings = new Float64Array(projection.columns);
  const root = Math.sqrt(projection.rows - 1);
  const score = (values: SortValues) => {
    project(unitLength(values, z), projection, loadings);
    for (let s = 0; s < z.length; s++) z[s]! *= root;
    scores.add(loadings, z, threshold);
  };
  yield* everyStep(stream, score, { step: 2, total: sortCount });
  return { step: 'scores', after, scores: scores.part() };
}

function* everyStep(
  stream: SortStream,
  take: (values: SortValues) => void,
  { step, total }: { readonly step: number; readonly total: number | null },
): LongWork<void> {
  let taken = 0;
  for (const values of stream()) {
    take(values);
    taken += 1;
    // How many there are is known only after the first step.
    if (taken % SORTS_A_STEP === 0)
      yield { done: step * (total ?? taken) + taken, total: STEPS * (total ?? taken) };
  }
}

/** What principal components make of the sums. */
export interface UnrotatedAxes {
  readonly sortCount: number;
  /** Of all components, largest first; noise is 0. [S] */
  readonly eigenvalues: readonly number[];
  /** Unrotated loadings of a Q-sort at mean 0 and length 1 are z · this. [S × F] */
  readonly axes: Matrix;
  /** Σ z zᵀ. [S × S] */
  readonly crossProducts: Matrix;
}

/** @throws {AnalysisError} `too-few-q-sorts`, `too-many-factors` */
export function unrotatedAxes({ sums }: SumsPart, factorCount: number): UnrotatedAxes {
  const all = StatementSums.from(sums);
  const sortCount = all.count;
  if (sortCount < 2) {
    const message = `an analysis needs at least 2 Q-sorts; the stream had ${sortCount}`;
    throw new AnalysisError('too-few-q-sorts', message);
  }
  const crossProducts = all.crossProducts();
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
  return { sortCount, eigenvalues, axes, crossProducts };
}

/** What rotation makes of the moments. */
export interface TurnedAxes extends UnrotatedAxes {
  /** Rotated loadings of a Q-sort at mean 0 and length 1 are z · this; order and signs are not final. [S × F] */
  readonly projection: Matrix;
  readonly threshold: number;
  readonly hasConverged: boolean;
}

/** @throws {AnalysisError} `parts-missing` */
export function turnedAxes({ after, recipe, moments }: MomentsPart): TurnedAxes {
  const { factorCount, flagAlpha } = recipe;
  const unrotated = unrotatedAxes(after, factorCount);
  if (isTurned(recipe)) refuseMissing(unrotated.sortCount, moments.count);
  const { turn, hasConverged } = isTurned(recipe)
    ? varimaxFromMoments(VarimaxMoments.from(moments))
    : { turn: identityMatrix(factorCount), hasConverged: true };
  return {
    ...unrotated,
    projection: product(unrotated.axes, turn),
    threshold: recipeThreshold(unrotated.axes.rows, { convention: 'standard', flagAlpha }),
    hasConverged,
  };
}

function isTurned({ rotation, factorCount }: LargeRecipe): boolean {
  return rotation === 'varimax' && factorCount > 1;
}

/** @throws {AnalysisError} `parts-missing` unless all Q-sorts of the first step are in. */
export function refuseMissing(wanted: number, present: number): void {
  if (wanted === present) return;
  const message = `the first step had ${wanted} Q-sorts, these parts have ${present}: every part is needed once, and the same Q-sorts in every step`;
  throw new AnalysisError('parts-missing', message);
}

/** z at mean 0 and length 1. [S] */
export function unitLength(values: SortValues, z: Float64Array): Float64Array {
  const scale = 1 / Math.sqrt(deviate(values, z).length);
  for (let s = 0; s < z.length; s++) z[s]! *= scale;
  return z;
}

/** loadings = z · projection. [S] · [S × F] */
export function project(z: Float64Array, { columns, cells }: Matrix, loadings: Float64Array): void {
  loadings.fill(0);
  for (let s = 0, at = 0; s < z.length; s++) {
    for (let f = 0; f < columns; f++, at++) loadings[f]! += z[s]! * cells[at]!;
  }
}
