import { type Matrix, rowView, zeroMatrix } from '../numerics/matrix.ts';
import type { StandardisedSorts } from './standardised-sorts.ts';

/** Some of the standardised Q-sorts, in the order asked for; one may be chosen more than once. */
export function chosenSorts(sorts: StandardisedSorts, chosen: readonly number[]): StandardisedSorts {
  return {
    deviations: chosenRows(sorts.deviations, chosen),
    squaredLengths: Float64Array.from(chosen, (n) => sorts.squaredLengths[n]!),
    scores: chosenRows(sorts.scores, chosen),
  };
}

/** The correlations among the chosen Q-sorts: rows and columns of the whole matrix. [chosen × chosen] */
export function chosenCorrelations({ columns, cells }: Matrix, chosen: readonly number[]): Matrix {
  const part = zeroMatrix(chosen.length, chosen.length);
  chosen.forEach((row, i) =>
    chosen.forEach((column, j) => {
      part.cells[i * chosen.length + j] = cells[row * columns + column]!;
    }),
  );
  return part;
}

function chosenRows(matrix: Matrix, chosen: readonly number[]): Matrix {
  const part = zeroMatrix(chosen.length, matrix.columns);
  chosen.forEach((row, i) => part.cells.set(rowView(matrix, row), i * matrix.columns));
  return part;
}
