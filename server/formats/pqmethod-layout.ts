/** The first two lines of a .DAT. */
export interface PqmethodHead {
  /** N */
  readonly qSortCount: number;
  /** S */
  readonly statementCount: number;
  readonly title: string;
}

/** What lines 3 and following hold, cut one way or the other. */
export interface PqmethodLine {
  readonly name: string;
  /** As written. [S] where the line is whole. */
  readonly cells: readonly string[];
  /** Where each cell stands in its line, in characters from 1. */
  readonly columns: readonly number[];
}

const FIELD = 3;
const NAME_WIDTH = 10;
const VALUE_WIDTH = 2;
/** A whole number that is not the end of a name: `US12` holds none, `10-1` two. */
const NUMBER = /(?<!\S)[-+]?\d+|(?<=\d)[-+]\d+/g;

/**
 * Line 1, in every way it can be read: three numbers in columns 1-3, 4-6 and 7-9 and the title from column 11; or the
 * same parted by blanks, as programs write it whose counts outgrow the columns.
 */
export function headsOf(line: string): PqmethodHead[] {
  const heads: PqmethodHead[] = [];
  const fields = [0, 1, 2].map((i) => line.slice(i * FIELD, (i + 1) * FIELD));
  if (fields.every((field) => /^ *\d+ *$/.test(field)) && /^\s?$/.test(line.charAt(9))) {
    heads.push({
      qSortCount: Number(fields[1]),
      statementCount: Number(fields[2]),
      title: line.slice(10).trim(),
    });
  }
  const words = /^\s*\d+\s+(\d+)\s+(\d+)(?:\s+(.*))?$/.exec(line);
  if (words) {
    heads.push({
      qSortCount: Number(words[1]),
      statementCount: Number(words[2]),
      title: (words[3] ?? '').trim(),
    });
  }
  return heads;
}

/**
 * Line 2: the smallest and the largest value, then the number of cards at -6, -5 … 13. Its numbers in columns of
 * three, or parted by blanks; null if it holds anything else.
 */
export function countsOf(line: string): { fixed: number[] | null; parted: number[] | null } {
  const trimmed = line.trimEnd();
  const fields = Array.from({ length: Math.ceil(trimmed.length / FIELD) }, (_, i) =>
    trimmed.slice(i * FIELD, (i + 1) * FIELD),
  );
  return { fixed: wholeNumbers(fields), parted: wholeNumbers(trimmed.trim().split(/\s+/)) };
}

function wholeNumbers(fields: readonly string[]): number[] | null {
  return fields.every((field) => /^\s*[-+]?\d+\s*$/.test(field)) ? fields.map(Number) : null;
}

/**
 * A Q-sort's line as PQMethod writes it: the name in columns 1-10, then two columns for each value. R writes 10 and -10
 * in three; such a line is cut by what looks like a number in it.
 */
export function columnLine(line: string, statementCount: number): PqmethodLine {
  const name = line.slice(0, NAME_WIDTH).trim();
  const fixed = { name, ...fixedCells(line.slice(NAME_WIDTH).trimEnd(), statementCount) };
  if (isWhole(fixed, statementCount)) return fixed;
  const numbers = [...line.slice(NAME_WIDTH).matchAll(NUMBER)];
  const counted = { name, ...cellsOf(numbers, NAME_WIDTH) };
  return isWhole(counted, statementCount) ? counted : fixed;
}

/**
 * A Q-sort's line parted by blanks: the last S numbers are the values, what stands before them is the name. A number
 * left over after the name is one value too many.
 */
export function partedLine(line: string, statementCount: number): PqmethodLine {
  const numbers = [...line.matchAll(NUMBER)];
  const last = numbers.slice(-statementCount);
  const name = line.slice(0, last[0]?.index ?? 0).trim();
  return /\s[-+]?\d+$/.test(name) ? { name, ...cellsOf(numbers, 0) } : { name, ...cellsOf(last, 0) };
}

/** Is a line whole: a name, and a whole number in each of S cells. */
export function isWhole({ name, cells }: PqmethodLine, statementCount: number): boolean {
  return (
    name !== '' && cells.length === statementCount && cells.every((cell) => /^\s*[-+]?\d+\s*$/.test(cell))
  );
}

function fixedCells(values: string, statementCount: number): Pick<PqmethodLine, 'cells' | 'columns'> {
  const count = Math.max(statementCount, Math.ceil(values.length / VALUE_WIDTH));
  const starts = Array.from({ length: count }, (_, s) => s * VALUE_WIDTH);
  return {
    cells: starts.map((start) => values.slice(start, start + VALUE_WIDTH)),
    columns: starts.map((start) => NAME_WIDTH + start + 1),
  };
}

function cellsOf(
  numbers: readonly RegExpExecArray[],
  offset: number,
): Pick<PqmethodLine, 'cells' | 'columns'> {
  return {
    cells: numbers.map(([cell]) => cell),
    columns: numbers.map(({ index }) => offset + index + 1),
  };
}
