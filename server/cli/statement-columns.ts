import { figures, NAME_WIDTH, STATEMENT_WIDTH, words, type TablesInput } from './table-columns.ts';
import type { TextColumn } from './text-table.ts';

/** Name and, where there is one, the beginning of the text of these statements (indices; all if not given). */
export function statementColumns(
  { study: { statements } }: Pick<TablesInput, 'study'>,
  chosen: readonly number[] = statements.map((_, index) => index),
): TextColumn[] {
  const labels = chosen.map((index) => statements[index]!.label);
  const texts = chosen.map((index) => statements[index]!.text);
  const areNumbers = labels.every((label) => /^\d+$/.test(label));
  const names = areNumbers ? figures('', labels) : words('', labels, NAME_WIDTH);
  return texts.some((text) => text !== '') ? [names, words('statement', texts, STATEMENT_WIDTH)] : [names];
}
