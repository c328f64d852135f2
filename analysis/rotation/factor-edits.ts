import { columnOf, type Matrix, matrixOfColumns } from '../numerics/matrix.ts';

/** What a researcher does to whole factors after rotation. Applied in this order. */
export interface FactorEdits {
  /** Factors reflected: all signs changed. Indices from 0, before reordering. */
  readonly inverted?: readonly number[];
  /** The new order, e.g. [2, 0, 1] puts the third first. A factor left out is dropped. */
  readonly order?: readonly number[];
}

/**
 * The factors after inverting, reordering and dropping. Dropping leaves the others as they are: communalities are
 * then over the factors kept. [N × kept]
 */
export function editedFactors(loadings: Matrix, { inverted = [], order }: FactorEdits): Matrix {
  const kept = order ?? Array.from({ length: loadings.columns }, (_, f) => f);
  const columns = kept.map((f) => {
    const column = columnOf(loadings, f);
    return inverted.includes(f) ? column.map((value) => 0 - value) : column;
  });
  return matrixOfColumns(columns, loadings.rows);
}

/** Loadings and flags after a bipolar factor became two. */
export interface SplitFactors {
  /** [N × (F + splits)] */
  readonly loadings: Matrix;
  readonly flags: readonly (readonly boolean[])[];
  /** For each new factor the one it came from, index from 0. [F + splits] */
  readonly origins: readonly number[];
}

/**
 * A bipolar factor as two viewpoints: one keeps the loadings and the flags of those who load positively, the next
 * has all signs changed and the flags of those who load negatively.
 *
 * The two are the same dimension: communalities and explained variance must count it once, so they are taken
 * before the split, and so are automatic flags (f² > h²/2 could never hold twice). The pair's scores need not be
 * mirror images, since other people weigh in them; that is the use of splitting.
 *
 * Source: Watts & Stenner (2012), Doing Q Methodological Research, 133 and 165. KADE does the same.
 *
 * @param split indices of the factors to be split.
 */
export function splitFactors(
  loadings: Matrix,
  flags: readonly (readonly boolean[])[],
  split: readonly number[],
): SplitFactors {
  const parts = Array.from({ length: loadings.columns }, (_, f) =>
    split.includes(f)
      ? [
          { from: f, sign: 1, isPart: true },
          { from: f, sign: -1, isPart: true },
        ]
      : [{ from: f, sign: 1, isPart: false }],
  ).flat();
  const columns = parts.map(({ from, sign }) => columnOf(loadings, from).map((value) => 0 + sign * value));
  const newFlags = flags.map((row, n) =>
    parts.map(({ from, isPart }, at) => row[from]! && (!isPart || columns[at]![n]! > 0)),
  );
  return {
    loadings: matrixOfColumns(columns, loadings.rows),
    flags: newFlags,
    origins: parts.map(({ from }) => from),
  };
}
