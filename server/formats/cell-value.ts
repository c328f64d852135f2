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
const FRACTION = /^[-+\u2212]?(\d*[.,]\d+|\d+[.,]?\d*e[-+]?\d+)$/i;
const FORMULA = /^[=@]/;

/** The grid value in a cell. An integer from -100 to 100, or the fault and what to do about it. */
export function cellValue(cell: string): CellValue {
  const trimmed = cell.trim();
  const whole = WHOLE.exec(trimmed);
  if (whole) {
    const value = Number(whole[2]) * (whole[1] === '-' || whole[1] === '\u2212' ? -1 : 1) + 0;
    if (Math.abs(value) <= MAX_VALUE) return { value };
    return { code: 'value-out-of-range', todo: `grid values go from -${MAX_VALUE} to ${MAX_VALUE}` };
  }
  if (MISSING.test(trimmed)) return { code: 'value-missing', todo: 'fill it, or leave out the Q-sort' };
  if (FORMULA.test(trimmed))
    return { code: 'value-is-a-formula', todo: 'paste the values, not the formulas' };
  if (FRACTION.test(trimmed))
    return { code: 'value-not-whole', todo: 'give the column of the grid as a whole number' };
  return { code: 'value-not-a-number', todo: 'give the column of the grid as a whole number' };
}

/** Is the cell meant as words: neither a number of any kind nor a mark for "no value" nor a formula. */
export function isWords(cell: string): boolean {
  const read = cellValue(cell);
  return 'code' in read && read.code === 'value-not-a-number';
}

/** Is there nothing in it, or a mark for "no value". */
export function isMissing(cell: string): boolean {
  return MISSING.test(cell.trim());
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
