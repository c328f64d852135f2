import { describe, expect, it } from 'vitest';
import { handInUntil, takesSortsBegun } from '../../../server/policies/hand-in-until.ts';

const closedAt = new Date('2026-03-01T10:00:00Z');
const shortlyBefore = new Date('2026-03-02T09:59:59Z');
const then = new Date('2026-03-02T10:00:00Z');

describe('handing in after a study was closed', () => {
  it('is possible for 24 hours, and then no more', () => {
    expect(handInUntil({ isOpen: false, closedAt })).toEqual(then);
    expect(takesSortsBegun({ isOpen: false, closedAt }, shortlyBefore)).toBe(true);
    expect(takesSortsBegun({ isOpen: false, closedAt }, then)).toBe(false);
  });

  it('has no end while it is open, and is over where nobody knows when it was closed', () => {
    expect(handInUntil({ isOpen: true, closedAt: null })).toBeNull();
    expect(takesSortsBegun({ isOpen: true, closedAt: null }, then)).toBe(true);
    expect(takesSortsBegun({ isOpen: false, closedAt: null }, then)).toBe(false);
  });
});
