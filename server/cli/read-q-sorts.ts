import { createReadStream, openSync, readSync, closeSync, statSync } from 'node:fs';
import { parse } from 'csv-parse';
import { cellValue } from '../formats/cell-value.ts';
import { detectedDelimiter, type Delimiter } from '../formats/detect-delimiter.ts';
import { MAX_NAME_LENGTH, MAX_STATEMENTS } from '../formats/imported-study.ts';
import { DELIMITED_OPTIONS, quotationFault } from '../formats/parse-delimited.ts';
import { clearProgress, progressLine } from './progress-line.ts';
import { Refusal } from './refusal.ts';
import { SeenNames } from './seen-names.ts';
import { StoredQSorts } from './stored-q-sorts.ts';

/** A file of Q-sorts in rows, taken in. */
export interface ReadQSorts {
  /** Names of the statements, from the header. [S] */
  readonly statements: readonly string[];
  readonly stored: StoredQSorts;
}

const LOOK_AT_BYTES = 65_536;
const PIECE_BYTES = 1 << 18;
const LONGEST_ROW = 1_000_000;
/** What bytes that are no UTF-8 are read as. */
const REPLACED = '\uFFFD';

/**
 * A CSV with Q-sorts in rows, of any size: the header names the statements, the first column the Q-sorts, and all else
 * is whole numbers. It is read once, as a stream. Stricter than the reader of ordinary files, for nothing can be guessed
 * from a file that is not read whole; the first fault ends the reading.
 *
 * @param onQSort is shown each Q-sort's values on the way; they are overwritten by the next. [S]
 * @throws {Refusal} with the codes of docs/importing.md, naming row and column.
 */
export async function readQSorts(path: string, onQSort: (values: Int8Array) => void): Promise<ReadQSorts> {
  const { delimiter, skip } = delimiterOf(path);
  const reader = new RowReader(skip > 0 ? 1 : 0, onQSort);
  const file = createReadStream(path, { start: skip, highWaterMark: PIECE_BYTES });
  const parser = parse({
    ...DELIMITED_OPTIONS,
    delimiter,
    bom: true,
    // An open quotation mark would else draw the rest of the file into memory.
    max_record_size: LONGEST_ROW,
    on_record: (cells: string[]) => {
      reader.take(cells);
      return null;
    },
  });
  const { onProgress } = progressLine(process.stderr, 'reading the file');
  const total = statSync(path).size;
  file.on('data', () => onProgress?.({ done: file.bytesRead, total }));
  try {
    await new Promise<void>((resolve, reject) => {
      file.on('error', reject);
      parser.on('error', reject).on('end', resolve).resume();
      file.pipe(parser);
    });
    return reader.finished();
  } catch (error) {
    reader.stored?.close();
    throw refusalOf(error, reader.row + 1, path);
  } finally {
    file.destroy();
    clearProgress(process.stderr);
  }
}

/** From the first 64 kB. @throws {Refusal} `file-unreadable`, `file-empty`, `delimiter-not-found` */
function delimiterOf(path: string): Delimiter {
  const bytes = Buffer.alloc(LOOK_AT_BYTES);
  try {
    const file = openSync(path, 'r');
    const length = readSync(file, bytes);
    closeSync(file);
    const text = new TextDecoder().decode(bytes.subarray(0, length));
    if (text.trim() === '') throw new Refusal('file-empty', `${path} holds nothing`);
    const found = detectedDelimiter(text);
    if (found) return { delimiter: found.delimiter, skip: Buffer.byteLength(text.slice(0, found.skip)) };
  } catch (error) {
    throw refusalOf(error, 1, path);
  }
  const message = 'the header holds one column: separate with commas, semicolons or tabs';
  throw new Refusal('delimiter-not-found', message);
}

/** What went wrong in words for people; anything unexpected as it is. */
function refusalOf(error: unknown, row: number, path: string): unknown {
  if (error instanceof Refusal || !(error instanceof Error)) return error;
  const fault = quotationFault(error, row);
  if (fault) return refusal(fault.code, DELIMITED_WORDS[fault.code], fault.row, fault.column);
  if (!('syscall' in error)) return error;
  return new Refusal('file-unreadable', `${path} cannot be read: ${error.message}`);
}

const DELIMITED_WORDS = {
  'quote-unclosed': 'a quotation mark is opened here and never closed',
  'quote-misplaced': 'a quotation mark and other text stand side by side',
};

/** Takes rows as they come: the header, then Q-sorts. */
class RowReader {
  row: number;
  stored: StoredQSorts | null = null;
  #statements: string[] = [];
  readonly #names = new SeenNames();
  readonly #known = new Map<string, number>();
  #values = new Int8Array();
  readonly #onQSort: (values: Int8Array) => void;

  constructor(skippedRows: number, onQSort: (values: Int8Array) => void) {
    this.row = skippedRows;
    this.#onQSort = onQSort;
  }

  take(cells: readonly string[]): void {
    this.row += 1;
    if (cells.every((cell) => cell === '')) return;
    if (this.stored === null) this.#takeHeader(cells);
    else this.#takeQSort(cells, this.stored);
  }

  /** @throws {Refusal} `no-q-sorts` */
  finished(): ReadQSorts {
    if (this.stored && this.stored.count > 0) return { statements: this.#statements, stored: this.stored };
    throw new Refusal('no-q-sorts', 'the file holds no Q-sort below its header');
  }

  #takeHeader([, ...statements]: readonly string[]): void {
    const seen = new Set<string>();
    statements.forEach((name, s) => {
      this.#checkName(name, 'statement', s + 2);
      if (seen.has(name)) throw refusal('duplicate-name', `two statements are called "${name}"`, this.row, s + 2); // prettier-ignore
      seen.add(name);
    });
    if (statements.length > MAX_STATEMENTS) {
      const message = `there are ${statements.length} statements; at most ${MAX_STATEMENTS} can be analysed`;
      throw refusal('too-many-statements', message, this.row);
    }
    this.#statements = statements;
    this.#values = new Int8Array(statements.length);
    this.stored = new StoredQSorts(statements.length);
  }

  #takeQSort(cells: readonly string[], stored: StoredQSorts): void {
    const values = this.#values;
    if (cells.length !== values.length + 1) {
      const message = `there are ${cells.length - 1} values, but ${values.length} statements`;
      throw refusal('row-length', message, this.row);
    }
    const name = cells[0]!;
    this.#checkName(name, 'Q-sort', 1);
    if (!this.#names.isNew(name)) throw refusal('duplicate-name', `two Q-sorts are called "${name}"`, this.row, 1); // prettier-ignore
    for (let s = 0; s < values.length; s++) values[s] = this.#valueOf(cells[s + 1]!, s + 2);
    if (values.every((value) => value === values[0])) {
      throw refusal('constant-q-sort', `all values of "${name}" are the same`, this.row);
    }
    stored.add(name, values);
    this.#onQSort(values);
  }

  #checkName(name: string, what: string, column: number): void {
    if (name === '') throw refusal('name-missing', `the ${what} has no name`, this.row, column);
    if (name.length > MAX_NAME_LENGTH) {
      const message = `the name has ${name.length} characters; at most ${MAX_NAME_LENGTH} are taken`;
      throw refusal('name-too-long', message, this.row, column);
    }
    if (name.includes(REPLACED)) {
      throw refusal('file-binary', 'the file is not UTF-8: save it as CSV UTF-8', this.row, column);
    }
  }

  #valueOf(cell: string, column: number): number {
    const known = this.#known.get(cell);
    if (known !== undefined) return known;
    const read = cellValue(cell);
    if (!('value' in read)) {
      const what = read.code === 'value-missing' ? 'a value is missing' : `"${cell}" cannot be used`;
      throw refusal(read.code, `${what}: ${read.todo}`, this.row, column);
    }
    this.#known.set(cell, read.value);
    return read.value;
  }
}

function refusal(code: string, message: string, row: number, column?: number): Refusal {
  const place = column === undefined ? `row ${row}` : `row ${row}, column ${column}`;
  return new Refusal(code, `${place}: ${message}`);
}
