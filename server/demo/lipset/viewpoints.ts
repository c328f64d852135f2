import type { WrittenViewpoint } from '../demo-study.ts';

/** Written about exactly these factor arrays. They say what numbers can say without the words on the cards. */
export const LIPSET_VIEWPOINTS: readonly WrittenViewpoint[] = [
  {
    name: 'US3 and US4, with JP5 at the other end',
    narrative: `Two Q-sorts, US3 and US4, put the 33 value patterns in much the same order. A third, JP5, puts them nearly the other way round. All three define this factor, which is therefore bipolar: read from one end it is the order of US3 and US4, read from the other it is that of JP5.

Highest in the order drawn here stand value patterns 1 and 32, lowest 7 and 10. In JP5’s own sort 7 and 10 stand at the very top, and 1 at the very bottom.

What the patterns say is not reproduced here, so nothing is said about what the order means. For that one needs the wording, in Lipset’s article and in Brown’s book.

The letters in the names suggest countries, but the numbers do not tell how a sort belongs to a country, and one or two sorts could not speak for one. Five of the nine carry the letters US, and they do not go together: two are here, three in B.

In a second solution of this study, “Three factors, the first split in two”, the two ends stand apart, each with an order of its own.`,
    array: [
      4, 0, -3, 2, -1, 0, -4, -3, 2, -4, -2, 1, 3, -2, -1, -3, 0, 1, 3, -1, 2, -2, 0, 2, 1, 3, -2, 0, -1, 1,
      -1, 4, 1,
    ],
  },
  {
    name: 'US1, US2 and US8',
    narrative: `Three Q-sorts, US1, US2 and US8, share an order of the value patterns, and this factor has no other end. Highest stand value patterns 21 and 33, lowest 16 and 30.

A factor array is a composite, and nobody need have sorted exactly so. Pattern 27 shows it: here it lies at +2, because US1 and US2 rank it high, while US8 ranks it at the very bottom. On patterns 21 and 28 the three agree closely.

This order has hardly anything to do with that of A, for or against: the two simply answer differently. Nine Q-sorts are few, and three of them are enough to show that an order exists, not how widely it is shared.`,
    array: [
      -2, 1, -1, -3, -1, 3, 1, 0, -3, -1, 2, 0, 3, 0, 2, -4, -1, -2, -2, -1, 4, 0, 2, 1, 1, 1, 2, 3, 0, -4,
      -2, -3, 4,
    ],
  },
  {
    name: 'CA6 and UK7, with FR9 weakly at the other end',
    narrative: `CA6 and UK7 put the value patterns in a similar order: 16 and 28 highest, 15 and 24 lowest. FR9 is counted at the other end of this factor, but only just. It ranks 28 at the very bottom and 16 low, as one would expect; 15 and 24, however, it ranks rather low as well, on the same side as the other two.

So this factor is best read as the order of CA6 and UK7. A careful researcher might leave FR9 out of it, look at FR9 alone, and say so.

It leans a little against B. Only value patterns 14 and 20 show no significant difference between any two of the three factors.`,
    array: [
      1, -3, -1, 2, 3, 3, -2, -1, -1, -2, 2, -1, 1, 0, -4, 4, 0, 1, 1, 0, -3, -2, -1, -4, 2, 1, 0, 4, -2, 2,
      0, 3, -3,
    ],
  },
];
