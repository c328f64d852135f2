import { describe, expect, it } from 'vitest';
import { cribSheets } from '../../../analysis/index.ts';

/* By hand, from three arrays over six statements in a lopsided grid −1 −1 0 1 2 2. */
const arrays = [
  [2, 2, -1],
  [2, 0, -1],
  [1, 1, 1],
  [0, -1, 2],
  [-1, 2, 2],
  [-1, -1, 0],
];

describe('cribSheets', () => {
  const [first, second, third] = cribSheets(arrays);

  it('lists the statements of the end columns, by the counts of that end', () => {
    expect(first).toMatchObject({ highest: [0, 1], lowest: [4, 5] });
    expect(second).toMatchObject({ highest: [0, 4], lowest: [3, 5] });
    expect(third).toMatchObject({ highest: [3, 4], lowest: [0, 1] });
  });

  it('lists what it ranks higher, or lower, than every other, the widest distance first', () => {
    expect(first!.rankedHigher).toEqual([{ statement: 1, value: 2, nearestOther: 0 }]);
    expect(first!.rankedLower).toEqual([{ statement: 4, value: -1, nearestOther: 2 }]);
    expect(second!.rankedHigher).toEqual([]);
    expect(third!.rankedHigher).toEqual([
      { statement: 3, value: 2, nearestOther: 0 },
      { statement: 5, value: 0, nearestOther: -1 },
    ]);
    expect(third!.rankedLower).toEqual([
      { statement: 0, value: -1, nearestOther: 2 },
      { statement: 1, value: -1, nearestOther: 0 },
    ]);
    expect(second!.rankedLower).toEqual([{ statement: 3, value: -1, nearestOther: 0 }]);
  });

  it('puts the widest distance first wherever it stands in the Q-set', () => {
    const [sheet] = cribSheets([
      [0, -1],
      [1, 2],
      [2, 0],
      [-1, 1],
    ]);
    expect(sheet!.rankedHigher.map(({ statement }) => statement)).toEqual([2, 0]);
    expect(sheet!.rankedLower.map(({ statement }) => statement)).toEqual([3, 1]);
  });

  it('keeps ties apart, and leaves out what all rank alike', () => {
    expect(first!.tiedHighest).toEqual([{ statement: 0, value: 2, nearestOther: 2 }]);
    expect(second!.tiedHighest.map(({ statement }) => statement)).toEqual([0, 4]);
    expect(first!.tiedLowest.map(({ statement }) => statement)).toEqual([5]);
    expect(third!.tiedLowest).toEqual([]);
  });

  it('reads grids away from 0 as those around it: 1 to 7, and all below 0', () => {
    for (const shift of [4, -9]) {
      const moved = cribSheets(arrays.map((row) => row.map((value) => value + shift)));
      const [near, , far] = moved;
      expect(near).toMatchObject({ highest: [0, 1], lowest: [4, 5] });
      expect(near!.rankedHigher).toEqual([{ statement: 1, value: 2 + shift, nearestOther: shift }]);
      expect(near!.rankedLower).toEqual([{ statement: 4, value: shift - 1, nearestOther: 2 + shift }]);
      expect(far!.rankedLower).toEqual([
        { statement: 0, value: shift - 1, nearestOther: 2 + shift },
        { statement: 1, value: shift - 1, nearestOther: shift },
      ]);
      expect(near!.tiedHighest).toEqual([{ statement: 0, value: 2 + shift, nearestOther: 2 + shift }]);
      expect(near!.tiedLowest).toEqual([{ statement: 5, value: shift - 1, nearestOther: shift - 1 }]);
    }
  });

  it('passes over a factor without an array, and has no comparisons for one alone', () => {
    const [one, none] = cribSheets([
      [2, null],
      [0, null],
      [-1, null],
    ]);
    expect(none).toBeNull();
    expect(one).toEqual({
      highest: [0],
      lowest: [2],
      rankedHigher: [],
      rankedLower: [],
      tiedHighest: [],
      tiedLowest: [],
    });
  });
});
