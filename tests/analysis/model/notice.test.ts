import { expect, it } from 'vitest';
import { listed } from '../../../analysis/model/notice.ts';

it('lists names as a sentence does, and counts what is too much', () => {
  expect(listed(['a'])).toBe('a');
  expect(listed(['a', 'b'])).toBe('a and b');
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
  const many = Array.from({ length: 15 }, (_, i) => `p${i + 1}`);
  expect(listed(many.slice(0, 12))).toMatch(/p11 and p12$/);
  expect(listed(many)).toBe('p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12 and 3 more');
});
