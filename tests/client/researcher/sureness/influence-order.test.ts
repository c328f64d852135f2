import { expect, it } from 'vitest';
import type { Influence } from '../../../../analysis/index.ts';
import { byInfluence, leastPhi } from '../../../../client/researcher/sureness/influence-order.ts';

const influence = (qSort: string, phis: readonly (number | null)[]): Influence => ({
  qSort,
  factors: phis.map((phi) =>
    phi === null
      ? null
      : { phi, likeness: phi < 0.85 ? 'different' : 'same', largestChange: 0, movedStatements: 0 },
  ),
  disappearing: phis.flatMap((phi, f) => (phi !== null && phi < 0.85 ? [f] : [])),
});

it('puts first those without whom a factor disappears, then whoever changes one most', () => {
  const all = [influence('calm', [0.99, 0.98]), influence('felt', [0.99, 0.9]), influence('key', [1, 0.2])];
  expect(byInfluence(all).map(({ qSort }) => qSort)).toEqual(['key', 'felt', 'calm']);
  expect(all.map(leastPhi)).toEqual([0.98, 0.9, 0.2]);
});

it('passes over factors that have no scores', () => {
  expect(leastPhi(influence('P1', [null, 0.97]))).toBe(0.97);
  expect(leastPhi(influence('P1', [null]))).toBe(1);
});
