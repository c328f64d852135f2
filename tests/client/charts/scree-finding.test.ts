import { expect, it } from 'vitest';
import { screeFinding } from '../../../client/charts/scree-finding.ts';

it.each([
  ['Lipset, from R', [2.384, 2.015, 1.341, 1.127, 0.732, 0.512, 0.401, 0.32, 0.168], 2, 4],
  ['a single steep fall at the start', [13.2, 6.2, 5.1, 0.9], 1, 3],
  ['equal falls: the first', [3, 2, 1], 1, 2],
])('reads %s', (_, eigenvalues, steepestAfter, aboveOne) => {
  expect(screeFinding(eigenvalues)).toEqual({ steepestAfter, aboveOne });
});

it('finds no fall where there is one component only', () => {
  expect(screeFinding([1])).toEqual({ steepestAfter: null, aboveOne: 0 });
});
