import type { RecordResponse } from '../contract/record.ts';
import { csvTable } from './csv-table.ts';

/**
 * One row a statement, one column a Q-sort, nothing else: what the import reads, and other programs too. Importing it and
 * exporting again gives the same bytes.
 */
export function qSortsCsv({ statements, sorts }: RecordResponse): string {
  return csvTable(
    [
      { name: 'statement', cell: ({ label }) => label },
      { name: 'text', cell: ({ text }) => text },
      ...sorts.map(({ participant, values }) => ({
        name: participant,
        cell: ({ position }: RecordResponse['statements'][number]) => values[position - 1]!,
      })),
    ],
    statements,
  );
}
