import type { SortsIn } from './imported-study.ts';
import type { ValueTable } from './value-table.ts';

/** What a name at the edge of a table says its line is. */
type Named = 'statements' | 'sorts' | null;

const STATEMENT_WORD =
  /^(q[-_ ]?)?(statements?|items?|cards?|stmts?)([-_ ]?(no|nr|number|id|label|name)\.?)?$/i;
const SORT_WORD =
  /^(q[-_ ]?sorts?|sorts?|sorters?|participants?|persons?|people|respondents?|p-?set)([-_ ]?(no|nr|number|id|code|name)\.?)?$/i;
/** Weaker: what people's columns are called when nothing else is meant. */
const PERSON_WORD = /^(id|uid|sid|name|names|code|user)$/i;
const NUMBERED_STATEMENT = /^(s|st|stmt|statement|item|card|q)[-_ .]?(\d+)$/i;
const NUMBERED_SORT = /^(p|person|participant|respondent|sorter|sort|q[-_ ]?sort)[-_ .]?(\d+)$/i;

/**
 * What the values alone say: Q-sorts of a forced study all hold the same values. Null if both ways or neither way do;
 * a single line says nothing.
 */
export function sortsInByValues({ cells }: ValueTable): SortsIn | null {
  const table = coded(cells);
  const isInColumns = areRowsAlike(turned(table));
  const isInRows = areRowsAlike(table);
  if (isInColumns === isInRows) return null;
  return isInColumns ? 'columns' : 'rows';
}

/**
 * Which way the Q-sorts lie, or null if only the researcher can tell: the values decide (where all columns hold the
 * same values and the rows do not, columns are Q-sorts, and the other way round); else the names, if they name
 * statements or participants and do not contradict each other; else a single line is the one Q-sort.
 *
 * @param byValues what `sortsInByValues` says of the table.
 */
export function sortsIn(table: ValueTable, byValues = sortsInByValues(table)): SortsIn | null {
  return byValues ?? sortsInByNames(table) ?? sortsInOfSingleLine(table);
}

function sortsInOfSingleLine({ cells }: ValueTable): SortsIn | null {
  if (cells[0]?.length === 1 && cells.length > 1) return 'columns';
  return cells.length === 1 && cells[0]!.length > 1 ? 'rows' : null;
}

function sortsInByNames({ corner, rows, columns }: ValueTable): SortsIn | null {
  const word = corner.trim();
  const cornerSays: Named = STATEMENT_WORD.test(word) ? 'statements' : SORT_WORD.test(word) ? 'sorts' : null;
  const said = [cornerSays, namedBy(rows.names), opposite(namedBy(columns.names))].filter(
    (named) => named !== null,
  );
  if (said.length === 0) return PERSON_WORD.test(word) ? 'rows' : null;
  if (new Set(said).size > 1) return null;
  return said[0] === 'statements' ? 'columns' : 'rows';
}

/** What a line of names says it names: `s1, s2 …` statements, `P1, P2 …` participants. */
function namedBy(names: readonly string[] | null): Named {
  if (!names || names.length === 0) return null;
  const trimmed = names.map((name) => name.trim());
  if (trimmed.every((name) => NUMBERED_STATEMENT.test(name))) return 'statements';
  return trimmed.every((name) => NUMBERED_SORT.test(name)) ? 'sorts' : null;
}

function opposite(named: Named): Named {
  return named && (named === 'statements' ? 'sorts' : 'statements');
}

/** A table with each distinct value as a small number, for counting. */
interface CodedTable {
  /** [rows][columns] */
  readonly codes: readonly Int32Array[];
  readonly distinctCount: number;
}

function coded(cells: readonly (readonly string[])[]): CodedTable {
  const codeOfCell = new Map<string, number>();
  const codeOfValue = new Map<string, number>();
  const codeOf = (cell: string) => {
    const known = codeOfCell.get(cell);
    if (known !== undefined) return known;
    const value = cell.trim().replace(/^\+/, '').replace('\u2212', '-');
    const code = codeOfValue.get(value) ?? codeOfValue.size;
    codeOfValue.set(value, code);
    codeOfCell.set(cell, code);
    return code;
  };
  const codes = cells.map((row) => Int32Array.from(row, codeOf));
  return { codes, distinctCount: codeOfValue.size };
}

/** Do all rows, two or more, hold the same values, each as often. Stops at the first that does not. */
function areRowsAlike({ codes, distinctCount }: CodedTable): boolean {
  const counts = new Int32Array(distinctCount);
  for (const code of codes[0] ?? []) counts[code]!++;
  const isLikeFirst = (row: Int32Array) => {
    const left = counts.slice();
    return row.every((code) => left[code]!-- > 0);
  };
  return codes.length > 1 && codes.every(isLikeFirst);
}

/** The same table with its columns as rows. */
function turned({ codes, distinctCount }: CodedTable): CodedTable {
  const columns = Array.from(codes[0] ?? [], (_, c) => Int32Array.from(codes, (row) => row[c]!));
  return { codes: columns, distinctCount };
}
