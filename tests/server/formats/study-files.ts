import { csvFormatRows, tsvFormatRows, dsvFormat } from 'd3';
import { cellValues, type Distribution } from '../../../analysis/index.ts';
import type { ReadingOptions, StudyFile } from '../../../server/formats/imported-study.ts';
import { readStudyFiles, type StudyReading } from '../../../server/formats/read-study-files.ts';

/** A file with this text, in UTF-8. */
export function file(name: string, text: string): StudyFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Read one CSV. */
export function readTable(text: string, options: Partial<ReadingOptions> = {}): StudyReading {
  return readFiles([file('study.csv', text)], options);
}

export function readFiles(files: readonly StudyFile[], options: Partial<ReadingOptions> = {}): StudyReading {
  return readStudyFiles(files, { sortsIn: null, distribution: null, title: null, ...options });
}

/** Each finding as `code@row,column`, for short expectations. */
export function found({ findings }: StudyReading): string[] {
  return findings.map(({ code, row, column }) => `${code}@${row ?? ''},${column ?? ''}`);
}

/** What a small study holds, before it is written to a file. */
export interface PlainStudy {
  readonly labels: readonly string[];
  readonly names: readonly string[];
  /** [N × S] */
  readonly values: readonly (readonly number[])[];
}

/** d3's writers, which quote as RFC 4180 says. */
const WRITERS = {
  ',': csvFormatRows,
  ';': (rows: string[][]) => dsvFormat(';').formatRows(rows),
  '\t': tsvFormatRows,
};

/** A CSV with Q-sorts in columns or in rows. */
export function csvOf(
  { labels, names, values }: PlainStudy,
  sortsIn: 'columns' | 'rows',
  delimiter: keyof typeof WRITERS = ',',
): string {
  const inColumns = [
    ['statement', ...names],
    ...labels.map((label, s) => [label, ...values.map((sort) => String(sort[s]))]),
  ];
  const inRows = [['participant', ...labels], ...names.map((name, n) => [name, ...values[n]!.map(String)])];
  return WRITERS[delimiter](sortsIn === 'columns' ? inColumns : inRows);
}

/** A .DAT in the manner of PQMethod and KADE: fixed columns, values aligned right in two. */
export function datOf({ names, values }: PlainStudy, distribution: Distribution, title = 'a study'): string {
  const field = (number: number, width: number) => String(number).padStart(width);
  const counts = Array.from({ length: 20 }, (_, index) => {
    return distribution.find(({ value }) => value === index - 6)?.capacity ?? 0;
  });
  const range = [distribution[0]!.value, distribution.at(-1)!.value];
  return [
    `  0${field(names.length, 3)}${field(values[0]!.length, 3)} ${title}`,
    [...range, ...counts].map((number) => field(number, 3)).join(''),
    ...names.map((name, n) => name.padEnd(10) + values[n]!.map((value) => field(value, 2)).join('')),
    '',
  ].join('\r\n');
}

/** A .DAT as R's export.pqmethod() writes it: `sprintf("%- 2d")`, by which 10 and -10 take three columns. */
export function datOfR({ names, values }: PlainStudy, distribution: Distribution): string {
  const cell = (value: number) => (value < 0 ? String(value) : ` ${value}`);
  const lines = datOf({ labels: [], names, values }, distribution).split('\r\n').slice(0, 2);
  const sorts = names.map((name, n) => name.padEnd(10) + values[n]!.map(cell).join(''));
  return [...lines, ...sorts, ''].join('\n');
}

/** The grid's cells in an order made of a seed, so that tests have different Q-sorts without chance. */
export function shuffledCells(distribution: Distribution, seed: number): number[] {
  const cells = cellValues(distribution);
  let state = seed + 1;
  for (let i = cells.length - 1; i > 0; i--) {
    state = (state * 48271) % 2147483647;
    const j = state % (i + 1);
    [cells[i], cells[j]] = [cells[j]!, cells[i]!];
  }
  return cells;
}
