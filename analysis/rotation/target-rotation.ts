import { type Matrix, product, transposed } from '../numerics/matrix.ts';
import { singularValues } from '../numerics/singular-values.ts';

/** Below this share of the largest a singular value leaves the turn of its factors open. */
const OPEN = 1e-10;

/** Loadings turned to a target, and the matrix that turned them. */
export interface TargetRotation {
  /** L T. [N × F] */
  readonly loadings: Matrix;
  /** Orthogonal; may reflect. [F × F] */
  readonly turn: Matrix;
  /** False where another turn comes as near to the target. */
  readonly isDetermined: boolean;
}

/**
 * Orthogonal Procrustes rotation: the T with Tᵀ T = I that brings L T nearest to a target, least Σ (L T − target)².
 *
 *     Lᵀ · target = U D Vᵀ,  T = U Vᵀ
 *
 * The target may be another solution's loadings, or a theory's (1 where a Q-sort should load, 0 elsewhere).
 *
 * Source: Schönemann (1966), A generalized solution of the orthogonal Procrustes problem, Psychometrika 31, 1–10,
 * doi:10.1007/BF02289451. qmethod's `qpcrustes` computes it and throws the result away.
 *
 * @param loadings [N × F]
 * @param target [N × F]
 */
export function targetRotation(loadings: Matrix, target: Matrix): TargetRotation {
  const { left, right, values } = singularValues(product(transposed(loadings), target));
  const turn = product(left, transposed(right));
  const isDetermined = Math.min(...values) > OPEN * Math.max(...values);
  return { loadings: product(loadings, turn), turn, isDetermined };
}
