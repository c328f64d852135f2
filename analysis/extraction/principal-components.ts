import { columnOf, matrixOfColumns, rowView, zeroMatrix, type Matrix } from '../numerics/matrix.ts';
import { symmetricEigen } from '../numerics/symmetric-eigen.ts';
import { standardSign } from '../rotation/orient-factors.ts';
import { type StandardisedSorts } from './standardised-sorts.ts';

/** An eigenvalue below this share of N is rounding noise: the true one is zero. */
const NOISE_SHARE = 1e-11;

/** All principal components of the Q-sorts, and how many of them are real. */
export interface PrincipalComponents {
  /** All N, largest first, zeros included and exact. [N], in Q-sorts; they add up to N. */
  readonly eigenvalues: readonly number[];
  /** How many eigenvalues are not zero: at most N, and at most S − 1. */
  readonly rank: number;
  /** Loadings on every component with an eigenvalue. [N × rank], −1…1, standard sign */
  readonly loadings: Matrix;
}

/**
 * Principal components of the correlations between Q-sorts: R = V Λ Vᵀ, loadings L = V √Λ.
 *
 * R is Z Zᵀ, Z being the Q-sorts at mean 0 and length 1. When Q-sorts outnumber statements, the eigenproblem of
 * the smaller Zᵀ Z [S × S] is solved instead: it has the same eigenvalues but for zeros, and L = Z·W from its
 * eigenvectors W. Both ways are exact and give the same figures to rounding.
 *
 * Each component's sign follows the `standard` convention, Σ f·|f| ≥ 0, so that it points to where its highest
 * loadings do.
 *
 * Source: Jolliffe (2002), Principal Component Analysis, 2nd ed., sections 3.5 and 3.9.
 *
 * @param correlations [N × N] of the same Q-sorts.
 */
export function principalComponents(sorts: StandardisedSorts, correlations: Matrix): PrincipalComponents {
  const { rows: n, columns: s } = sorts.scores;
  return n <= s ? fromCorrelations(correlations) : fromStatements(sorts);
}

/** The way over R itself. [N × N] */
export function fromCorrelations(correlations: Matrix): PrincipalComponents {
  const { values, vectors } = symmetricEigen(correlations);
  const { eigenvalues, rank } = spectrum(values, correlations.rows);
  const columns = eigenvalues.slice(0, rank).map((value, f) => {
    const length = Math.sqrt(value);
    return standardSign(rowView(vectors, f).map((cell) => cell * length)).loadings;
  });
  return { eigenvalues, rank, loadings: matrixOfColumns(columns, correlations.rows) };
}

/** The way over the statements, Zᵀ Z. [S × S] */
export function fromStatements({ scores }: StandardisedSorts): PrincipalComponents {
  const { rows: n, columns: s } = scores;
  const unit = 1 / Math.sqrt(s - 1);
  const { values, vectors } = symmetricEigen(crossProducts(scores, unit));
  const { eigenvalues, rank } = spectrum(values, n);
  const columns = Array.from({ length: rank }, (_, f) => {
    const direction = rowView(vectors, f);
    const projected = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      const row = rowView(scores, i);
      let sum = 0;
      for (let k = 0; k < s; k++) sum += row[k]! * direction[k]!;
      projected[i] = sum * unit;
    }
    return standardSign(projected).loadings;
  });
  return { eigenvalues, rank, loadings: matrixOfColumns(columns, n) };
}

/** Xᵀ X of the rows, times unit²: [S × S]. Columns are laid out as rows first, to walk memory in order. */
export function crossProducts(scores: Matrix, unit: number): Matrix {
  const { rows: n, columns: s } = scores;
  const columns = Array.from({ length: s }, (_, k) => columnOf(scores, k));
  const products = zeroMatrix(s, s);
  for (let i = 0; i < s; i++) {
    const x = columns[i]!;
    for (let j = 0; j <= i; j++) {
      const y = columns[j]!;
      let sum = 0;
      for (let k = 0; k < n; k++) sum += x[k]! * y[k]!;
      products.cells[i * s + j] = products.cells[j * s + i] = sum * unit * unit;
    }
  }
  return products;
}

/** All N eigenvalues, noise set to zero; N may exceed the number that were computed. */
function spectrum(values: Float64Array, n: number): { eigenvalues: number[]; rank: number } {
  const eigenvalues = Array.from({ length: n }, (_, i) => {
    const value = values[i] ?? 0;
    return value > NOISE_SHARE * n ? value : 0;
  });
  return { eigenvalues, rank: eigenvalues.filter((value) => value > 0).length };
}
