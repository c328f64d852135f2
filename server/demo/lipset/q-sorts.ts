import type { QSort } from '../../../analysis/index.ts';

/**
 * The nine Q-sorts that the field knows as "Lipset": 33 value patterns after Lipset (1963), The value patterns of
 * democracy, American Sociological Review 28, 515–531; the Q-sorts are printed and analysed in Brown (1980),
 * Political Subjectivity, Yale University Press, 301–320. Grid values in the order of the value patterns, whose
 * wording is not reproduced here.
 */
export const LIPSET_Q_SORTS: readonly QSort[] = [
  {
    name: 'US1',
    values: [
      -1, 0, -2, 0, -2, 1, 0, -1, 0, -1, 1, 1, 2, 3, -1, -4, -3, -3, -1, -4, 3, 2, 3, 1, 1, 0, 4, 2, 2, -3,
      -2, -2, 4,
    ],
  },
  {
    name: 'US2',
    values: [
      -1, 0, -1, -3, 2, 3, 1, 1, -4, 0, 2, -1, 4, -1, 1, -3, 0, -2, -2, 0, 3, -2, 1, 0, 2, 1, 2, 3, -1, -4,
      -2, -3, 4,
    ],
  },
  {
    name: 'US3',
    values: [
      2, -2, -2, 4, -1, 0, -4, -3, 1, -4, -3, 3, 3, 2, 0, -3, 2, -1, 1, 0, 1, -2, 0, 2, -2, 3, 1, -1, 0, -1,
      -1, 4, 1,
    ],
  },
  {
    name: 'US4',
    values: [
      3, 1, -3, -1, -1, 3, -3, -2, 0, -4, -1, 0, 3, -2, -3, -4, -1, 2, 4, -2, 4, 1, 1, -2, 0, 1, -1, 2, 0, 2,
      1, 2, 0,
    ],
  },
  {
    name: 'JP5',
    values: [
      -4, -1, 3, -1, 1, 1, 4, 2, -4, 4, 2, 0, -1, 3, 0, 2, 0, -2, -2, 0, -1, 2, 1, -3, -3, -3, 3, 0, 1, -2, 1,
      -2, -1,
    ],
  },
  {
    name: 'CA6',
    values: [
      1, -3, 0, 3, 3, 4, -2, 0, -2, -2, 1, -1, 1, 0, -4, 3, -1, 0, 1, -1, -2, -3, -1, -4, 2, 2, 0, 4, -1, 2,
      1, 2, -3,
    ],
  },
  {
    name: 'UK7',
    values: [
      2, 0, -2, 1, 0, 1, -1, -3, 0, -1, 1, -1, 1, 2, -4, 4, 3, 2, 0, 2, -2, -1, -3, -4, 3, -2, 0, 4, -3, 1,
      -1, 3, -2,
    ],
  },
  {
    name: 'US8',
    values: [
      -2, 2, 0, -3, -4, 4, 0, -1, -1, -1, 1, -1, 1, -1, 4, 0, 0, 1, -3, 1, 2, 2, 3, 3, -3, 1, -4, 3, 0, -2,
      -2, -2, 2,
    ],
  },
  {
    name: 'FR9',
    values: [
      3, 1, 0, 1, -4, -3, 2, 2, -2, 0, 0, -2, 1, 4, -1, -2, 2, -1, 2, 1, 3, -3, -3, -2, 1, 0, -1, -4, 0, -1,
      3, -1, 4,
    ],
  },
];

/** Grid −4 … +4; 33 cells. */
export const LIPSET_DISTRIBUTION = [2, 3, 4, 5, 5, 5, 4, 3, 2].map((capacity, column) => ({
  value: column - 4,
  capacity,
}));
