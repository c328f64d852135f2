import { readFileSync } from 'node:fs';
import { sampleCorrelation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { solve } from '../../analysis/index.ts';
import { PARTICIPANTS } from '../../server/demo/public-service/participants.ts';
import { PLANTED_VIEWPOINTS } from '../../server/demo/public-service/planted-viewpoints.ts';
import { publicServiceStudy } from '../../server/demo/public-service/public-service-study.ts';

const page = readFileSync(new URL('../../docs/simulation.md', import.meta.url), 'utf8');

/** The cells of each row under a heading. */
function tableUnder(heading: string): string[][] {
  const section = page.slice(page.indexOf(`## ${heading}`)).split('\n## ')[0]!;
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const number = (cell: string) => Number(cell.replace('−', '-'));

describe('docs/simulation.md', () => {
  const [solution] = publicServiceStudy().solutions;
  const figures = solve(solution.input, solution.recipe);

  it('tells how the planted viewpoints correlate', () => {
    const rows = tableUnder('What was planted');
    expect(rows).toHaveLength(6);
    rows.forEach(([key, ...cells], i) => {
      const one = PLANTED_VIEWPOINTS[i]!;
      expect(key).toBe(one.key);
      PLANTED_VIEWPOINTS.slice(i).forEach((other, j) => {
        const r = sampleCorrelation([...one.scores], [...other.scores]);
        expect(number(cells[i + j]!), `${one.key} and ${other.key}`).toBeCloseTo(r, 2);
      });
    });
  });

  it('tells what was found of each: name, defining sorts, holders among them and φ', () => {
    const rows = tableUnder('What was found');
    expect(rows).toHaveLength(7);
    rows.forEach(([key, holders, factor, defining, ofThemHolders, phi], f) => {
      const planted = PLANTED_VIEWPOINTS[f]!;
      const isHolder = (n: number) => PARTICIPANTS[n]!.holds.join() === planted.key;
      const flagged = PARTICIPANTS.flatMap((_, n) => (figures.flags[n]![f] ? [n] : []));
      // Both have mean 0, so that Tucker's φ is their correlation.
      const z = figures.zScores.map((row) => row[f]!);
      expect(key).toBe(planted.key);
      expect(number(holders!)).toBe(PARTICIPANTS.filter((_, n) => isHolder(n)).length);
      expect(factor).toBe(`${'ABCDEFG'[f]!} *${solution.viewpoints[f]!.name}*`);
      expect(number(defining!)).toBe(flagged.length);
      expect(number(ofThemHolders!)).toBe(flagged.filter(isHolder).length);
      expect(number(phi!)).toBeCloseTo(sampleCorrelation([...planted.scores], z), 2);
    });
  });

  it('tells the eigenvalues as they are', () => {
    const told = /the eigenvalues are ([\d., ]+) …/
      .exec(page.replaceAll('\n', ' '))![1]!
      .split(',')
      .map(Number);
    expect(told).toEqual(figures.eigenvalues.slice(0, told.length).map((value) => Number(value.toFixed(2))));
  });
});
