import { describe, expect, it } from 'vitest';
import { arrayColumns, toneOf } from '../../../client/charts/array-columns.ts';

const input = {
  distribution: [
    { value: -1, capacity: 1 },
    { value: 0, capacity: 2 },
    { value: 1, capacity: 1 },
  ],
  statements: ['p', 'q', 'r', 's'].map((label) => ({ label, text: `Statement ${label}.` })),
  array: [0, 1, -1, 0],
};

const labels = (columns: ReturnType<typeof arrayColumns>) =>
  columns.map(({ value, cards }) => [value, cards.map(({ label }) => label).join('')]);

describe('arrayColumns', () => {
  it('goes from most agree to most disagree, each column in Q-set order', () => {
    expect(labels(arrayColumns(input))).toEqual([
      [1, 'q'],
      [0, 'ps'],
      [-1, 'r'],
    ]);
  });

  it('marks the statements named, by their index', () => {
    const columns = arrayColumns({ ...input, distinguishing: [2], consensus: [0, 3], splitTies: [1] });
    const cards = columns.flatMap((column) => column.cards);
    const marked = (mark: 'isDistinguishing' | 'isConsensus' | 'isSplitTie') =>
      cards.filter((card) => card[mark]).map(({ label }) => label);
    expect(marked('isDistinguishing')).toEqual(['r']);
    expect(marked('isConsensus')).toEqual(['p', 's']);
    expect(marked('isSplitTie')).toEqual(['q']);
  });

  it('marks the last column of each pile, and none where the piles are unknown', () => {
    const edges = (columns: ReturnType<typeof arrayColumns>) => columns.map(({ pileEdge }) => pileEdge);
    expect(edges(arrayColumns({ ...input, piles: { agreedFrom: 1, disagreedUpTo: 0 } }))).toEqual([
      'agreed',
      'disagreed',
      null,
    ]);
    expect(edges(arrayColumns(input))).toEqual([null, null, null]);
  });
});

describe('toneOf', () => {
  it.each([
    [5, 5, 'a5'],
    [1, 5, 'a1'],
    [0, 5, '0'],
    [-1, 5, 'd1'],
    [-5, 5, 'd5'],
    [2, 2, 'a5'],
    [-1, 2, 'd3'],
    [-1, 9, 'd1'],
    [0, 0, '0'],
  ])('puts %i on a grid that ends at %i on step %s', (value, furthest, tone) => {
    expect(toneOf(value, furthest)).toBe(tone);
  });
});

describe('a grid without negative values', () => {
  it('disagrees below its middle and agrees above it', () => {
    const distribution = [1, 2, 3].map((value) => ({ value, capacity: 1 }));
    const statements = ['a', 'b', 'c'].map((label) => ({ label, text: '' }));
    const columns = arrayColumns({ distribution, statements, array: [1, 2, 3] });
    expect(columns.map(({ value, tone }) => [value, tone])).toEqual([
      [3, 'a5'],
      [2, '0'],
      [1, 'd5'],
    ]);
  });
});
