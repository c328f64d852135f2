import { parseDelimited } from './parse-delimited.ts';

const DELIMITERS = [',', ';', '\t'] as const;
const LOOK_AT_CHARACTERS = 65_536;
const LOOK_AT_ROWS = 50;

/** What separates the cells, and where the table begins. */
export interface Delimiter {
  readonly delimiter: string;
  /** Characters of a first line `sep=;`, by which spreadsheet programs name the delimiter; else 0. */
  readonly skip: number;
}

/**
 * Comma, semicolon or tab: the one that cuts most of the first rows into equally many cells, and of such the one that
 * gives more cells. Null if none is there.
 */
export function detectedDelimiter(text: string): Delimiter | null {
  const named = /^sep=([,;\t])(\r\n|\n|\r)/i.exec(text);
  if (named) return { delimiter: named[1]!, skip: named[0].length };
  const beginning = text.slice(0, LOOK_AT_CHARACTERS);
  const ranked = DELIMITERS.map((delimiter) => ({ delimiter, ...regularity(beginning, delimiter) }))
    .filter(({ width }) => width > 1)
    .sort((a, b) => b.share - a.share || b.width - a.width);
  const delimiter = ranked[0]?.delimiter ?? DELIMITERS.find((each) => beginning.includes(each));
  return delimiter === undefined ? null : { delimiter, skip: 0 };
}

/** The commonest row length, in cells, and the share of rows that have it. Blank rows do not count. */
function regularity(text: string, delimiter: string): { width: number; share: number } {
  const { rows } = parseDelimited(text, delimiter, LOOK_AT_ROWS);
  const widths = new Map<number, number>();
  for (const row of rows) {
    if (row.some((cell) => cell.trim() !== '')) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  }
  const total = [...widths.values()].reduce((sum, count) => sum + count, 0);
  const [width, count] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  return { width, share: total === 0 ? 0 : count / total };
}
