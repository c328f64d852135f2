import { describe, expect, it } from 'vitest';
import { counted, dayText, decimals, listed, loadingText } from '../../../client/text/number-text.ts';

describe('decimals', () => {
  it.each([
    [1.005, 1, '1.0'],
    [-1.25, 2, '−1.25'],
    [-0.001, 2, '0.00'],
    [74.44, 0, '74'],
    [null, 2, '–'],
  ])('prints %s to %i places as %s', (value, places, text) => {
    expect(decimals(value, places)).toBe(text);
  });
});

describe('loadingText', () => {
  it.each([
    [0.7198, '.72'],
    [-0.08, '−.08'],
    [-0.001, '.00'],
    [0.999, '1.00'],
    [-1, '−1.00'],
    [null, '–'],
  ])('prints %s as %s, as the field does', (value, text) => {
    expect(loadingText(value)).toBe(text);
  });
});

it('counts and lists in words', () => {
  expect([counted(1, 'Q-sort', 'Q-sorts'), counted(0, 'Q-sort', 'Q-sorts')]).toEqual([
    '1 Q-sort',
    '0 Q-sorts',
  ]);
  expect([listed(['A']), listed(['A', 'B']), listed(['A', 'B', 'C'])]).toEqual([
    'A',
    'A and B',
    'A, B and C',
  ]);
});

it('names a day', () => {
  expect(dayText('2026-03-01T12:00:00.000Z')).toBe('1 March 2026');
});
