import { describe, expect, it } from 'vitest';
import { nearestIndex, type Arrow, type Box } from '../../../../client/participant/sort-grid/nearest.ts';

const box = (column: number, row: number): Box => ({
  left: column * 100,
  right: column * 100 + 90,
  top: row * 50,
  bottom: row * 50 + 45,
});

/** A hill: two cards left, three in the middle, one right, all on the ground at row 3. */
const cards: readonly [string, Box][] = [
  ['a1', box(0, 2)],
  ['a0', box(0, 3)],
  ['b2', box(1, 1)],
  ['b1', box(1, 2)],
  ['b0', box(1, 3)],
  ['c0', box(2, 3)],
];

function from(name: string, arrow: Arrow): string | undefined {
  const start = cards.find(([each]) => each === name)![1];
  const others = cards.filter(([each]) => each !== name);
  return others[
    nearestIndex(
      start,
      others.map(([, each]) => each),
      arrow,
    )
  ]?.[0];
}

describe('nearestIndex', () => {
  it('keeps to the row and to the column', () => {
    expect(from('a0', 'ArrowRight')).toBe('b0');
    expect(from('b0', 'ArrowUp')).toBe('b1');
    expect(from('b1', 'ArrowLeft')).toBe('a1');
    expect(from('b2', 'ArrowDown')).toBe('b1');
  });

  it('takes the nearest card where the row ends early', () => {
    expect(from('b2', 'ArrowRight')).toBe('c0');
    expect(from('b2', 'ArrowLeft')).toBe('a1');
  });

  it('leads nowhere at the edge', () => {
    expect(from('a0', 'ArrowLeft')).toBeUndefined();
    expect(from('b2', 'ArrowUp')).toBeUndefined();
    expect(from('c0', 'ArrowDown')).toBeUndefined();
  });
});
