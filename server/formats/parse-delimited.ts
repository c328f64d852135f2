import { CsvError, parse } from 'csv-parse/sync';
import { MAX_CELLS, MAX_LINES } from './imported-study.ts';

/** Where the text is not a table. Rows and columns from 1. */
export interface DelimitedFault {
  readonly code: 'quote-unclosed' | 'quote-misplaced' | 'table-too-large';
  readonly row: number;
  readonly column: number;
}

/** Cells as they stand between the delimiters, quotes and the blanks around them taken off. Rows may differ in length. */
export interface DelimitedTable {
  /** Those before the fault, if there is one. */
  readonly rows: string[][];
  /** The first there is: what follows it cannot be told apart. */
  readonly fault: DelimitedFault | null;
}

/** How the library is to read: RFC 4180, with any line end, blanks around quotes, and rows of any length. */
export const DELIMITED_OPTIONS = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  trim: true,
};

/**
 * Cells separated by `delimiter`, rows by LF, CR or CRLF; a cell in quotes may hold delimiters, line ends and `""` for
 * `"` (RFC 4180). The last row may or may not end in a line end. Stops where a table has more rows, columns or cells
 * than an import may have.
 *
 * @param maxRows read no further than this many rows (no fault).
 */
export function parseDelimited(text: string, delimiter: string, maxRows = MAX_LINES + 1): DelimitedTable {
  const rows: string[][] = [];
  let cellCount = 0;
  const take = (row: string[]): null => {
    const room = rows.length < MAX_LINES ? Math.min(MAX_LINES, MAX_CELLS - cellCount) : 0;
    if (row.length > room) throw new LimitPassed(room + 1);
    cellCount += row.length;
    rows.push(row);
    // The library need not keep it as well.
    return null;
  };
  try {
    parse(text, { ...DELIMITED_OPTIONS, delimiter, to: maxRows, on_record: take });
    return { rows, fault: null };
  } catch (error) {
    return { rows, fault: faultOf(error, rows.length + 1) };
  }
}

/** A row goes beyond the limits of an import. */
class LimitPassed extends Error {
  /** The first cell beyond them, from 1. */
  readonly column: number;

  constructor(column: number) {
    super('the table is too large');
    this.column = column;
  }
}

function faultOf(error: unknown, row: number): DelimitedFault {
  if (error instanceof LimitPassed) return { code: 'table-too-large', row, column: error.column };
  const fault = quotationFault(error, row);
  if (!fault) throw error;
  return fault;
}

/** The library's error as a fault with its place; null if it is about something else. */
export function quotationFault(
  error: unknown,
  row: number,
): (DelimitedFault & { readonly code: QuotationCode }) | null {
  if (!(error instanceof CsvError)) return null;
  const code = FAULT_CODES[error.code];
  return code ? { code, row, column: Number(error['column']) + 1 } : null;
}

type QuotationCode = Exclude<DelimitedFault['code'], 'table-too-large'>;

/** What the library calls them: a quotation mark that never ends (of a stream: not in a megabyte), text after a closing one, one amid other text. */
const FAULT_CODES: Partial<Record<CsvError['code'], QuotationCode>> = {
  CSV_QUOTE_NOT_CLOSED: 'quote-unclosed',
  CSV_MAX_RECORD_SIZE: 'quote-unclosed',
  CSV_INVALID_CLOSING_QUOTE: 'quote-misplaced',
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: 'quote-misplaced',
  INVALID_OPENING_QUOTE: 'quote-misplaced',
};
