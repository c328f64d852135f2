import { expect, it } from 'vitest';
import { freeLabels } from '../../../client/charts/free-labels.ts';

it('names every mark that stands alone', () => {
  expect(freeLabels([0, 60, 120].map((x) => ({ name: 'P01', x, y: 50 })))).toEqual([true, true, true]);
});

it('withholds a name that would lie on a mark or on a name', () => {
  const marks = [
    { name: 'first', x: 0, y: 50 },
    { name: 'on its label', x: 12, y: 52 },
    { name: 'far', x: 0, y: 90 },
  ];
  expect(freeLabels(marks)).toEqual([false, true, true]);
  const stacked = [0, 9].map((y) => ({ name: 'long name', x: 0, y }));
  expect(freeLabels(stacked)).toEqual([true, false]);
});
