import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneOffset, lanes } from '../../../client/charts/lanes.ts';

describe('lanes', () => {
  it('keeps apart what stands too near, and no more', () => {
    expect(lanes([10, 50, 12, 90], 5)).toEqual([0, 0, 1, 0]);
    expect(lanes([50, 50, 50], 5)).toEqual([0, 1, 2]);
    expect(lanes([0, 5, 10], 5)).toEqual([0, 0, 0]);
  });

  it('never lets two marks of a lane come nearer than the gap', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 60 }), (places) => {
        const laneOf = lanes(places, 7);
        places.forEach((place, a) => {
          places.forEach((other, b) => {
            if (a !== b && laneOf[a] === laneOf[b]) expect(Math.abs(place - other)).toBeGreaterThanOrEqual(7);
          });
        });
      }),
    );
  });

  it('lays lanes around the middle: on it, one below, one above, two below', () => {
    expect([0, 1, 2, 3, 4].map((lane) => laneOffset(lane) + 0)).toEqual([0, 1, -1, 2, -2]);
  });
});
