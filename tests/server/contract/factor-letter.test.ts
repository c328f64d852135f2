import { expect, it } from 'vitest';
import { factorLetter } from '../../../server/contract/factor-letter.ts';

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('calls the factor with index %i %s, as spreadsheets call columns', (factorIndex, letter) => {
  expect(factorLetter(factorIndex)).toBe(letter);
});
