import { csvFormatRow } from 'd3';

export type Cell = string | number | boolean | null;

/** A column of a table: its name, and its cell in each row. */
export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => Cell;
}

/** What a spreadsheet may take for a formula; and an apostrophe, so that taking one away always gives back the words. */
const NEEDS_APOSTROPHE = /^[=+\-@\t\r']/;

/** RFC 4180, with a byte order mark, without which a spreadsheet takes UTF-8 for something else. */
export function csvTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const lines = [
    csvFormatRow(columns.map(({ name }) => cellText(name))),
    ...rows.map((row) => csvFormatRow(columns.map(({ cell }) => cellText(cell(row))))),
  ];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** Numbers stay numbers: only words get an apostrophe. */
function cellText(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  return NEEDS_APOSTROPHE.test(cell) ? `'${cell}` : cell;
}
