import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../support/schema-columns.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/privacy.md');
const stored = columnsOf(read('migrations/schema.sql'));

/** Fields that tell nothing about a person beside what the others of their row do: keys, and what was asked. */
const NOBODYS = new Set([
  'id',
  'question_key',
  'branch',
  'revision',
  'is_only_row',
  'item',
  'occasion',
  'origin',
]);
const isNobodys = (field: string) => field.endsWith('_id') || NOBODYS.has(field);

/** Rows of the tables below a heading: the table's name, and the fields said to be of a person. */
function rowsBelow(heading: string): { table: string; fields: string[] }[] {
  const section = page.split(`### ${heading}\n`)[1]?.split(/^##/m)[0] ?? '';
  return [...section.matchAll(/^\| `(\w+)` \|([^|]*)\|/gm)].map(([, table, cell]) => ({
    table: table!,
    fields: [...cell!.matchAll(/`(\w+)`/g)].map(([, field]) => field!),
  }));
}

const ofPeople = [...rowsBelow('Participants'), ...rowsBelow('Researchers')];
const ofNobody = rowsBelow('About nobody, or about somebody only in what people wrote');

describe('docs/privacy.md', () => {
  it('speaks of every table of the database once, and of no other', () => {
    const named = [...ofPeople, ...ofNobody].map(({ table }) => table);
    expect(named.sort()).toEqual([...stored.keys()].sort());
  });

  it.each(ofPeople)('names every field of $table that is of a person', ({ table, fields }) => {
    const columns = stored.get(table) ?? [];
    expect(fields.filter((field) => !columns.includes(field))).toEqual([]);
    expect(columns.filter((field) => !isNobodys(field) && !fields.includes(field))).toEqual([]);
  });
});
