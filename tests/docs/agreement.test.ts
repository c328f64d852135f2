import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/method.md', root), 'utf8');
const section = page.slice(page.indexOf('## Agreement, by number'));

/** | 13 | what | `file`, `file` | */
const rows = [...section.matchAll(/^\| (\d+) \| [^|]+ \| ([^|]+) \|$/gm)].map(([, number, files]) => ({
  number: Number(number),
  files: [...files!.matchAll(/`([^`]+)`/g)].map(([, file]) => file!),
}));

/** Is there a test called `agreement test 7: …`, `agreement tests 7 and 8: …`? */
function isNamed(file: string, number: number): boolean {
  const text = readFileSync(new URL(`tests/${file}`, root), 'utf8');
  const titles = [...text.matchAll(/agreement tests? (\d+)(?: and (\d+))?/g)];
  return titles.some(([, first, second]) => [first, second].includes(`${number}`));
}

describe('the agreement tests of docs/method.md', () => {
  it('are numbered from 1 to 32', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 32 }, (_, at) => at + 1));
  });

  it.each(rows)('number $number is in the files it names', ({ number, files }) => {
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(isNamed(file, number), file).toBe(true);
  });
});
