import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PARTICIPANT_PAGES } from '../../client/pages/index.tsx';
import { STEPS } from '../../client/participant/sorting-state.ts';

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

  it('names a journey in the browser for every promise but the numbers, which a proof holds', () => {
    const walked = rows.filter(({ file }) => file.startsWith('tests/journeys/'));
    const named = new Set(walked.flatMap(({ promises }) => promises.trim().split(', ')));
    expect(PROMISES.filter((promise) => !named.has(promise))).toEqual(['T17']);
  });

  it('says of every page and every step in which journey axe looks at it', () => {
    const looks = [...page.matchAll(/^\| (.*?) ?\| [^|]+ \| `(tests\/journeys\/[^`]+)` \|$/gm)];
    const looked = new Set(looks.flatMap(([, screens = '']) => screens.split(', ')));
    const screens = [...Object.keys(PARTICIPANT_PAGES), ...STEPS].map((name) => `\`${name}\``);
    expect(screens.filter((name) => !looked.has(name))).toEqual([]);
    for (const [, , file = ''] of looks) {
      expect(readFileSync(new URL(file, ROOT), 'utf8')).toContain('expectAccessible');
    }
  });

  it.each(rows)('names a test that is there: $promises $name', ({ file, name }) => {
    expect(readFileSync(new URL(file, ROOT), 'utf8')).toContain(name);
  });
});
