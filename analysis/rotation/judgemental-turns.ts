import { identityMatrix, type Matrix, product, transposed } from '../numerics/matrix.ts';

/** One turn by hand: two factors, at right angles before and after. */
export interface JudgementalTurn {
  /** Index of the factor turned towards the other, from 0. */
  readonly first: number;
  readonly second: number;
  /** Positive turns `first` towards `second`: a′ = a cos θ + b sin θ, b′ = b cos θ − a sin θ. */
  readonly degrees: number;
}

/**
 * The orthogonal matrix of a series of turns, T = G₁ G₂ …, made exactly orthogonal again at the end. [F × F]
 *
 * Loadings follow as L T, computed once from the loadings before the first turn, so that a long session neither
 * rounds nor drifts, and undoing is dropping the last turn. KADE rounds the loadings to five decimals at every
 * turn; its "clockwise" is the positive direction here.
 */
export function turnMatrix(factorCount: number, turns: readonly JudgementalTurn[]): Matrix {
  const matrix = identityMatrix(factorCount);
  for (const { first, second, degrees } of turns) {
    const radians = (degrees / 180) * Math.PI;
    const cos = Math.cos(radians);
    const sin = Math.sin(radians);
    for (let row = 0; row < factorCount; row++) {
      const a = matrix.cells[row * factorCount + first]!;
      const b = matrix.cells[row * factorCount + second]!;
      matrix.cells[row * factorCount + first] = a * cos + b * sin;
      matrix.cells[row * factorCount + second] = b * cos - a * sin;
    }
  }
  return orthonormalised(matrix);
}

/** The loadings after the turns. [N × F] */
export function turnedLoadings(loadings: Matrix, turns: readonly JudgementalTurn[]): Matrix {
  return turns.length === 0 ? loadings : product(loadings, turnMatrix(loadings.columns, turns));
}

/** The orthogonal matrix next to an almost orthogonal one: T (3 I − Tᵀ T) / 2, which squares the error. */
function orthonormalised(matrix: Matrix): Matrix {
  const gram = product(transposed(matrix), matrix);
  const correction = identityMatrix(matrix.rows);
  correction.cells.forEach((one, at) => (correction.cells[at] = 1.5 * one - 0.5 * gram.cells[at]!));
  return product(matrix, correction);
}
