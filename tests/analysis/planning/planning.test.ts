import { describe, expect, it } from 'vitest';
import { cellValues, finished, gridCheck, qSetBalance, recoveryOf } from '../../../analysis/index.ts';

const grid = (...columns: [value: number, capacity: number][]) =>
  columns.map(([value, capacity]) => ({ value, capacity }));
const NINE = grid([-4, 2], [-3, 3], [-2, 4], [-1, 5], [0, 5], [1, 5], [2, 4], [3, 3], [4, 2]);

describe('gridCheck', () => {
  // R 4.2.2: m <- mean(x); mean((x-m)^4) / mean((x-m)^2)^2; sd(x); mean((x-m)^3) / mean((x-m)^2)^1.5
  it.each([
    {
      name: 'rep(-4:4, c(2,3,4,5,5,5,4,3,2))',
      distribution: NINE,
      moments: [2.124375, 2.2360679774997898, 0],
    },
    {
      name: 'rep(c(0,1,2,5), c(3,4,2,1))',
      distribution: grid([0, 3], [1, 4], [2, 2], [5, 1]),
      moments: [4.8636667409222545, 1.4944341180973264, 1.5664989199964092],
    },
  ])('moments of $name as R has them', ({ distribution, moments }) => {
    const check = gridCheck(distribution);
    const ours = [check.kurtosis, check.standardDeviation, check.skewness];
    moments.forEach((moment, at) => expect(ours[at]).toBeCloseTo(moment, 12));
    expect(check.statementCount).toBe(cellValues(distribution).length);
    expect(check.isSymmetric).toBe(check.skewness === 0);
  });

  it('counts arrangements: 3! / (1! 1! 1!) = 6, 4! / (2! 2!) = 6', () => {
    expect(10 ** gridCheck(grid([-1, 1], [0, 1], [1, 1])).arrangementsLog10).toBeCloseTo(6, 10);
    expect(10 ** gridCheck(grid([0, 2], [7, 2])).arrangementsLog10).toBeCloseTo(6, 10);
  });

  it.each([
    ['one column', grid([0, 5])],
    ['falling values', grid([1, 1], [0, 1])],
    ['an empty column', grid([0, 0], [1, 1])],
  ])('refuses %s', (_, distribution) => {
    expect(() => gridCheck(distribution)).toThrow(expect.objectContaining({ code: 'grid-invalid' }));
  });
});

describe('qSetBalance', () => {
  const of = (counts: Record<string, number>) =>
    Object.entries(counts).flatMap(([cell, count]) => {
      const [topic, tone] = cell.split('-') as [string, string];
      return Array.from({ length: count }, () => ({ topic, tone }));
    });

  it('counts every combination, the empty ones too', () => {
    // R: chisq.test(c(12, 9, 8, 11)) has X-squared = 1.
    const balance = qSetBalance(of({ 'pay-warm': 12, 'pay-cold': 9, 'work-warm': 8, 'work-cold': 11 }));
    expect(balance).toMatchObject({ expected: 10, fewest: 8, most: 12, isBalanced: false });
    expect(balance.chiSquare).toBeCloseTo(1, 12);
    const hole = qSetBalance(of({ 'pay-warm': 2, 'pay-cold': 2, 'work-warm': 2 }));
    expect(hole.cells).toContainEqual({ levels: { topic: 'work', tone: 'cold' }, count: 0 });
    expect(hole.fewest).toBe(0);
    expect(qSetBalance(of({ 'pay-warm': 3, 'pay-cold': 3 })).isBalanced).toBe(true);
  });

  it('refuses statements outside the structure', () => {
    expect(() => qSetBalance([])).toThrow(expect.objectContaining({ code: 'too-few-statements' }));
    expect(() => qSetBalance([{ topic: 'pay' }, { tone: 'warm' }])).toThrow(/statement 2/);
  });
});

describe('recoveryOf', () => {
  const cells = cellValues(NINE);
  const plan = (holders: readonly number[], noise: number) => ({
    viewpoints: holders.map((_, v) => ({
      key: `v${v}`,
      scores: cells.map((__, s) => cells[(s * (5 + 3 * v) + 7 * v) % 31]!),
    })),
    sorters: holders.flatMap((count, v) =>
      Array.from({ length: count }, (_, n) => ({ name: `v${v}-${n}`, holds: [`v${v}`] })),
    ),
    distribution: NINE,
    noise,
    studies: 10,
    draws: 20,
    seed: 7,
  });

  it('finds firm viewpoints nearly always, and less the noisier they are', () => {
    const firm = finished(recoveryOf(plan([8, 8, 8], 0.5)));
    expect(firm.viewpoints.map(({ holders }) => holders)).toEqual([8, 8, 8]);
    expect(firm.allRecovered).toBeGreaterThan(0.8);
    expect(firm.rightCount.parallelAnalysis).toBeGreaterThan(0.8);
    expect(firm.recoveredCounts.reduce((sum, count) => sum + count, 0)).toBe(10);
    expect(firm.medianRecovered).toBeGreaterThanOrEqual(firm.allRecovered);
    const noisy = finished(recoveryOf(plan([2, 2, 2], 2.5)));
    expect(noisy.allRecovered).toBeLessThan(0.2);
    expect(noisy.medianRecovered).toBeLessThan(0.5);
    noisy.viewpoints.forEach(({ medianPhi }, v) =>
      expect(medianPhi).toBeLessThan(firm.viewpoints[v]!.medianPhi),
    );
  });

  it('is exact without noise: everybody is the viewpoint', () => {
    const exact = finished(recoveryOf({ ...plan([3, 3], 0), studies: 2 }));
    for (const { medianPhi, recovered } of exact.viewpoints) {
      expect(medianPhi).toBeGreaterThan(0.97);
      expect(recovered).toBe(1);
    }
  });

  it('is the same for the same seed, tells its progress and stops when asked', () => {
    const small = { ...plan([4, 4], 0.8), studies: 3 };
    const seen: number[] = [];
    const once = finished(recoveryOf(small), { onProgress: ({ done }) => seen.push(done) });
    expect(finished(recoveryOf(small))).toEqual(once);
    expect(finished(recoveryOf({ ...small, seed: 8 }))).not.toEqual(once);
    expect([...new Set(seen)]).toEqual([0, 1, 2]);
    const controller = new AbortController();
    const stopping = { signal: controller.signal, onProgress: () => controller.abort(new Error('enough')) };
    expect(() => finished(recoveryOf(small), stopping)).toThrow('enough');
  });

  it('refuses no studies, no seed and nobody', () => {
    const refused = (change: object) => () => finished(recoveryOf({ ...plan([2, 2], 1), ...change }));
    for (const change of [{ studies: 0 }, { seed: -1 }, { viewpoints: [] }, { sorters: [] }]) {
      expect(refused(change)).toThrow(expect.objectContaining({ code: 'recipe-invalid' }));
    }
  });
});
