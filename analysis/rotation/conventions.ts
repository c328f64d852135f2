import { columnOf, type Matrix, matrixOfColumns } from '../numerics/matrix.ts';
import { twoSidedQuantile } from '../numerics/normal-quantile.ts';
import { orientFactors, standardSign, type Oriented } from './orient-factors.ts';

/**
 * Order and sign of factors, and quantiles, as one program or another has them. They change no viewpoint, only
 * which factor is called 1, which end is up, and borderline marks; for people who must match an earlier paper.
 *
 * | | order | sign | .05, .01 |
 * |---|---|---|---|
 * | `standard` | Σ f² | Σ f·abs(f) ≥ 0 | exact |
 * | `kade` | as the rotation left it | Σ f·abs(f) ≥ 0 | 1.96, 2.575 |
 * | `pqmethod` | as the rotation left it | Σ f·abs(f) ≥ 0 | 1.96, 2.58 |
 * | `r` | Σ f² | Σ f ≥ 0 | 1.960, 2.576 |
 */
export type Convention = 'standard' | 'pqmethod' | 'kade' | 'r';

/** The factors in the order and with the signs of a convention. [N × F] */
export function orientedBy(convention: Convention, loadings: Matrix): Oriented {
  const standard = orientFactors(loadings);
  if (convention === 'standard') return standard;
  if (convention === 'r') return { ...standard, loadings: byColumns(standard.loadings, signOfSum) };
  const signed = Array.from({ length: loadings.columns }, (_, f) => standardSign(columnOf(loadings, f)));
  return {
    loadings: byColumns(loadings, (column) => standardSign(column).loadings),
    arbitrarySigns: signed.flatMap(({ isSignMeant }, f) => (isSignMeant ? [] : [f])),
  };
}

/** psych's sign: the column's sum is not negative. */
function signOfSum(column: Float64Array): Float64Array {
  return column.reduce((sum, value) => sum + value, 0) < 0 ? column.map((value) => -value) : column;
}

function byColumns(loadings: Matrix, change: (column: Float64Array) => Float64Array): Matrix {
  return matrixOfColumns(
    Array.from({ length: loadings.columns }, (_, f) => change(columnOf(loadings, f))),
    loadings.rows,
  );
}

const PROGRAM_QUANTILES: Record<Exclude<Convention, 'standard'>, ReadonlyMap<number, number>> = {
  pqmethod: new Map([
    [0.05, 1.96],
    [0.01, 2.58],
  ]),
  kade: new Map([
    [0.0001, 3.891],
    [0.0005, 3.481],
    [0.001, 3.291],
    [0.005, 2.807],
    [0.01, 2.575],
    [0.05, 1.96],
    [0.1, 1.645],
    [0.15, 1.44],
    [0.2, 1.28],
  ]),
  r: new Map([
    [0.000001, 4.8916],
    [0.001, 3.291],
    [0.01, 2.576],
    [0.05, 1.96],
  ]),
};

/** The two-sided normal quantile of a level: exact, or the rounded figure the program uses for it if it has one. */
export function quantileBy(convention: Convention, alpha: number): number {
  if (convention === 'standard') return twoSidedQuantile(alpha);
  return PROGRAM_QUANTILES[convention].get(alpha) ?? twoSidedQuantile(alpha);
}
