import { describe, expect, it } from 'vitest';
import { factorWeight } from '../../../analysis/scores/factor-weights.ts';

describe('factorWeight', () => {
  it('is f / (1 − f²), with the sign of f', () => {
    expect(factorWeight(0.5)).toBeCloseTo(0.5 / 0.75, 15);
    expect(factorWeight(-0.8)).toBeCloseTo(-0.8 / 0.36, 14);
    expect(factorWeight(0)).toBe(0);
  });

  it('grows with f up to 1 and stays finite there', () => {
    const loadings = [0.3, 0.6, 0.9, 0.99, 0.999999, 1 - 1e-12, 1];
    const weights = loadings.map(factorWeight);
    expect(weights).toEqual(weights.toSorted((a, b) => a - b));
    expect(weights.at(-1)).toBeCloseTo(1e9, 5);
    expect(factorWeight(-1)).toBeCloseTo(-1e9, 5);
    expect(factorWeight(1 + 1e-15)).toBeCloseTo(1e9, 5);
  });
});
