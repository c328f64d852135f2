import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const NUMBERS = (letter: string, ...numbers: number[]) => numbers.map((number) => `${letter}${number}`);
/** The numbers A10, B5 and B8 were never given to a check. */
const PROMISES = [
  ...NUMBERS('T', ...Array.from({ length: 18 }, (_, index) => index + 1)),
  ...NUMBERS('A', 1, 2, 3, 4, 5, 6, 7, 8, 9),
  ...NUMBERS('B', 1, 2, 3, 4, 6, 7, 9, 10),
];

describe('docs/participant-checks.md', () => {
  const page = readFileSync(new URL('docs/participant-checks.md', ROOT), 'utf8');
  const rows = [...page.matchAll(/^\| ([TAB\d, ]*)\| (.+?) \| `(.+?)` \| (.+?) \|$/gm)].map(
    ([, promises = '', , file = '', name = '']) => ({ promises, file, name }),
  );

  it('has a line for every promise', () => {
    const promised = new Set(rows.flatMap(({ promises }) => promises.trim().split(', ')));
    expect(PROMISES.filter((promise) => !promised.has(promise))).toEqual([]);
  });

  it.each(rows)('names a test that is there: $promises $name', ({ file, name }) => {
    expect(readFileSync(new URL(file, ROOT), 'utf8')).toContain(name);
  });
});
