import { describe, expect, it } from 'vitest';
import { slugOf } from '../../server/slug-of.ts';

describe('slugOf', () => {
  it.each([
    ['Seven ways of seeing', 'seven-ways-of-seeing'],
    ['  Éclair: à la crème!  ', 'eclair-a-la-creme'],
    ['Drei Faktoren (ß, ø)', 'drei-faktoren'],
    ['---', 'fallback'],
    ['Общественная служба', 'fallback'],
    ['', 'fallback'],
  ])('makes an address of %j', (words, slug) => {
    expect(slugOf(words, 'fallback')).toBe(slug);
  });

  it('cuts long words between words, and one endless word anywhere', () => {
    const long = slugOf('word '.repeat(40), 'fallback');
    expect(long).toMatch(/^(word-)+word$/);
    expect(long.length).toBeLessThanOrEqual(60);
    expect(slugOf('w'.repeat(100), 'fallback')).toBe('w'.repeat(60));
  });

  it('always fits the constraint of the database', () => {
    for (const words of ['a b', 'x'.repeat(59) + ' y', '-a-', 'A_B.C', '１２３']) {
      expect(slugOf(words, 'fallback')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });
});
