import { cellReader, quoted } from './cell-value.ts';
import { detectedDelimiter } from './detect-delimiter.ts';
import type { Findings, Place } from './findings.ts';
import { MAX_CELLS, MAX_LINES, type SortsIn } from './imported-study.ts';
import type { PlacedQSort } from './infer-grid.ts';
import { parseDelimited, type DelimitedFault } from './parse-delimited.ts';
import { sortsIn, sortsInByValues } from './sorts-in.ts';
import { valueTable, type ValueTable } from './value-table.ts';

/** A statement as read, with where its name stands in the file. */
export interface PlacedStatement {
  readonly label: string;
  readonly text: string;
  readonly place: Place;
}

/** Statements and Q-sorts in file order, names as written; NaN for a cell at fault. */
export interface ReadTable {
  /** Null, with a fault: the researcher must say; then there are no statements and no Q-sorts. */
  readonly sortsIn: SortsIn | null;
  readonly statements: readonly PlacedStatement[];
  readonly qSorts: readonly PlacedQSort[];
}

/** Statement names longer than this are the statements' texts; the names are then 1, 2, 3 … */
const LONGEST_LABEL = 40;

/** The statements and Q-sorts in the text of a CSV; null, with faults, if it is not a table. */
export function readCsv(text: string, given: SortsIn | null, findings: Findings): ReadTable | null {
  const table = tableIn(text, findings);
  if (!table) return null;
  const byValues = sortsInByValues(table);
  const lies = given ?? sortsIn(table, byValues);
  if (given && byValues && byValues !== given) {
    const alike = byValues === 'rows' ? 'row' : 'column';
    const message = `Q-sorts are read from ${given}, but every ${alike} holds the same values, as if Q-sorts were ${byValues}`;
    findings.notice('orientation-doubtful', message);
  }
  if (!lies) {
    const [rows, columns] = [table.rows.numbers.length, table.columns.numbers.length];
    findings.fault(
      'orientation-ambiguous',
      `the ${rows} rows and ${columns} columns of values do not tell whether Q-sorts are rows or columns: say which, or head the first column "statement" or "participant"`,
    );
    readFaults(table, findings);
    return { sortsIn: null, statements: [], qSorts: [] };
  }
  noticeWordsLeftOut(table, lies, findings);
  return {
    sortsIn: lies,
    statements: statementsOf(table, lies, findings),
    qSorts: qSortsOf(table, lies, findings),
  };
}

/** Ten or more values parted by bars, as programs that collect Q-sorts on the web export them, in one cell. */
const WHOLE_Q_SORT = /(?:[-+]?\d{1,3}\|){9,}[-+]?\d{1,3}/;

function tableIn(text: string, findings: Findings): ValueTable | null {
  const inOneCell = WHOLE_Q_SORT.exec(text)?.[0];
  if (inOneCell !== undefined) {
    const message = `a whole Q-sort stands in one cell, ${quoted(inOneCell)}, as programs that collect Q-sorts on the web export it: give each value a cell of its own`;
    findings.fault('q-sort-in-one-cell', message);
    return null;
  }
  const found = detectedDelimiter(text);
  if (!found) {
    const message = 'there is only one column: separate the values with commas, semicolons or tabs';
    findings.fault('delimiter-not-found', message);
    return null;
  }
  const skippedRows = found.skip > 0 ? 1 : 0;
  const { rows, fault } = parseDelimited(text.slice(found.skip), found.delimiter);
  if (fault) {
    const place = { row: fault.row + skippedRows, column: fault.column };
    findings.fault(fault.code, DELIMITED_FAULTS[fault.code], place);
    return null;
  }
  const table = valueTable([...Array.from({ length: skippedRows }, () => []), ...rows], findings);
  return table && unmasked(table);
}

/** A table with its names and words as they were before an export put apostrophes before them. */
function unmasked(table: ValueTable): ValueTable {
  const { rows, columns, wordLines } = table;
  return {
    ...table,
    rows: { ...rows, names: rows.names && rows.names.map(withoutMask) },
    columns: { ...columns, names: columns.names && columns.names.map(withoutMask) },
    wordLines: wordLines.map((line) => ({ ...line, words: line.words.map(withoutMask) })),
  };
}

/** Words without the apostrophe that exports put before what a spreadsheet would run, so that they are what they were. */
function withoutMask(cell: string): string {
  return /^'[=+\-@\t\r']/.test(cell) ? cell.slice(1) : cell;
}

const DELIMITED_FAULTS: Record<DelimitedFault['code'], string> = {
  'quote-unclosed':
    'a quotation mark is opened here and never closed: close it, or write "" for each " in the cell',
  'quote-misplaced':
    'a quotation mark and other text stand side by side: put the whole cell in quotation marks, and write "" for each " inside it',
  'table-too-large': `the table is too large: at most ${MAX_LINES} rows and columns and ${MAX_CELLS} cells can be imported`,
};

/** Every cell at fault, when it is not known whose it is. */
function readFaults({ rows, columns, cells }: ValueTable, findings: Findings): void {
  const read = cellReader(findings);
  cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      const place = { row: rows.numbers[r]!, column: columns.numbers[c]! };
      read(cell, `row ${place.row}, column ${place.column}`, place);
    });
  });
}

function statementsOf(table: ValueTable, lies: SortsIn, findings: Findings): PlacedStatement[] {
  const axis = lies === 'columns' ? table.rows : table.columns;
  const texts = textLine(table, lies)?.words;
  const areNamesTexts = !texts && axis.names?.some((name) => name.trim().length > LONGEST_LABEL);
  if (!axis.names || areNamesTexts) {
    const why = areNamesTexts ? 'the names are taken as their texts' : 'the file names none';
    findings.notice('statements-numbered', `statements are numbered from 1: ${why}`);
  }
  return axis.numbers.map((number, s) => ({
    label: axis.names && !areNamesTexts ? axis.names[s]! : String(s + 1),
    text: areNamesTexts ? axis.names![s]! : (texts?.[s] ?? ''),
    place: lies === 'columns' ? { row: number } : { column: number },
  }));
}

function qSortsOf(table: ValueTable, lies: SortsIn, findings: Findings): PlacedQSort[] {
  const axis = lies === 'columns' ? table.columns : table.rows;
  if (!axis.names) findings.notice('q-sorts-numbered', 'Q-sorts are named P1, P2 …: the file names none');
  const names = axis.names ?? axis.numbers.map((_, n) => `P${n + 1}`);
  const values: number[][] = names.map(() => []);
  const read = cellReader(findings);
  table.cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      const n = lies === 'columns' ? c : r;
      const place = { row: table.rows.numbers[r]!, column: table.columns.numbers[c]! };
      values[n]!.push(read(cell, `Q-sort ${quoted(names[n]!)}`, place));
    });
  });
  return names.map((name, n) => ({
    name,
    values: values[n]!,
    place: lies === 'columns' ? { column: axis.numbers[n]! } : { row: axis.numbers[n]! },
  }));
}

/** The words beside the statements' names, if there are any: in columns where Q-sorts are columns, else in rows. */
function textLine({ wordLines }: ValueTable, lies: SortsIn) {
  return wordLines.find((line) => line.lies === lies);
}

function noticeWordsLeftOut(table: ValueTable, lies: SortsIn, findings: Findings): void {
  const taken = textLine(table, lies);
  for (const line of table.wordLines) {
    if (line === taken) continue;
    const what = line.lies === 'columns' ? 'column' : 'row';
    findings.notice(
      'words-left-out',
      `${what} ${line.number} ${quoted(line.name)} holds words instead of values and is left out`,
      { [what]: line.number },
    );
  }
}
