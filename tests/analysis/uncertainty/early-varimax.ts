import { tuckerPhi } from '../../../analysis/comparison/match-factors.ts';
import {
  columnOf,
  matrixOf,
  matrixOfColumns,
  product,
  rowView,
  transposed,
  type Matrix,
} from '../../../analysis/numerics/matrix.ts';
import { singularValues } from '../../../analysis/numerics/singular-values.ts';

/**
 * R's stats::varimax as R has it, unfinished: Kaiser's normalisation, then T = U Vᵀ of B = Xᵀ (Z³ − Z diag(Σ z²)/n) until the
 * sum of singular values grows by less than one part in 100,000. [N × F]
 */
export function earlyVarimax(loadings: Matrix): Matrix {
  const lengths = Array.from({ length: loadings.rows }, (_, n) => Math.hypot(...rowView(loadings, n)));
  const scaled = byRow(loadings, (value, n) => value / lengths[n]!);
  let turn = matrixOf(Array.from({ length: loadings.columns }, (_, f) => Array.from({ length: loadings.columns }, (__, g) => (f === g ? 1 : 0)))); // prettier-ignore
  let sum = 0;
  for (let step = 0; step < 1000; step++) {
    const z = product(scaled, turn);
    const squares = new Float64Array(z.columns);
    z.cells.forEach((value, at) => (squares[at % z.columns]! += value * value));
    const cells = z.cells.map((value, at) => value ** 3 - (value * squares[at % z.columns]!) / z.rows);
    const { left, right, values } = singularValues(product(transposed(scaled), { ...z, cells }));
    turn = product(left, transposed(right));
    const before = sum;
    sum = Array.from(values).reduce((all, value) => all + value, 0);
    if (sum < before * (1 + 1e-5)) break;
  }
  return byRow(product(scaled, turn), (value, n) => value * lengths[n]!);
}

function byRow(matrix: Matrix, change: (value: number, row: number) => number): Matrix {
  return {
    ...matrix,
    cells: matrix.cells.map((value, at) => change(value, Math.floor(at / matrix.columns))),
  };
}

/**
 * qmboots' own matching: for each factor of the target the one that correlates most with it, by Pearson's r of loadings, and
 * its sign. It may want one factor twice; such resamples qmboots drops. [N × F]
 */
export function greedilyMatched(found: Matrix, target: Matrix): Matrix {
  const columns = Array.from({ length: target.columns }, (_, f) => {
    const rs = Array.from({ length: found.columns }, (__, g) =>
      pearson(columnOf(target, f), columnOf(found, g)),
    );
    const best = rs.reduce((most, r, g) => (Math.abs(r) > Math.abs(rs[most]!) ? g : most), 0);
    return columnOf(found, best).map((value) => (rs[best]! < 0 ? -value : value));
  });
  return matrixOfColumns(columns, target.rows);
}

function pearson(x: Float64Array, y: Float64Array): number {
  const centred = (values: Float64Array) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - mean);
  };
  return tuckerPhi(centred(x), centred(y));
}
