import { describe, expect, it } from 'vitest';
import { solve, type Solution } from '../../../analysis/index.ts';
import type { SolutionJson } from '../../../server/cli/solution-json.ts';
import { inputDigest } from '../../../server/input-digest.ts';
import { referenceResult } from '../../reference/read-reference.ts';
import { referenceStudy } from '../../reference/solutions.ts';

const WHOLE = ['statements', 'sorts', 'flags', 'factorArrays', 'distinguishing', 'consensus'] as const;
const FIGURES = [
  'correlations',
  'eigenvalues',
  'unrotatedLoadings',
  'loadings',
  'zScores',
  'characteristics',
  'factorCorrelations',
  'standardErrorsOfDifferences',
  'oblique',
] as const;

/** Every number below a value, with its path; null stays null. */
function numbersIn(value: unknown, path: string): [string, number | null][] {
  if (value === null || typeof value === 'number') return [[path, value]];
  if (value === undefined) return [];
  return Object.entries(value).flatMap(([key, part]) => numbersIn(part, `${path}.${key}`));
}

describe.each([
  ['lipset', 'lipset-3'],
  ['power1_60', 'power1_60-oblique'],
])('a stored solution of %s, solved again', (set, file) => {
  const stored = referenceResult(`stored-solution/${file}`) as SolutionJson;
  const data = referenceStudy(set, 'shipped');
  const again: Solution = solve(data, stored.recipe);

  it('is of the same Q-sorts and grid, by their digest', () => {
    expect(inputDigest(data)).toBe(stored.inputDigest);
  });

  it.each(WHOLE)('has the same %s', (key) => {
    expect(again[key]).toEqual(stored[key]);
  });

  it.each(FIGURES)('has the same %s within 1e-10', (key) => {
    const then = numbersIn(stored[key], key);
    const now = numbersIn(again[key], key);
    expect(now.map(([path]) => path)).toEqual(then.map(([path]) => path));
    now.forEach(([path, value], at) => {
      const kept = then[at]![1];
      if (value === null || kept === null) expect(value, path).toBe(kept);
      else expect(Math.abs(value - kept), path).toBeLessThan(1e-10);
    });
  });
});
