import type { RecordResponse } from '../contract/record.ts';
import { csvTable } from './csv-table.ts';

/**
 * One row a statement, one column a Q-sort, nothing else: what the import reads, and other programs too. Importing it and
 * exporting again gives the same bytes. Where no statement has a text there is no column for them: a blank one would be
 * read as a Q-sort without values.
 */
export function qSortsCsv({ statements, sorts }: RecordResponse): string {
  const hasTexts = statements.some(({ text }) => text !== '');
  return csvTable(
    [
      { name: 'statement', cell: ({ label }) => label },
      ...(hasTexts ? [{ name: 'text', cell: ({ text }: Statement) => text }] : []),
      ...sorts.map(({ participant, values }) => ({
        name: participant,
        cell: ({ position }: Statement) => values[position - 1]!,
      })),
    ],
    statements,
  );
}

type Statement = RecordResponse['statements'][number];
