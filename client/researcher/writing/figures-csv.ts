import { csvFormatRow } from 'd3';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import type { SolutionView } from '../figures/solution-view.ts';

type Cell = string | number | boolean | null;

/**
 * One row a statement: its label and words, z-score and grid value on each factor, the level at which it
 * distinguishes a factor, and whether it is a consensus statement. Full precision; empty where nothing can be computed.
 */
export function statementsCsv({ solution, statements }: SolutionView): string {
  const letters = solution.characteristics.definingCount.map((_, index) => factorLetter(index));
  const levelOf = (statement: number, factorIndex: number) =>
    solution.distinguishing.find((found) => found.statement === statement && found.factor === factorIndex)
      ?.level ?? '';
  return csvText([
    [
      ...['statement', 'text'],
      ...letters.map((letter) => `z_${letter}`),
      ...letters.map((letter) => `array_${letter}`),
      ...letters.map((letter) => `distinguishes_${letter}`),
      'consensus',
    ],
    ...statements.map(({ label, text }, index) => [
      ...[label, text],
      ...solution.zScores[index]!,
      ...solution.factorArrays[index]!,
      ...letters.map((_, factorIndex) => levelOf(index, factorIndex)),
      solution.consensus.includes(index),
    ]),
  ]);
}

/**
 * One row a Q-sort: its name, loading and flag on each factor, its communality, and whether its shape is another than
 * the grid's (empty for somebody who is not in the study any more). Full precision.
 */
export function qSortsCsv({ solution, people }: SolutionView): string {
  const letters = solution.characteristics.definingCount.map((_, index) => factorLetter(index));
  return csvText([
    [
      'q_sort',
      ...letters.map((letter) => `loading_${letter}`),
      ...letters.map((letter) => `flag_${letter}`),
      'communality',
      'is_unforced',
    ],
    ...solution.sorts.map((name, n) => [
      name,
      ...solution.loadings[n]!,
      ...solution.flags[n]!,
      solution.communalities[n]!,
      people.get(name)?.isUnforced ?? null,
    ]),
  ]);
}

/** RFC 4180, with a byte order mark, without which a spreadsheet takes UTF-8 for something else. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((row) => csvFormatRow(row.map(cellText)));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** Words that a spreadsheet would run as a formula get an apostrophe before them; numbers stay numbers. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const isNumber = cell.trim() !== '' && Number.isFinite(Number(cell));
  return !isNumber && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
