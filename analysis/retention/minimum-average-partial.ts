import type { PrincipalComponents } from '../extraction/principal-components.ts';
import type { Matrix } from '../numerics/matrix.ts';

/** A Q-sort of which less than this is left has no partial correlation any more. */
const SPENT = 1e-9;

/**
 * Velicer's minimum average partial (MAP): the mean squared correlation between Q-sorts after m principal
 * components are taken out, for m = 0, 1, … The number of factors is the m with the least.
 *
 *     MAP(m) = Σ_{i≠j} r*_ij² / (N (N − 1))      r* = correlations of R − L_m L_mᵀ
 *
 * It falls while components take out what Q-sorts share and rises when they take out what is one Q-sort's own; so
 * it never keeps a factor with a single Q-sort, and it misses small viewpoints.
 *
 * Source: Velicer (1976), Psychometrika 41, 321–327, doi:10.1007/BF02293557. `psych::vss` gives the same from
 * m = 1 on.
 *
 * @returns MAP(m) from m = 0 up to where some Q-sort is used up (at most rank − 1).
 */
export function averagePartials(correlations: Matrix, { loadings, rank }: PrincipalComponents): number[] {
  const size = correlations.rows;
  const residual = correlations.cells.slice();
  const partials: number[] = [];
  for (let m = 0; m < rank; m++) {
    const partial = meanSquaredPartial(residual, size);
    if (partial === null) break;
    partials.push(partial);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        residual[i * size + j]! -= loadings.cells[i * rank + m]! * loadings.cells[j * rank + m]!;
      }
    }
  }
  return partials;
}

/** The m with the least MAP(m); of equals the smaller. 0 says that the Q-sorts share nothing. */
export function minimumAveragePartialCount(partials: readonly number[]): number {
  return partials.reduce((best, value, m) => (value < partials[best]! - 1e-12 ? m : best), 0);
}

function meanSquaredPartial(residual: Float64Array, size: number): number | null {
  let sum = 0;
  for (let i = 0; i < size; i++) {
    if (residual[i * size + i]! < SPENT) return null;
    for (let j = 0; j < i; j++) {
      const r = residual[i * size + j]!;
      sum += (2 * r * r) / (residual[i * size + i]! * residual[j * size + j]!);
    }
  }
  return sum / (size * (size - 1));
}
