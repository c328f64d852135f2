import { wordsTeller } from './cell-value.ts';
import type { Findings } from './findings.ts';
import type { SortsIn } from './imported-study.ts';

/** The rows, or the columns, of a table. */
interface TableAxis {
  /** One a line; null where the file names none. */
  readonly names: readonly string[] | null;
  /** Where each stands in the file, from 1. */
  readonly numbers: readonly number[];
}

/** A row or column that holds words and no values: of statements, their texts. */
export interface WordLine {
  readonly lies: SortsIn;
  /** Its row or column in the file, from 1. */
  readonly number: number;
  readonly name: string;
  /** One for each row (of a column) or column (of a row) of `cells`. */
  readonly words: readonly string[];
}

/** A table taken apart: names at its edges, values inside, words beside them. */
export interface ValueTable {
  /** The cell above the row names and before the column names; empty if there is none. */
  readonly corner: string;
  readonly rows: TableAxis;
  readonly columns: TableAxis;
  /** As written. [rows × columns] */
  readonly cells: readonly (readonly string[])[];
  readonly wordLines: readonly WordLine[];
}

/** One row as read, and where it stands in the file, from 1. */
interface NumberedRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** Whole numbers of which at most this share are different are grid values; more, and they number something. */
const DISTINCT_SHARE_OF_VALUES = 0.5;
/** Fewer numbers than this tell nothing by being different. */
const FEWEST_TELLING = 4;

/**
 * Take a table's rows apart. Blank rows, and columns blank all the way down, are left out; a head that is one cell
 * short (as R's write.table makes it) belongs to the columns after the first. Null, with faults, if the rows are not
 * equally long or nothing is left.
 */
export function valueTable(rows: readonly (readonly string[])[], findings: Findings): ValueTable | null {
  const even = evenRows(withoutBlanks(rows), findings);
  if (!even) return null;

  const head = isValues(even[0]!.cells.slice(1)) ? null : even[0]!.cells;
  const body = head ? even.slice(1) : even;
  const hasNames = !isValues(body.map(({ cells }) => cells[0]!));
  const columns = even[0]!.cells.map((_, index) => index).slice(hasNames ? 1 : 0);

  const isWords = wordsTeller();
  const [wordColumns, valueColumns] = parted(columns, (c) =>
    isWordLine(
      body.map(({ cells }) => cells[c]!),
      isWords,
    ),
  );
  const [wordRows, valueRows] = parted(body, ({ cells }) =>
    isWordLine(
      valueColumns.map((c) => cells[c]!),
      isWords,
    ),
  );
  return {
    corner: (hasNames && head?.[0]) || '',
    rows: {
      names: hasNames ? valueRows.map(({ cells }) => cells[0]!) : null,
      numbers: valueRows.map(({ number }) => number),
    },
    columns: { names: head && valueColumns.map((c) => head[c]!), numbers: valueColumns.map((c) => c + 1) },
    cells: valueRows.map(({ cells }) => valueColumns.map((c) => cells[c]!)),
    wordLines: [
      ...wordColumns.map((c) => ({
        lies: 'columns' as const,
        number: c + 1,
        name: head?.[c] ?? '',
        words: valueRows.map(({ cells }) => cells[c]!),
      })),
      ...wordRows.map(({ number, cells }) => ({
        lies: 'rows' as const,
        number,
        name: hasNames ? cells[0]! : '',
        words: valueColumns.map((c) => cells[c]!),
      })),
    ],
  };
}

/** Those that pass a test, and those that do not. */
function parted<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  const [passed, failed]: [Item[], Item[]] = [[], []];
  for (const item of items) (test(item) ? passed : failed).push(item);
  return [passed, failed];
}

function withoutBlanks(rows: readonly (readonly string[])[]): NumberedRow[] {
  return rows
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

/** All rows equally long; trailing cells that are blank in every row do not count. */
function evenRows(rows: readonly NumberedRow[], findings: Findings): NumberedRow[] | null {
  const [head, ...body] = rows;
  if (!head || body.length === 0) {
    findings.fault('file-empty', 'there is no row below the head: each Q-sort needs its values');
    return null;
  }
  const width = Math.max(...rows.map(({ cells }) => cells.findLastIndex((cell) => cell.trim() !== ''))) + 1;
  const isShortHead = head.cells.length === width - 1 && body.every(({ cells }) => cells.length >= width);
  const all = [isShortHead ? { ...head, cells: ['', ...head.cells] } : head, ...body];
  const short = all.filter(({ cells }) => cells.length < width);
  for (const { number, cells } of short) {
    const todo = 'fill the missing ones, or put cells that hold the delimiter in quotes';
    findings.fault(
      'row-length',
      `row ${number} has ${cells.length} cells where the longest row has ${width}: ${todo}`,
      { row: number },
    );
  }
  return short.length > 0 ? null : all.map(({ number, cells }) => ({ number, cells: cells.slice(0, width) }));
}

/** Words in at least one cell, and nothing that could be meant as a value in the others. */
function isWordLine(cells: readonly string[], isWords: (cell: string) => boolean): boolean {
  return cells.every((cell) => isWords(cell) || cell.trim() === '') && cells.some(isWords);
}

/** Grid values rather than names: whole numbers, some negative or most of them there again. */
function isValues(cells: readonly string[]): boolean {
  const trimmed = cells.map((cell) => cell.trim());
  if (!trimmed.every((cell) => /^[-+\u2212]?\d+$/.test(cell))) return false;
  const comeAgain =
    trimmed.length >= FEWEST_TELLING && new Set(trimmed).size <= trimmed.length * DISTINCT_SHARE_OF_VALUES;
  return comeAgain || trimmed.some((cell) => /^[-\u2212]/.test(cell));
}
