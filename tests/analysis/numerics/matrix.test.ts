import { describe, expect, it } from 'vitest';
import {
  columnOf,
  firstColumns,
  matrixOf,
  matrixOfColumns,
  rowsOf,
  rowView,
  zeroMatrix,
} from '../../../analysis/numerics/matrix.ts';

const rows = [
  [1, 2, 3],
  [4, 5, 6],
];

describe('a matrix', () => {
  it('gives back the rows it was made of', () => {
    expect(rowsOf(matrixOf(rows))).toEqual(rows);
    expect(rowsOf(matrixOf([]))).toEqual([]);
  });

  it('is read by column and made of columns', () => {
    const matrix = matrixOf(rows);
    expect(Array.from(columnOf(matrix, 1))).toEqual([2, 5]);
    expect(rowsOf(matrixOfColumns([columnOf(matrix, 2), columnOf(matrix, 0)], 2))).toEqual([
      [3, 1],
      [6, 4],
    ]);
  });

  it('is cut to its first columns, as a copy', () => {
    const matrix = matrixOf(rows);
    const first = firstColumns(matrix, 2);
    first.cells[0] = 9;
    expect(rowsOf(first)).toEqual([
      [9, 2],
      [4, 5],
    ]);
    expect(rowsOf(matrix)).toEqual(rows);
  });

  it('lets a row be written through its view', () => {
    const matrix = zeroMatrix(2, 3);
    rowView(matrix, 1).set([7, 8, 9]);
    expect(rowsOf(matrix)).toEqual([
      [0, 0, 0],
      [7, 8, 9],
    ]);
  });
});
