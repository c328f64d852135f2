import { MAX_CELLS, MAX_LINES } from './imported-study.ts';

/** Where the text is not a table. Rows and columns from 1. */
export interface DelimitedFault {
  readonly code: 'quote-unclosed' | 'quote-misplaced' | 'table-too-large';
  readonly row: number;
  readonly column: number;
}

/** Cells as they stand between the delimiters, quotes taken off. Rows may differ in length. */
export interface DelimitedTable {
  readonly rows: string[][];
  /** In file order; reading stops at one that leaves the rest without meaning. */
  readonly faults: DelimitedFault[];
}

/** Where reading is in the text, and what it has read. */
interface Reading {
  readonly text: string;
  readonly delimiter: string;
  readonly rows: string[][];
  readonly faults: DelimitedFault[];
  at: number;
  row: string[];
  cells: number;
}

/**
 * Cells separated by `delimiter`, rows by LF, CR or CRLF; a cell that begins with `"` ends at the next lone `"` and
 * may hold delimiters, line ends and `""` for `"` (RFC 4180). The last row may or may not end in a line end. Stops
 * at once where a table has more rows, columns or cells than an import may have.
 *
 * @param maxRows read no further than this many rows (no fault).
 */
export function parseDelimited(text: string, delimiter: string, maxRows = Infinity): DelimitedTable {
  const reading: Reading = { text, delimiter, rows: [], faults: [], at: 0, row: [], cells: 0 };
  while (reading.at < text.length && reading.rows.length < maxRows) {
    const isReadable = text[reading.at] === '"' ? readQuoted(reading) : readPlain(reading);
    if (!isReadable || !isWithinLimits(reading)) return reading;
    endCell(reading);
  }
  if (reading.row.length > 0) endRow(reading);
  return reading;
}

/** A cell without quotes: everything up to the next delimiter or line end. */
function readPlain(reading: Reading): boolean {
  const start = reading.at;
  while (reading.at < reading.text.length && !isCellEnd(reading)) reading.at++;
  reading.row.push(reading.text.slice(start, reading.at));
  return true;
}

/** A cell in quotes. What stands between its closing quote and the next delimiter is kept, as a fault. */
function readQuoted(reading: Reading): boolean {
  const { text } = reading;
  let cell = '';
  let start = reading.at + 1;
  let quote = text.indexOf('"', start);
  while (quote >= 0 && text[quote + 1] === '"') {
    cell += text.slice(start, quote + 1);
    start = quote + 2;
    quote = text.indexOf('"', start);
  }
  if (quote < 0) {
    addFault(reading, 'quote-unclosed');
    return false;
  }
  cell += text.slice(start, quote);
  reading.at = quote + 1;
  const after = reading.at;
  while (reading.at < text.length && !isCellEnd(reading)) reading.at++;
  if (text.slice(after, reading.at).trim() !== '') addFault(reading, 'quote-misplaced');
  reading.row.push(cell);
  return true;
}

function isCellEnd({ text, at, delimiter }: Reading): boolean {
  const character = text[at];
  return character === delimiter || character === '\n' || character === '\r';
}

/** Step over what ended the cell. A delimiter at the very end of the text is followed by one more, empty cell. */
function endCell(reading: Reading): void {
  const end = reading.text[reading.at];
  reading.at++;
  if (end === reading.delimiter) {
    if (reading.at === reading.text.length) reading.row.push('');
    return;
  }
  if (end === '\r' && reading.text[reading.at] === '\n') reading.at++;
  endRow(reading);
}

function endRow(reading: Reading): void {
  reading.rows.push(reading.row);
  reading.row = [];
}

function isWithinLimits(reading: Reading): boolean {
  reading.cells++;
  const isWithin =
    reading.cells <= MAX_CELLS && reading.row.length <= MAX_LINES && reading.rows.length < MAX_LINES;
  if (!isWithin) reading.faults.push({ code: 'table-too-large', ...placeOf(reading, 0) });
  return isWithin;
}

function addFault(reading: Reading, code: DelimitedFault['code']): void {
  reading.faults.push({ code, ...placeOf(reading, 1) });
}

/** Of the cell read last, or of the one `ahead` of it. */
function placeOf({ rows, row }: Reading, ahead: number): { row: number; column: number } {
  return { row: rows.length + 1, column: row.length + ahead };
}
