import { expect, it } from 'vitest';
import { normalQuantile, twoSidedQuantile } from '../../../analysis/numerics/normal-quantile.ts';

/*
 * By inverting erfc to 50 digits with mpmath 1.3.0 (Python); R 4.2.2's qnorm prints the same to its 16 digits. The
 * first three lie in the far tail, 0.0001 … 0.07 in the tail, 0.08 … 0.9 in the centre of the approximation.
 */
it.each([
  [1e-300, -37.0470962993612],
  [1e-20, -9.262340089798407],
  [1e-12, -7.034483825301132],
  [0.0001, -3.7190164854556804],
  [0.0005, -3.290526731491895],
  [0.005, -2.575829303548901],
  [0.01, -2.326347874040841],
  [0.025, -1.9599639845400543],
  [0.05, -1.6448536269514726],
  [0.07, -1.4757910281791706],
  [0.08, -1.4050715603096327],
  [0.2, -0.8416212335729142],
  [0.6, 0.2533471031357998],
  [0.9, 1.2815515655446004],
])('the quantile of %d is right to 15 digits', (p, z) => {
  expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(1e-15);
});

it('mirrors about one half', () => {
  expect(normalQuantile(0.5)).toBe(0);
  // 1 − p is itself rounded, which is what the tolerance is for.
  for (const p of [0.001, 0.025, 0.2]) expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 12);
});

it('ends at infinity', () => {
  expect(normalQuantile(0)).toBe(-Infinity);
  expect(normalQuantile(1)).toBe(Infinity);
  expect(normalQuantile(1.1)).toBeNaN();
});

it('gives the two-sided quantiles of the field', () => {
  expect(twoSidedQuantile(0.05)).toBeCloseTo(1.9599639845400543, 15);
  expect(twoSidedQuantile(0.01)).toBeCloseTo(2.575829303548901, 14);
  expect(twoSidedQuantile(0.001)).toBeCloseTo(3.290526731491895, 14);
});
