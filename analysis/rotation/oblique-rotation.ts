import { AnalysisError } from '../errors.ts';
import { inverse } from '../numerics/inverse.ts';
import { identityMatrix, type Matrix, product, transposed, zeroMatrix } from '../numerics/matrix.ts';

/** Factors that need not be at right angles. */
export interface ObliqueRotation {
  /** What each factor contributes to a Q-sort beside the others. [N × F] */
  readonly pattern: Matrix;
  /** Correlation of each Q-sort with each factor: pattern · Φ. Flags and weights rest on these. [N × F], −1…1 */
  readonly structure: Matrix;
  /** Φ, correlations between the factors. [F × F] */
  readonly factorCorrelations: Matrix;
  readonly iterations: number;
  readonly isConverged: boolean;
}

/**
 * Promax: varimax loadings raised to a power, keeping signs, as a target for factors that may lean on each other.
 *
 *     Q = a |a|^(m−1),  U = (Lᵀ L)⁻¹ Lᵀ Q scaled so that Φ = (Uᵀ U)⁻¹ has a unit diagonal,  pattern = L U
 *
 * The same as R's `promax(x, m = 4)` (rows not normalised in this step).
 *
 * Source: Hendrickson & White (1964), British Journal of Statistical Psychology 17, 65–70.
 *
 * @param loadings after varimax. [N × F]
 * @throws {AnalysisError} `factors-dependent` where one factor is a mixture of the others.
 */
export function promax(loadings: Matrix, power = 4): ObliqueRotation {
  const target = { ...loadings, cells: loadings.cells.map((a) => a * Math.abs(a) ** (power - 1)) };
  const turned = transposed(loadings);
  const gram = required(inverse(product(turned, loadings)));
  const coefficients = product(gram, product(turned, target));
  const scale = required(inverse(product(transposed(coefficients), coefficients)));
  const scaled = withScaledColumns(coefficients, (f) => Math.sqrt(scale.cells[f * (scale.rows + 1)]!));
  const back = required(inverse(scaled));
  return oblique(product(loadings, scaled), product(back, transposed(back)), {
    iterations: 1,
    isConverged: true,
  });
}

/** How oblimin is run. */
export interface ObliminOptions {
  /** γ: 0 is quartimin, the usual; below 0 less oblique, above 0 more. At most 0.8. */
  readonly gamma?: number;
  readonly mostIterations?: number;
}

/**
 * Direct oblimin: factors that minimise, over their obliqueness, the products of squared pattern loadings
 *
 *     ¼ Σ_{f≠g} [ Σ_n a_nf² a_ng² − (γ/N) Σ_n a_nf² · Σ_n a_ng² ]
 *
 * by gradient projection until the projected gradient is below 1e-9. Rows are not normalised, as in R's
 * `GPArotation::oblimin(normalize = FALSE)`, which stops at 1e-5.
 *
 * Source: Jennrich (2002), A simple general method for oblique rotation, Psychometrika 67, 7–19,
 * doi:10.1007/BF02294706; Bernaards & Jennrich (2005), Educational and Psychological Measurement 65, 676–696.
 *
 * @param loadings unrotated, or after varimax. [N × F]
 * @throws {AnalysisError} `factors-dependent` where one factor is a mixture of the others.
 */
export function oblimin(
  loadings: Matrix,
  { gamma = 0, mostIterations = 20_000 }: ObliminOptions = {},
): ObliqueRotation {
  let point = obliminAt(loadings, identityMatrix(loadings.columns), gamma);
  let length = 1;
  for (let iterations = 0; ; iterations++) {
    const { slope, size } = projectedGradient(point);
    if (size < 1e-9 || iterations >= mostIterations) {
      const correlations = product(transposed(point.axes), point.axes);
      return oblique(point.pattern, correlations, { iterations, isConverged: size < 1e-6 });
    }
    length *= 2;
    const next = stepDown(loadings, point, { slope, size, length, gamma });
    if (next === null) {
      const correlations = product(transposed(point.axes), point.axes);
      return oblique(point.pattern, correlations, { iterations, isConverged: size < 1e-6 });
    }
    length = next.length;
    point = next.point;
  }
}

/** Factors at certain axes and how steep the criterion is there. */
interface ObliminPoint {
  /** Unit columns. [F × F] */
  readonly axes: Matrix;
  readonly pattern: Matrix;
  readonly criterion: number;
  /** d criterion / d axes. [F × F] */
  readonly gradient: Matrix;
}

function obliminAt(loadings: Matrix, axes: Matrix, gamma: number): ObliminPoint {
  const back = required(inverse(axes));
  const pattern = product(loadings, transposed(back));
  const crossed = othersSquared(pattern, gamma);
  let criterion = 0;
  const slopes = { ...pattern, cells: pattern.cells.map((a, at) => a * crossed.cells[at]!) };
  pattern.cells.forEach((a, at) => (criterion += (a * a * crossed.cells[at]!) / 4));
  const raw = transposed(product(product(transposed(pattern), slopes), back));
  return { axes, pattern, criterion, gradient: { ...raw, cells: raw.cells.map((value) => -value) } };
}

/** For each cell Σ of the squares on the other factors, less γ times their mean over Q-sorts. [N × F] */
function othersSquared({ rows, columns, cells }: Matrix, gamma: number): Matrix {
  const crossed = zeroMatrix(rows, columns);
  const means = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    let total = 0;
    for (let f = 0; f < columns; f++) total += cells[row * columns + f]! ** 2;
    for (let f = 0; f < columns; f++) {
      const others = total - cells[row * columns + f]! ** 2;
      crossed.cells[row * columns + f] = others;
      means[f]! += others / rows;
    }
  }
  if (gamma !== 0) crossed.cells.forEach((_, at) => (crossed.cells[at]! -= gamma * means[at % columns]!));
  return crossed;
}

/** The gradient without what would only lengthen an axis, and its size. */
function projectedGradient({ axes, gradient }: ObliminPoint): { slope: Matrix; size: number } {
  const slope = withScaledColumns(axes, (f) => {
    let along = 0;
    for (let i = f; i < axes.cells.length; i += axes.columns) along += axes.cells[i]! * gradient.cells[i]!;
    return along;
  });
  slope.cells.forEach((value, at) => (slope.cells[at] = gradient.cells[at]! - value));
  return { slope, size: Math.sqrt(slope.cells.reduce((sum, value) => sum + value * value, 0)) };
}

interface Descent {
  readonly slope: Matrix;
  readonly size: number;
  readonly length: number;
  readonly gamma: number;
}

/** The longest of halved steps that lowers the criterion enough; null where rounding allows none. */
function stepDown(
  loadings: Matrix,
  from: ObliminPoint,
  { slope, size, length, gamma }: Descent,
): { point: ObliminPoint; length: number } | null {
  for (let step = length; step > 1e-12; step /= 2) {
    const moved = {
      ...from.axes,
      cells: from.axes.cells.map((value, at) => value - step * slope.cells[at]!),
    };
    const axes = withScaledColumns(moved, (f) => 1 / columnLength(moved, f));
    const point = obliminAt(loadings, axes, gamma);
    if (from.criterion - point.criterion > 0.5 * size * size * step) return { point, length: step };
  }
  return null;
}

function columnLength({ columns, cells }: Matrix, column: number): number {
  let sum = 0;
  for (let i = column; i < cells.length; i += columns) sum += cells[i]! ** 2;
  return Math.sqrt(sum);
}

function withScaledColumns(matrix: Matrix, factor: (column: number) => number): Matrix {
  const factors = Float64Array.from({ length: matrix.columns }, (_, f) => factor(f));
  return { ...matrix, cells: matrix.cells.map((value, at) => value * factors[at % matrix.columns]!) };
}

function oblique(
  pattern: Matrix,
  factorCorrelations: Matrix,
  end: Pick<ObliqueRotation, 'iterations' | 'isConverged'>,
): ObliqueRotation {
  return { pattern, structure: product(pattern, factorCorrelations), factorCorrelations, ...end };
}

function required(matrix: Matrix | null): Matrix {
  if (matrix === null) {
    throw new AnalysisError(
      'factors-dependent',
      'one of the factors to be turned is a mixture of the others, so they cannot be made oblique; ask for fewer factors',
    );
  }
  return matrix;
}
