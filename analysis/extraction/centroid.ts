import { type Matrix, zeroMatrix } from '../numerics/matrix.ts';

/** How a centroid factor is iterated. The first factor hardly depends on it; later ones can. */
export interface CentroidRule {
  /** The first guess of each Q-sort's communality: its mean correlation with the others, or .5. */
  readonly firstCommunality: 'mean' | 'half';
  /** A factor is done when no communality moves by more than this. */
  readonly tolerance: number;
  /** Decimals to which correlations are rounded beforehand; null leaves them alone. */
  readonly correlationDecimals: number | null;
}

/** Brown's centroid to its fixed point, at full precision. */
export const EXACT_CENTROID: CentroidRule = {
  firstCommunality: 'mean',
  tolerance: 1e-12,
  correlationDecimals: null,
};

/** What KADE 1.4.0 and, by its authors' word, PQMethod do. */
export const KADE_CENTROID: CentroidRule = {
  firstCommunality: 'half',
  tolerance: 1e-3,
  correlationDecimals: 5,
};

/** Centroid factors and how firmly they stand. */
export interface CentroidFactors {
  /** Unrotated, in the order of extraction. [N × F] */
  readonly loadings: Matrix;
  /** Turns until a factor's communalities stood still. [F] */
  readonly iterations: readonly number[];
  /** Factors whose communalities still moved after the last turn. */
  readonly unconverged: readonly number[];
  /** The |column sum| nearest 0 at which a reflection was decided, over all factors, in Q-sorts. */
  readonly closestDecision: number;
}

const MOST_TURNS = 10_000;
/** A column sum this near 0 is 0 but for rounding: reflecting it would gain nothing and could go on for ever. */
const ZERO_SUM = 1e-9;

/**
 * Brown's centroid factors of a correlation matrix.
 *
 * For each factor: (1) reflect Q-sorts, the one with the most negative column sum S_j first, until none is
 * negative; (2) f_j = (S_j + d_j) / √Σ(S + d), d the communalities, d = f² until they stand still; (3) undo the
 * reflections, take f f′ out of the correlations and go on. No optimum is defined: from the second factor on,
 * the result can depend on which Q-sort was reflected first (see `centroidSensitivity`). Where the first factor
 * needed no reflection, every column sum of its residual is 0 and nothing says where to begin: then the Q-sort
 * with the largest Σ r² left is reflected first, a choice that does not depend on the order of the data. Greedy
 * as the reflections are, a study with one Q-sort turned round can give other centroids altogether.
 *
 * Input [N × N], symmetric; its diagonal is not read. Output loadings [N × F], −1…1 (|f| can exceed 1 in a
 * Heywood case). A residual of nothing gives loadings of 0, not NaN.
 *
 * Source: Brown (1980), Political Subjectivity, 208–224. Other programs: qmethod's `centroid` reflects all tied
 * columns at once, which leaves the matrix asymmetric (duplicate or mirrored Q-sorts), and never ends on a
 * column sum of 0; KADE stops at a change of .001 from a first guess of .5 and rounds r to 5 decimals
 * (`KADE_CENTROID` agrees with it to 1e-6).
 */
export function centroid(
  correlations: Matrix,
  factorCount: number,
  rule: CentroidRule = EXACT_CENTROID,
): CentroidFactors {
  const residual = offDiagonal(correlations, rule.correlationDecimals);
  const loadings = zeroMatrix(correlations.rows, factorCount);
  const iterations: number[] = [];
  const unconverged: number[] = [];
  let closestDecision = Infinity;
  for (let factor = 0; factor < factorCount; factor++) {
    const { signs, sums, closest } = positiveManifold(residual);
    const { values, turns } = settledFactor(sums, rule);
    iterations.push(turns);
    if (turns === MOST_TURNS) unconverged.push(factor);
    closestDecision = Math.min(closestDecision, closest);
    values.forEach((value, sort) => {
      loadings.cells[sort * factorCount + factor] = value * signs[sort]!;
    });
    takeOut(
      residual,
      values.map((value, sort) => value * signs[sort]!),
    );
  }
  return { loadings, iterations, unconverged, closestDecision };
}

/** The matrix with 0 on its diagonal, rounded if asked. */
function offDiagonal({ rows, columns, cells }: Matrix, decimals: number | null): Matrix {
  const scale = decimals === null ? null : 10 ** decimals;
  const copy = { rows, columns, cells: Float64Array.from(cells) };
  if (scale !== null) copy.cells.forEach((r, at) => (copy.cells[at] = Math.round(r * scale) / scale));
  for (let sort = 0; sort < rows; sort++) copy.cells[sort * columns + sort] = 0;
  return copy;
}

/** The reflections that make no column sum negative; the sums under them; and the closest call. */
function positiveManifold({ rows, cells }: Matrix): {
  readonly signs: Float64Array;
  readonly sums: Float64Array;
  readonly closest: number;
} {
  const signs = new Float64Array(rows).fill(1);
  const sums = new Float64Array(rows);
  cells.forEach((r, at) => (sums[at % rows]! += r));
  let closest = Infinity;
  if (sums.every((sum) => Math.abs(sum) <= ZERO_SUM) && cells.some((r) => Math.abs(r) > ZERO_SUM)) {
    const richest = mostLeftToExplain(rows, cells);
    reflect(cells.subarray(richest * rows, (richest + 1) * rows), signs, sums, richest);
    closest = 0;
  }
  for (;;) {
    const least = sums.reduce((best, sum, sort) => (sum < sums[best]! ? sort : best), 0);
    closest = Math.min(closest, Math.abs(sums[least]!));
    if (sums[least]! >= -ZERO_SUM) return { signs, sums: sums.map((sum) => Math.max(0, sum)), closest };
    reflect(cells.subarray(least * rows, (least + 1) * rows), signs, sums, least);
  }
}

/** The Q-sort with the largest Σ r². */
function mostLeftToExplain(rows: number, cells: Float64Array): number {
  const squares = new Float64Array(rows);
  cells.forEach((r, at) => (squares[at % rows]! += r * r));
  return squares.reduce((best, square, sort) => (square > squares[best]! + ZERO_SUM ? sort : best), 0);
}

/** Change one Q-sort's sign: its own sum turns round, the others' lose what it gave, twice. */
function reflect(correlations: Float64Array, signs: Float64Array, sums: Float64Array, sort: number): void {
  for (let other = 0; other < sums.length; other++) {
    sums[other]! -= 2 * correlations[other]! * signs[sort]! * signs[other]!;
  }
  sums[sort] = -sums[sort]!;
  signs[sort] = -signs[sort]!;
}

/** f = (S + d) / √Σ(S + d) with d = f² to the rule's tolerance. */
function settledFactor(
  sums: Float64Array,
  { firstCommunality, tolerance }: CentroidRule,
): { readonly values: Float64Array; readonly turns: number } {
  const others = Math.max(1, sums.length - 1);
  let communalities = sums.map((sum) => (firstCommunality === 'half' ? 0.5 : sum / others));
  if (sums.every((sum) => sum <= ZERO_SUM)) return { values: sums.map(() => 0), turns: 0 };
  for (let turns = 1; ; turns++) {
    const raised = sums.map((sum, sort) => sum + communalities[sort]!);
    const root = Math.sqrt(raised.reduce((total, value) => total + value, 0));
    const values = raised.map((value) => value / root);
    const moved = values.reduce(
      (most, value, sort) => Math.max(most, Math.abs(value * value - communalities[sort]!)),
      0,
    );
    if (moved <= tolerance || turns === MOST_TURNS) return { values, turns };
    communalities = values.map((value) => value * value);
  }
}

/** Residual − f f′ off the diagonal, in place. */
function takeOut({ rows, cells }: Matrix, factor: Float64Array): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < rows; column++) {
      if (row !== column) cells[row * rows + column]! -= factor[row]! * factor[column]!;
    }
  }
}
