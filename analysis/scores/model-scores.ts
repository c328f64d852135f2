import { type Matrix, product, rowView, transposed, zeroMatrix } from '../numerics/matrix.ts';
import { inverse } from '../numerics/inverse.ts';
import { symmetricEigen } from '../numerics/symmetric-eigen.ts';

/** Eigenvalues below this share of the largest are 0: the Q-sorts are dependent there. */
const NOTHING = 1e-10;
/** A Q-sort wholly explained would get infinite weight; its uniqueness counts as this. psych's bound. */
const LEAST_UNIQUENESS = 0.005;

/**
 * Regression (Thurstone) scores: what all Q-sorts together predict of each factor, W = R⁻¹ L, scores X W, each
 * column then standardised. [S × F], mean 0, sd 1
 *
 * Other than the field's z-scores they use every Q-sort, flagged or not. Where Q-sorts are dependent, R⁻¹ is the
 * Moore-Penrose inverse. Offered for comparison; `psych::factor.scores(method = "Thurstone")` gives the same.
 *
 * Source: Thurstone (1935), The Vectors of Mind; Grice (2001), Psychological Methods 6, 430–450.
 *
 * @param scores standardised Q-sorts. [N × S]
 * @param correlations [N × N]
 * @param loadings the structure. [N × F]
 */
export function regressionScores(scores: Matrix, correlations: Matrix, loadings: Matrix): Matrix {
  const { values, vectors } = symmetricEigen(correlations);
  const shares = product(vectors, loadings);
  values.forEach((value, at) => {
    const isUsed = value > NOTHING * values[0]!;
    const row = rowView(shares, at);
    row.forEach((share, f) => (row[f] = isUsed ? share / value : 0));
  });
  return standardisedColumns(product(transposed(scores), product(transposed(vectors), shares)));
}

/**
 * Bartlett scores: unbiased, each Q-sort weighing by what is its own: W = Ψ⁻¹ L (Lᵀ Ψ⁻¹ L)⁻¹, ψ = 1 − h² (at least
 * .005), scores X W, each column then standardised; null where factors are dependent. [S × F], mean 0, sd 1
 *
 * Source: Bartlett (1937), British Journal of Psychology 28, 97–104. `psych::factor.scores(method = "Bartlett")`.
 *
 * @param loadings the pattern. [N × F]
 * @param communalities [N]
 */
export function bartlettScores(
  scores: Matrix,
  loadings: Matrix,
  communalities: ArrayLike<number>,
): Matrix | null {
  const weighted = zeroMatrix(loadings.rows, loadings.columns);
  for (let n = 0; n < loadings.rows; n++) {
    const uniqueness = Math.max(LEAST_UNIQUENESS, 1 - communalities[n]!);
    rowView(loadings, n).forEach((value, f) => (rowView(weighted, n)[f] = value / uniqueness));
  }
  const gram = inverse(product(transposed(loadings), weighted));
  return gram && standardisedColumns(product(transposed(scores), product(weighted, gram)));
}

function standardisedColumns(matrix: Matrix): Matrix {
  const { rows, columns, cells } = matrix;
  const result = zeroMatrix(rows, columns);
  for (let column = 0; column < columns; column++) {
    let [sum, squares] = [0, 0];
    for (let at = column; at < cells.length; at += columns) sum += cells[at]!;
    const mean = sum / rows;
    for (let at = column; at < cells.length; at += columns) squares += (cells[at]! - mean) ** 2;
    const sd = Math.sqrt(squares / (rows - 1));
    for (let at = column; at < cells.length; at += columns)
      result.cells[at] = sd > 0 ? (cells[at]! - mean) / sd : 0;
  }
  return result;
}
