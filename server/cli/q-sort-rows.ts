import { closeSync, openSync, readSync } from 'node:fs';
import { Refusal } from './refusal.ts';

/** One Q-sort of a table with Q-sorts in rows. */
export interface QSortRow {
  readonly name: string;
  /** The same array for every row: whoever keeps values copies them. [S] */
  readonly values: Float64Array;
  /** Row of the file, from 1. */
  readonly row: number;
}

/** A table that is read from the start each time it is asked, a piece at a time. */
export interface QSortTable {
  /** Names of the statements, from the header. [S] */
  readonly statements: readonly string[];
  readonly rows: () => Generator<QSortRow>;
}

const PIECE_BYTES = 1 << 20;
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * A CSV with Q-sorts in rows, of any size: the header names the statements, the first column the Q-sorts, and all else
 * is whole numbers. Never more than a megabyte of it is in memory. Stricter than the reader of ordinary files, for
 * nothing can be guessed from a file that is not read whole.
 *
 * @throws {Refusal} with the codes of docs/importing.md, naming row and column.
 */
export function qSortTable(path: string): QSortTable {
  const [header] = linesOf(path);
  if (header === undefined) throw new Refusal('file-empty', `${path} holds nothing`);
  const delimiter = delimiterOf(header);
  const [, ...statements] = cellsOf(header, delimiter, 1);
  statements.forEach((name, s) => {
    if (name === '') throw refusal('name-missing', 'the statement has no name', 1, s + 2);
    if (statements.indexOf(name) < s) throw refusal('duplicate-name', `two statements are called "${name}"`, 1, s + 2); // prettier-ignore
  });
  return { statements, rows: () => qSortRows(path, delimiter, statements.length) };
}

function* qSortRows(path: string, delimiter: string, statementCount: number): Generator<QSortRow> {
  const values = new Float64Array(statementCount);
  let row = 0;
  for (const line of linesOf(path)) {
    row += 1;
    if (row === 1 || line.trim() === '') continue;
    const [name = '', ...cells] = cellsOf(line, delimiter, row);
    if (cells.length !== statementCount) {
      const message = `there are ${cells.length} values, but ${statementCount} statements`;
      throw refusal('row-length', message, row);
    }
    if (name === '') throw refusal('name-missing', 'the Q-sort has no name', row, 1);
    for (let s = 0; s < statementCount; s++) values[s] = wholeValue(cells[s]!, row, s + 2);
    if (values.every((value) => value === values[0])) {
      throw refusal('constant-q-sort', `all values of "${name}" are the same`, row);
    }
    yield { name, values, row };
  }
}

function wholeValue(cell: string, row: number, column: number): number {
  const words = cell.trim();
  if (words === '') throw refusal('value-missing', 'a value is missing', row, column);
  const value = Number(words.replace('\u2212', '-'));
  if (Number.isSafeInteger(value)) return value + 0;
  if (Number.isNaN(value)) throw refusal('value-not-a-number', `"${words}" is no number`, row, column);
  throw refusal('value-not-whole', `${words} is no whole number`, row, column);
}

/** Lines without their ends. */
function* linesOf(path: string): Generator<string> {
  const file = opened(path);
  try {
    const decoder = new TextDecoder();
    const piece = new Uint8Array(PIECE_BYTES);
    let rest = '';
    for (;;) {
      const length = readSync(file, piece);
      rest += decoder.decode(piece.subarray(0, length), { stream: length > 0 });
      const lines = rest.split(/\r?\n/);
      rest = lines.pop()!;
      yield* lines;
      if (length === 0) break;
    }
    if (rest !== '') yield rest;
  } finally {
    closeSync(file);
  }
}

function opened(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Refusal('file-unreadable', `${path} cannot be read: ${error.message}`);
  }
}

/** The one the header has most of. */
function delimiterOf(header: string): string {
  const [delimiter, parts] = DELIMITERS.map((each) => [each, header.split(each).length] as const).reduce(
    (most, next) => (next[1] > most[1] ? next : most),
  );
  if (parts > 1) return delimiter;
  throw new Refusal('delimiter-not-found', 'the header holds one column: separate with commas, semicolons or tabs'); // prettier-ignore
}

/** The cells of one line; a quoted one may hold delimiters and doubled quotation marks, but no line ends. */
function cellsOf(line: string, delimiter: string, row: number): string[] {
  if (!line.includes('"')) return line.split(delimiter);
  const cells: string[] = [];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${delimiter}]*))(${delimiter}|$)`, 'y');
  for (;;) {
    const found = cell.exec(line);
    if (!found) throw refusal('quote-unclosed', 'a quotation mark is not closed in its line', row);
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === '') return cells;
  }
}

function refusal(code: string, message: string, row: number, column?: number): Refusal {
  const place = column === undefined ? `row ${row}` : `row ${row}, column ${column}`;
  return new Refusal(code, `${place}: ${message}`);
}
