import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const CHECKS = {
  D: [1, 2, 3, 4, 5, 7, 8, 10, 12],
  E: [1, 2, 4, 5, 6, 7, 9, 10, 11, 13],
  F: [1, 2, 3, 4, 6, 8, 9, 10, 11, 13, 14, 15, 16],
  G: [1, 2, 3, 5, 6, 7, 9, 10],
  H: [1, 2, 3, 4, 8, 9, 10, 11, 12, 14, 15, 16, 17],
};

describe('docs/security.md', () => {
  const page = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| ([D-H]\d+) +\| .+? +\| (.+?) +\|$/gm)].map(([, check, shown]) => ({
    check: check!,
    shown: shown!,
  }));

  const testFile = (path: string) => new URL(`../${path}`, import.meta.url);

  it('answers for every check from D to H, each once', () => {
    const all = Object.entries(CHECKS).flatMap(([letter, numbers]) => numbers.map((n) => `${letter}${n}`));
    expect(rows.map(({ check }) => check)).toEqual(all);
  });

  it('names only tests that are there', () => {
    const named = [...page.matchAll(/`([\w./-]+\.(?:test|e2e)\.tsx?)`/g)].map(([, path]) => path!);
    expect(named.length).toBeGreaterThan(60);
    // The table by promises leaves out the directory where the same one was named before.
    const places = ['', 'server/http/'];
    expect(named.filter((path) => !places.some((place) => existsSync(testFile(`${place}${path}`))))).toEqual(
      [],
    );
  });

  it.each(rows)('quotes for $check titles that the tests have', ({ shown }) => {
    const parts = shown.split(/`([\w./-]+\.(?:test|e2e)\.tsx?)`/);
    const files = parts.flatMap((part, index) =>
      index % 2 === 1 ? [{ path: part, words: parts[index + 1]! }] : [],
    );
    expect(files.length).toBeGreaterThan(0);
    for (const { path, words } of files) {
      const source = readFileSync(testFile(path), 'utf8');
      for (const [, title] of words.matchAll(/“([^”]+)”/g)) expect(source, path).toContain(title);
    }
  });
});
