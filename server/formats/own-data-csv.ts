import { csvTable, type Cell } from './csv-table.ts';

/** What is written, as far as a table needs it. */
interface Data {
  readonly study: string;
  readonly handedInAt: string;
  readonly consent: Readonly<Record<string, Cell>>;
  readonly sort: readonly object[];
  readonly answers: readonly object[];
  /** By table. */
  readonly stored: Readonly<Record<string, readonly object[]>>;
}

interface Line {
  readonly part: string;
  readonly item: number;
  readonly field: string;
  readonly value: Cell;
}

/** One's own data as a table of four columns: which part, which item of it, which field, and what it holds. */
export function ownDataCsv({ study, handedInAt, consent, sort, answers, stored }: Data): string {
  const lines = [
    ...linesOf('study', [{ study, handedInAt }]),
    ...linesOf('consent', [consent]),
    ...linesOf('sort', sort),
    ...linesOf('answers', answers),
    ...Object.entries(stored).flatMap(([table, rows]) => linesOf(`stored: ${table}`, rows)),
  ];
  return csvTable<Line>(
    (['part', 'item', 'field', 'value'] as const).map((name) => ({ name, cell: (line) => line[name] })),
    lines,
  );
}

function linesOf(part: string, items: readonly object[]): Line[] {
  return items.flatMap((item, index) =>
    Object.entries(item).map(([field, value]: [string, unknown]) => ({
      part,
      item: index + 1,
      field,
      value: cellOf(value),
    })),
  );
}

/** Lists and objects as JSON; all else as it is. */
function cellOf(value: unknown): Cell {
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    return value;
  }
  return JSON.stringify(value);
}
