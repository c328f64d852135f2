import type { Distribution } from '../../analysis/index.ts';
import { cellReader, quoted } from './cell-value.ts';
import type { Findings } from './findings.ts';
import { MAX_Q_SORTS, MAX_STATEMENTS } from './imported-study.ts';
import type { PlacedQSort } from './infer-grid.ts';
import {
  countsOf,
  columnLine,
  headsOf,
  isWhole,
  partedLine,
  type PqmethodHead,
  type PqmethodLine,
} from './pqmethod-layout.ts';

/** What a .DAT holds. */
export interface ReadPqmethod {
  readonly title: string;
  /** S */
  readonly statementCount: number;
  /** In file order, names as written; NaN for a value at fault. */
  readonly qSorts: readonly PlacedQSort[];
  /** The grid in line 2; null, with a notice, where it does not hold S cards. */
  readonly grid: Distribution | null;
}

/** A Q-sort's line, and its number in the file, from 1. */
interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

/** No line of the most statements needs more characters; bounds the work on files of another kind. */
const LONGEST_LINE = 20_000;

/** The value that the first count in line 2 belongs to. */
const LOWEST_COUNTED_VALUE = -6;

/** The Q-sorts in the text of PQMethod's .DAT; null, with faults, if its first two lines do not say what follows. */
export function readPqmethod(text: string, findings: Findings): ReadPqmethod | null {
  const lines = text
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ number: index + 1, text: line.slice(0, LONGEST_LINE) }));
  const [first, second, ...rest] = lines;
  const qSortLines = rest.filter((line) => line.text.trim() !== '');
  const head = headAbove(first!.text, qSortLines.length);
  if (!head)
    return headFault(first!, 'a nought, the numbers of Q-sorts and of statements, and a title', findings);
  if (!isWithinLimits(head, qSortLines.length, findings)) return null;
  const grid = second && gridIn(second.text, head.statementCount, findings);
  if (grid === undefined) {
    const todo = 'the smallest and the largest value, and the number of cards at -6, -5 … 13';
    return headFault(second ?? { number: 2, text: '' }, todo, findings);
  }
  if (qSortLines.length !== head.qSortCount) {
    findings.fault(
      'line-count-wrong',
      `line 1 announces ${head.qSortCount} Q-sorts but ${qSortLines.length} lines follow line 2: correct the number or complete the file`,
      { row: 1 },
    );
  }
  const { title, statementCount } = head;
  return { title, statementCount, qSorts: qSortsIn(qSortLines, statementCount, findings), grid };
}

function headFault({ number, text }: NumberedLine, todo: string, findings: Findings): null {
  findings.fault('header-faulty', `line ${number} is ${quoted(text)}: it must hold ${todo}`, { row: number });
  return null;
}

function isWithinLimits(
  { statementCount }: PqmethodHead,
  qSortLineCount: number,
  findings: Findings,
): boolean {
  if (statementCount <= MAX_STATEMENTS && qSortLineCount <= MAX_Q_SORTS) return true;
  const message = `at most ${MAX_Q_SORTS} Q-sorts of ${MAX_STATEMENTS} statements can be imported`;
  findings.fault('table-too-large', message, { row: 1 });
  return false;
}

/** Of the ways to read line 1, the one whose number of Q-sorts is there; else the first. */
function headAbove(line: string, qSortLineCount: number): PqmethodHead | undefined {
  const heads = headsOf(line).filter(
    ({ qSortCount, statementCount }) => qSortCount > 0 && statementCount > 0,
  );
  return heads.find(({ qSortCount }) => qSortCount === qSortLineCount) ?? heads[0];
}

/**
 * The grid in line 2; null, with a notice, if it is not one of S cards from the smallest to the largest value that the
 * line names; undefined if the line cannot be read. Where the named values lie outside -6 … 13 the counts are shifted
 * to them.
 */
function gridIn(line: string, statementCount: number, findings: Findings): Distribution | null | undefined {
  const { fixed, parted } = countsOf(line);
  const readings = [fixed, parted].filter((each) => each !== null).filter((each) => each.length > 2);
  if (readings.length === 0) return undefined;
  const cards = (numbers: readonly number[]) => numbers.slice(2).reduce((sum, count) => sum + count, 0);
  const numbers = readings.find((reading) => cards(reading) === statementCount);
  const unusable = (why: string) => {
    findings.notice('header-grid-differs', `the grid in line 2 is not used: ${why}`, { row: 2 });
    return null;
  };
  if (!numbers) {
    return unusable(`it holds ${cards(readings[0]!)} cards where there are ${statementCount} statements`);
  }
  const [lowest, highest, ...counts] = numbers as [number, number, ...number[]];
  const first = counts.findIndex((count) => count > 0);
  const span = counts.findLastIndex((count) => count > 0) - first;
  if (counts.some((count) => count < 0) || span !== highest - lowest) {
    return unusable(`its columns do not reach from ${lowest} to ${highest}`);
  }
  const isShifted = LOWEST_COUNTED_VALUE + first !== lowest;
  if (isShifted) {
    const message = `the counts in line 2 are taken to begin at ${lowest}, the smallest value it names`;
    findings.notice('header-grid-differs', message, { row: 2 });
  }
  return counts
    .map((capacity, index) => ({ value: lowest + index - first, capacity }))
    .filter(({ capacity }) => capacity > 0);
}

/** By columns; parted by blanks only where most lines are whole that way and not the other. */
function qSortsIn(lines: readonly NumberedLine[], statementCount: number, findings: Findings): PlacedQSort[] {
  const areMostlyWhole = (all: readonly PqmethodLine[]) =>
    all.filter((line) => isWhole(line, statementCount)).length > all.length / 2;
  const inColumns = lines.map(({ text }) => columnLine(text, statementCount));
  const parted = areMostlyWhole(inColumns) ? [] : lines.map(({ text }) => partedLine(text, statementCount));
  const read = areMostlyWhole(parted) ? parted : inColumns;
  const value = cellReader(findings);
  return read.map(({ name, cells, columns }, n) => {
    const row = lines[n]!.number;
    if (cells.length !== statementCount) {
      findings.fault(
        'row-length',
        `line ${row} (${quoted(name)}) has ${cells.length} values where line 1 announces ${statementCount} statements: a name in columns 1-10, then two columns for each value`,
        { row },
      );
      return { name, values: [], place: { row } };
    }
    const values = cells.map((cell, s) =>
      value(cell, `Q-sort ${quoted(name)}, statement ${s + 1}`, { row, column: columns[s]! }),
    );
    return { name, values, place: { row } };
  });
}
