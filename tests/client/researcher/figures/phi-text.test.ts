import { expect, it } from 'vitest';
import { phiText } from '../../../../client/researcher/figures/phi-text.ts';

it('never rounds a φ into another likeness', () => {
  expect([0.949, 0.951, 0.848, 0.8494, -0.946].map(phiText)).toEqual([
    '.949',
    '.95',
    '.848',
    '.849',
    '−.946',
  ]);
});

it('is otherwise as loadings are written', () => {
  expect([0.72, -0.3, 1, null].map(phiText)).toEqual(['.72', '−.30', '1.00', '–']);
});
