import { MAX_VALUE } from './imported-study.ts';
import type { FatalCode, Findings, Place } from './findings.ts';

/** A grid value, or why the cell holds none. */
type CellValue =
  | { readonly value: number }
  | { readonly code: Extract<FatalCode, `value-${string}`>; readonly todo: string };

/** How spreadsheets and R mark a cell that has no value. */
const MISSING = /^(|na|n\/a|nan|null|none|#n\/a|-|\.|\?)$/i;
/** Whole numbers as programs write them: `-4`, `+4`, `4.0`, `4,0`, and the minus sign of typesetters. */
const WHOLE = /^([-+\u2212]?)(\d{1,9})([.,]0*)?$/;
/** Numbers that are no whole ones: `1.5`, `,5`, `1e2`. */
const FRACTION = /^[-+\u2212]?(\d*[.,]\d+|\d+[.,]?\d*e[-+]?\d+)$/i;
/** Longer cells are no numbers; bounds the work of the patterns. */
const LONGEST_NUMBER = 40;
const FORMULA = /^[=@]/;

/** The grid value in a cell. An integer from -100 to 100, or the fault and what to do about it. */
export function cellValue(cell: string): CellValue {
  const trimmed = cell.trim();
  const whole = trimmed.length <= LONGEST_NUMBER ? WHOLE.exec(trimmed) : null;
  if (whole) {
    const value = Number(whole[2]) * (whole[1] === '-' || whole[1] === '\u2212' ? -1 : 1) + 0;
    if (Math.abs(value) <= MAX_VALUE) return { value };
    return { code: 'value-out-of-range', todo: `grid values go from -${MAX_VALUE} to ${MAX_VALUE}` };
  }
  if (MISSING.test(trimmed)) return { code: 'value-missing', todo: 'fill it, or leave out the Q-sort' };
  if (FORMULA.test(trimmed))
    return { code: 'value-is-a-formula', todo: 'paste the values, not the formulas' };
  if (trimmed.length <= LONGEST_NUMBER && FRACTION.test(trimmed))
    return { code: 'value-not-whole', todo: 'give the column of the grid as a whole number' };
  return { code: 'value-not-a-number', todo: 'give the column of the grid as a whole number' };
}

/**
 * Tells whether a cell is meant as words: neither a number of any kind nor a mark for "no value" nor a formula.
 * Remembers what it has told, for a table repeats its few values many times.
 */
export function wordsTeller(): (cell: string) => boolean {
  const told = new Map<string, boolean>();
  return (cell) => {
    const known = told.get(cell);
    if (known !== undefined) return known;
    const read = cellValue(cell);
    const isWords = 'code' in read && read.code === 'value-not-a-number';
    told.set(cell, isWords);
    return isWords;
  };
}

/** Characters of a cell that a message repeats. */
const LONGEST_QUOTED = 30;
/** Half an emoji, where a text was cut in its middle. */
const HALF_CHARACTER = /[\ud800-\udbff]$/;

/** What is in a cell, short enough for a message. */
export function quoted(cell: string): string {
  const text = cell.trim();
  if (text.length <= LONGEST_QUOTED) return `"${text}"`;
  return `"${text.slice(0, LONGEST_QUOTED).replace(HALF_CHARACTER, '')}…"`;
}

/** Reads many cells: values, with a fault for each cell that holds none. A fault leaves NaN in its place. */
export function cellReader(findings: Findings): (cell: string, whose: string, place: Place) => number {
  const seen = new Map<string, CellValue>();
  return (cell, whose, place) => {
    const read = seen.get(cell) ?? cellValue(cell);
    seen.set(cell, read);
    if ('value' in read) return read.value;
    const what = read.code === 'value-missing' ? 'no value' : quoted(cell);
    findings.fault(read.code, `${whose} has ${what}: ${read.todo}`, place);
    return NaN;
  };
}
