import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

function sourcesBelow(directory: string): string {
  return readdirSync(join(root, directory), { withFileTypes: true })
    .map((entry) => {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) return sourcesBelow(path);
      return /\.(tsx?|sql)$/.test(entry.name) ? readFileSync(join(root, path), 'utf8') : '';
    })
    .join('\n');
}

const sources = ['analysis', 'client', 'migrations', 'server'].map(sourcesBelow).join('\n');
const page = readFileSync(join(root, 'docs/glossary.md'), 'utf8');
const rows = [...page.matchAll(/^\| ([^|]+) \| ([^|]+) \|/gm)]
  .map(([, word, code]) => ({
    word: word!,
    names: [...code!.matchAll(/`([\w-]+)`/g)].map((each) => each[1]!),
  }))
  .filter(({ names }) => names.length > 0);

const isUsed = (name: string) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(sources);

describe('docs/glossary.md', () => {
  it.each(rows.filter(({ word }) => !word.includes('†')))(
    '$word has the names the code uses',
    ({ names }) => {
      expect(names.filter((name) => !isUsed(name))).toEqual([]);
    },
  );

  it.each(rows.filter(({ word }) => word.includes('†')))('$word is not built yet', ({ names }) => {
    expect(names.filter(isUsed)).toEqual([]);
  });
});
