/**
 * A dense matrix in one run of doubles, row after row. Plain arrays of arrays stay at the door (`StudyData`,
 * `Solution`); inside, this is what makes the figures follow a researcher's hand within a frame.
 */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Cell (row, column) is at `row * columns + column`. */
  readonly cells: Float64Array;
}

/** A matrix of zeros. [rows × columns] */
export function zeroMatrix(rows: number, columns: number): Matrix {
  return { rows, columns, cells: new Float64Array(rows * columns) };
}

/** The matrix that an array of equally long rows describes. */
export function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  const matrix = zeroMatrix(rows.length, rows[0]?.length ?? 0);
  rows.forEach((row, r) => matrix.cells.set(row, r * matrix.columns));
  return matrix;
}

/** One row, as a view on the same cells. */
export function rowView({ columns, cells }: Matrix, row: number): Float64Array {
  return cells.subarray(row * columns, (row + 1) * columns);
}

/** A copy of one column. [rows] */
export function columnOf({ rows, columns, cells }: Matrix, column: number): Float64Array {
  const values = new Float64Array(rows);
  for (let row = 0; row < rows; row++) values[row] = cells[row * columns + column]!;
  return values;
}

/** The matrix whose columns are given, all equally long. [length × number of columns] */
export function matrixOfColumns(columns: readonly Float64Array[], rows: number): Matrix {
  const matrix = zeroMatrix(rows, columns.length);
  columns.forEach((values, column) => {
    for (let row = 0; row < rows; row++) matrix.cells[row * columns.length + column] = values[row]!;
  });
  return matrix;
}

/** The first `count` columns, copied. [rows × count] */
export function firstColumns(matrix: Matrix, count: number): Matrix {
  const first = zeroMatrix(matrix.rows, count);
  for (let row = 0; row < matrix.rows; row++) {
    first.cells.set(rowView(matrix, row).subarray(0, count), row * count);
  }
  return first;
}

/** Rows and columns exchanged. [columns × rows] */
export function transposed(matrix: Matrix): Matrix {
  const turned = zeroMatrix(matrix.columns, matrix.rows);
  for (let row = 0; row < matrix.rows; row++) {
    for (let column = 0; column < matrix.columns; column++) {
      turned.cells[column * matrix.rows + row] = matrix.cells[row * matrix.columns + column]!;
    }
  }
  return turned;
}

/** A · B. [rows of A × columns of B] */
export function product(a: Matrix, b: Matrix): Matrix {
  const result = zeroMatrix(a.rows, b.columns);
  for (let row = 0; row < a.rows; row++) {
    const target = rowView(result, row);
    for (let k = 0; k < a.columns; k++) {
      const factor = a.cells[row * a.columns + k]!;
      const source = rowView(b, k);
      for (let column = 0; column < target.length; column++) target[column]! += factor * source[column]!;
    }
  }
  return result;
}

/** 1 on the diagonal, 0 elsewhere. [size × size] */
export function identityMatrix(size: number): Matrix {
  const identity = zeroMatrix(size, size);
  for (let at = 0; at < size; at++) identity.cells[at * (size + 1)] = 1;
  return identity;
}

/** The same numbers as an array of rows. */
export function rowsOf({ rows, columns, cells }: Matrix): number[][] {
  // Written out: Array.from walks an iterator, ten times slower on the 250,000 cells of 500 Q-sorts.
  const all = new Array<number[]>(rows);
  for (let row = 0, at = 0; row < rows; row++) {
    const values = new Array<number>(columns);
    for (let column = 0; column < columns; column++) values[column] = cells[at++]!;
    all[row] = values;
  }
  return all;
}
