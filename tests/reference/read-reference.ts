import { existsSync, readFileSync } from 'node:fs';
import type { QSort } from '../../analysis/model/study-data.ts';
import { type Matrix, rowsOf } from '../../analysis/numerics/matrix.ts';

const OUTSIDE = new URL('../../../shared/oracle/', import.meta.url);

/** May tests compare with the data that cannot be shipped? They say so and are skipped where it is absent. */
export const hasOracle = existsSync(new URL('README.md', OUTSIDE));

/** Shipped Q-sorts: lipset, power1_60 (unforced) or edge_duplicates_40x20. */
export function shippedQSorts(name: string): QSort[] {
  return readQSorts(new URL(`${name}/q-sorts.csv`, import.meta.url));
}

/** Q-sorts of the folder outside the project. */
export function oracleQSorts(name: string): QSort[] {
  return readQSorts(new URL(`data/${name}.csv`, OUTSIDE));
}

/** A result of the folder outside the project, e.g. `kade/lipset/centroid-none-3`. */
export function oracleResult(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`${path}.json`, OUTSIDE), 'utf8'));
}

/** What a script of `tests/reference/` printed, e.g. `correlation/correlation`. */
export function referenceResult(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`${path}.json`, import.meta.url), 'utf8'));
}

function readQSorts(file: URL): QSort[] {
  const [header, ...rows] = readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  const names = header!.slice(1).map((name) => name.replaceAll('"', ''));
  return names.map((name, sort) => ({ name, values: rows.map((row) => Number(row[sort + 1])) }));
}

/** The largest |a − b| of two matrices of the same shape; NaN where shapes or entries do not compare. */
export function largestDifference(a: Matrix, b: readonly (readonly number[])[]): number {
  if (a.rows !== b.length) return Number.NaN;
  return Math.max(
    ...rowsOf(a).flatMap((row, i) =>
      row.length === b[i]!.length ? row.map((value, j) => Math.abs(value - b[i]![j]!)) : [Number.NaN],
    ),
  );
}
