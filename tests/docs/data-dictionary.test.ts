import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../support/schema-columns.ts';

const page = readFileSync(new URL('../../docs/data-dictionary.md', import.meta.url), 'utf8');
const schema = readFileSync(new URL('../../migrations/schema.sql', import.meta.url), 'utf8');

/** Field names by section, from the page. */
function fieldsOf(text: string): Map<string, string[]> {
  const sections = text.split(/^## /m).slice(1);
  return new Map(
    sections.flatMap((section) => {
      const table = /^`(\w+)`/.exec(section)?.[1];
      const fields = [...section.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]!);
      return table === undefined ? [] : [[table, fields] as const];
    }),
  );
}

describe('docs/data-dictionary.md', () => {
  const stored = columnsOf(schema);
  const explained = fieldsOf(page);

  it('has a section for every table and no other', () => {
    expect([...explained.keys()].sort()).toEqual([...stored.keys()].sort());
  });

  it.each([...stored.keys()])('explains every field of %s and no other', (table) => {
    expect(explained.get(table)?.toSorted()).toEqual(stored.get(table)?.toSorted());
  });
});
