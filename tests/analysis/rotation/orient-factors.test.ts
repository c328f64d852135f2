import { describe, expect, it } from 'vitest';
import { matrixOf, rowsOf } from '../../../analysis/numerics/matrix.ts';
import { orientFactors, standardSign } from '../../../analysis/rotation/orient-factors.ts';

const signed = (...loadings: number[]) => Array.from(standardSign(Float64Array.from(loadings)).loadings);

describe('standardSign', () => {
  it('points a factor to where its high loadings are, though low ones outnumber them', () => {
    // Σ f = −.1 (R would turn it), Σ f·|f| = +.52.
    expect(signed(0.8, -0.3, -0.3, -0.3)).toEqual([0.8, -0.3, -0.3, -0.3]);
    expect(signed(-0.8, 0.3, 0.3, 0.3)).toEqual([0.8, -0.3, -0.3, -0.3]);
  });

  it('falls back on the sum, then on the first of the largest, and says so', () => {
    // .6² = .48² + .36²: balanced in Σ f·|f|, but not in Σ f.
    expect(signed(0.6, -0.48, -0.36)).toEqual([-0.6, 0.48, 0.36]);
    expect(signed(0.2, -0.7, 0.7, -0.2)).toEqual([-0.2, 0.7, -0.7, 0.2]);
    expect(standardSign(Float64Array.of(0.6, -0.48, -0.36)).isSignMeant).toBe(false);
    expect(standardSign(Float64Array.of(0.8, -0.3)).isSignMeant).toBe(true);
  });

  it('does not let rounding decide', () => {
    expect(signed(0.7 - 1e-15, -0.7)).toEqual([0.7 - 1e-15, -0.7]);
    expect(signed(0.7, -0.7 - 1e-15)).toEqual([0.7, -0.7 - 1e-15]);
    expect(signed(-0.7, 0.7 + 1e-15)).toEqual([0.7, -0.7 - 1e-15]);
  });

  it('has no negative zeros', () => {
    expect(Object.is(signed(-0.5, 0)[1], 0)).toBe(true);
  });
});

describe('orientFactors', () => {
  it('puts the larger sum of squared loadings first and turns each factor to its positive side', () => {
    const { loadings, arbitrarySigns } = orientFactors(
      matrixOf([
        [0.1, -0.9],
        [0.2, -0.3],
        [-0.6, 0.1],
      ]),
    );
    expect(rowsOf(loadings)).toEqual([
      [0.9, -0.1],
      [0.3, -0.2],
      [-0.1, 0.6],
    ]);
    expect(arbitrarySigns).toEqual([]);
  });

  it('keeps the order of equal sums, rounding or not', () => {
    const rows = [
      [0.5, 0, 0.1],
      [0, 0.5 + 1e-15, 0.9],
    ];
    expect(rowsOf(orientFactors(matrixOf(rows)).loadings)).toEqual([
      [0.1, 0.5, 0],
      [0.9, 0, 0.5 + 1e-15],
    ]);
  });

  it('names the factors, in their new order, whose sign is arbitrary', () => {
    const { arbitrarySigns } = orientFactors(
      matrixOf([
        [0.5, 0.9],
        [-0.5, 0.8],
      ]),
    );
    expect(arbitrarySigns).toEqual([1]);
  });
});
