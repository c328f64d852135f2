import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  holdersOf,
  meanRecovered,
  recoveryCell,
  sortersOf,
  triedRecovery,
} from '../analysis/planning/seven-viewpoints.ts';

const page = readFileSync(new URL('../../docs/planning.md', import.meta.url), 'utf8');
const cells = (line: string) => line.split('|').slice(1, -1).map((cell) => cell.trim()); // prettier-ignore

/** Rows of the table under a heading, its head left out. */
function tableUnder(heading: string): string[][] {
  const section = page.slice(page.indexOf(`## ${heading}`)).split('\n## ')[0]!;
  return section.split('\n').filter((line) => line.startsWith('|')).slice(2).map(cells); // prettier-ignore
}

const SHARES = [0, 0.1, 0.25, 0.5];

describe('docs/planning.md', () => {
  // The whole tables are printed by `npm run proofs`; these cells take a second or two each.
  it.each([
    [14, 0.1, 0.62],
    [14, 0, 0.88],
    [21, 0, 0.75],
    [28, 0.5, 0.75],
  ])(
    '%i people, %f of them others, noise %f: as drawn again',
    (size, othersShare, noise) => {
      const row = tableUnder(`Noise ${String(noise).replace('0.', '.')}`).find(
        ([people]) => people === String(size),
      )!;
      expect(row[1 + SHARES.indexOf(othersShare)]).toBe(
        recoveryCell(triedRecovery({ size, othersShare, noise })),
      );
    },
    60_000,
  );

  it('tells how often the rules see seven, as drawn again', () => {
    const recovery = triedRecovery({ size: 28, othersShare: 0.1, noise: 0.88 });
    const row = tableUnder('Is the number seen?').find(
      ([people, , noise]) => people === '28' && noise === '.88',
    )!;
    const { parallelAnalysis, minimumAveragePartial } = recovery.rightCount;
    const percents = [recovery.medianRecovered, parallelAnalysis, minimumAveragePartial].map((share) => `${Math.round(100 * share)}`); // prettier-ignore
    expect(row.slice(3)).toEqual([meanRecovered(recovery).toFixed(1), ...percents]);
  }, 60_000);

  it('meets the aim at eight to nine holders: a median φ of .90 in 95 of 100, at every noise', () => {
    const rows = tableUnder('Is the number seen?').filter(([, holders]) => holders === '8 or 9');
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(Number(row[4])).toBeGreaterThanOrEqual(95);
    expect(holdersOf({ size: 63, othersShare: 0.1 })).toEqual([9, 8, 8, 8, 8, 8, 8]);
  });

  it('tries P-sets of the size it says, with as many others as it says', () => {
    const sorters = sortersOf({ size: 42, othersShare: 0.25 });
    expect(sorters).toHaveLength(42);
    const held = (count: number) => sorters.filter(({ holds }) => holds.length === count).length;
    expect([held(1), held(2), held(0)]).toEqual([31, 8, 3]);
  });
});
