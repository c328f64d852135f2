import type { Notice, Solution } from '../../analysis/index.ts';
import type { ImportedStudy } from '../formats/imported-study.ts';
import type { Evidence } from './evidence.ts';
import type { ReadingJson } from './reading-json.ts';
import { cutText, type TextColumn } from './text-table.ts';

/** Everything the tables are made of. */
export interface TablesInput {
  readonly study: ImportedStudy;
  readonly solution: Solution;
  readonly notices: readonly Notice[];
  readonly inputDigest: string;
  readonly reading: ReadingJson;
  readonly evidence: Evidence;
}

/** A heading, what the table says, and the table. */
export interface Section {
  readonly heading: string;
  readonly explanation: string;
  readonly lines: readonly string[];
}

/** Longest Q-sort or statement name in a table, in characters. */
export const NAME_WIDTH = 24;
/** Longest beginning of a statement in a table, in characters. */
export const STATEMENT_WIDTH = 44;

/** F1, F2 … as people count. */
export function factorHead(factorIndex: number): string {
  return `F${factorIndex + 1}`;
}

/** A rounded number, or a dash where there is none. */
export function rounded(figure: number | null | undefined, decimals: number): string {
  if (figure === null || figure === undefined || !Number.isFinite(figure)) return '–';
  const text = figure.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : text;
}

/** A grid value with its sign. */
export function signed(value: number | null | undefined): string {
  if (value === null || value === undefined) return '–';
  return value > 0 ? `+${value}` : String(value);
}

/** A column of figures. */
export function figures(head: string, cells: readonly string[]): TextColumn {
  return { head, cells, align: 'right' };
}

/** A column of words. */
export function words(head: string, cells: readonly string[], width: number): TextColumn {
  return { head, cells: cells.map((cell) => cutText(cell, width)), align: 'left' };
}

/** One column of figures for each factor, from rows of [… × F]. */
export function factorColumns<Figure>(
  rows: readonly (readonly Figure[])[],
  factorCount: number,
  cellOf: (figure: Figure, row: number, factor: number) => string,
): TextColumn[] {
  return Array.from({ length: factorCount }, (_, factor) =>
    figures(
      factorHead(factor),
      rows.map((row, index) => cellOf(row[factor]!, index, factor)),
    ),
  );
}
