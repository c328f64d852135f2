import { describe, expect, it } from 'vitest';
import { readReceiptCode, receiptCode, receiptHash } from '../../server/receipt-code.ts';

const condition = '00000000-0000-4000-8000-000000000002';

/** Expected values: Python 3's hmac and hashlib, base 32 by hand. */
describe('receiptCode', () => {
  it('is the first 80 bits of the HMAC, in Crockford’s base 32', () => {
    expect(receiptCode('a-personal-link', condition, 1)).toBe('0964-R910-JGS3-793M');
  });

  it('is another one for another occasion, condition or person', () => {
    expect(receiptCode('a-personal-link', condition, 2)).toBe('J9JZ-7WA3-DEQK-WFVB');
    const others = [
      receiptCode('a-personal-link', condition.replace('2', '3'), 1),
      receiptCode('another-personal-link', condition, 1),
    ];
    expect(others).not.toContain('0964-R910-JGS3-793M');
  });

  it('is stored as the SHA-256 of its characters', () => {
    expect(receiptHash('0964-R910-JGS3-793M').toString('hex')).toBe(
      '7205cf8a937dc88b2935d74c0edb4dc628894fe67df77eb144a4fa19ba181d8a',
    );
  });
});

describe('readReceiptCode', () => {
  it.each([
    ['K7P2-QX4M-9RTD-3WHA', 'K7P2-QX4M-9RTD-3WHA'],
    [' k7p2 qx4m 9rtd 3wha\n', 'K7P2-QX4M-9RTD-3WHA'],
    ['K7P2–QX4M—9RTD‑3WHA', 'K7P2-QX4M-9RTD-3WHA'],
    ['Ｋ7P2QX4M9RTD3WHA', 'K7P2-QX4M-9RTD-3WHA'],
    ['oooo-iiii-llll-0011', '0000-1111-1111-0011'],
    ['K7P2-QX4M-9RTD-3WH', null],
    ['K7P2-QX4M-9RTD-3WHAA', null],
    ['K7P2-QX4M-9RTD-3WHU', null],
    ['', null],
  ])('%j is %j', (typed, code) => {
    expect(readReceiptCode(typed)).toBe(code);
  });
});
