import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { qSortsCsv, statementsCsv } from '../../client/researcher/writing/figures-csv.ts';
import { lipsetView } from '../client/researcher/a-solution-view.ts';

const page = readFileSync(new URL('../../docs/downloads.md', import.meta.url), 'utf8');

/** The columns a section of the page explains. */
function explained(section: string): string[] {
  const text = page.split(/^## /m).find((part) => part.startsWith(section)) ?? '';
  return [...text.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1]!);
}

it.each([
  ['Statements', statementsCsv],
  ['Q-sorts', qSortsCsv],
])('docs/downloads.md explains every column of %s and no other, in their order', (section, csvOf) => {
  const head = csvOf(lipsetView({ factorCount: 1 }))
    .replace('\uFEFF', '')
    .split('\r\n')[0]!;
  expect(head.split(',')).toEqual(explained(section));
});
