import { identityMatrix, type Matrix, rowView } from './matrix.ts';

/**
 * The inverse of a small square matrix, by Gauss and Jordan with the largest pivot of each column; null where a
 * pivot is below 1e-13 of the largest entry. [n × n]
 */
export function inverse(matrix: Matrix): Matrix | null {
  const size = matrix.rows;
  const left = { ...matrix, cells: matrix.cells.slice() };
  const right = identityMatrix(size);
  const scale = left.cells.reduce((most, cell) => Math.max(most, Math.abs(cell)), 0);
  for (let column = 0; column < size; column++) {
    const pivot = pivotRow(left, column);
    const value = left.cells[pivot * size + column]!;
    if (!(Math.abs(value) > 1e-13 * scale)) return null;
    for (const side of [left, right]) {
      exchange(rowView(side, pivot), rowView(side, column));
      const row = rowView(side, column);
      row.forEach((cell, at) => (row[at] = cell / value));
    }
    clearColumn(left, right, column);
  }
  return right;
}

function pivotRow({ rows, columns, cells }: Matrix, column: number): number {
  let best = column;
  for (let row = column + 1; row < rows; row++) {
    if (Math.abs(cells[row * columns + column]!) > Math.abs(cells[best * columns + column]!)) best = row;
  }
  return best;
}

function exchange(a: Float64Array, b: Float64Array): void {
  a.forEach((value, at) => {
    a[at] = b[at]!;
    b[at] = value;
  });
}

function clearColumn(left: Matrix, right: Matrix, column: number): void {
  for (let row = 0; row < left.rows; row++) {
    const factor = left.cells[row * left.columns + column]!;
    if (row === column || factor === 0) continue;
    for (const side of [left, right]) {
      const source = rowView(side, column);
      const target = rowView(side, row);
      source.forEach((value, at) => (target[at]! -= factor * value));
    }
  }
}
