import type { WrittenViewpoint } from '../demo-study.ts';
import { LIPSET_VIEWPOINTS } from './viewpoints.ts';

const [, american, canadian] = LIPSET_VIEWPOINTS;

/** Written about the same three factors with the first split in two: its ends, then the other two as they were. */
export const LIPSET_SPLIT_VIEWPOINTS: readonly WrittenViewpoint[] = [
  {
    name: 'US3 and US4, the one end',
    narrative: `US3 and US4 without JP5. Highest stand value patterns 13 and 32, lowest 7 and 10.

In the undivided factor JP5’s sort is turned round and averaged with these two. That is fair where JP5 is their reverse, and broadly it is: the two ends correlate −.66. But where both ends lean the same way, turning one of them round makes an order that nobody holds. Value pattern 25 shows it. In the undivided factor array it lies at +1, though none of the three puts it above the middle: US3 puts it at −2, US4 at 0, and JP5, whose −3 becomes +3 on being turned, lower than either. Here it lies at −2.

Two Q-sorts are few, and the array follows them closely. Value patterns 18, 28 and 30 come out exactly equal; the grid had room for two of them at 0, and a rule of the method sent 30 to +1.`,
    array: [
      3, -1, -3, 2, -2, 2, -4, -3, 1, -4, -2, 2, 4, 0, -2, -3, 1, 0, 3, -1, 3, -1, 1, 0, -2, 2, 0, 0, -1, 1,
      -1, 4, 1,
    ],
  },
  {
    name: 'JP5, the other end',
    narrative: `Nobody but JP5 stands at this end, so this is JP5’s own Q-sort, card for card. One sort shows that such an order is possible; it takes a second person to show that it is shared. It stands here because these sorts have been in print for decades. In a study of people living now, readers would not be shown it.

Highest stand value patterns 7 and 10, lowest 1 and 9. Both highest are A’s lowest, and 3 lies at +3 here and at −3 there: on these the two ends are each other’s reverse. On others they are not. A’s highest, 13, is a mild −1 here; 9, which JP5 puts at the very bottom, A puts no higher than +1; and 14 and 27, at +3 here, leave A in the middle. On a few both lean the same way: 25 is low for both, 6 and 23 above the middle for both.

That is what dividing a factor is for. Undivided, it says that the two ends disagree; divided, it shows about what.`,
    array: [
      -4, -1, 3, -1, 1, 1, 4, 2, -4, 4, 2, 0, -1, 3, 0, 2, 0, -2, -2, 0, -1, 2, 1, -3, -3, -3, 3, 0, 1, -2, 1,
      -2, -1,
    ],
  },
  {
    name: american!.name,
    narrative: `The same three Q-sorts, US1, US2 and US8, in the same order as in the undivided solution: dividing the first factor leaves the others as they were. Highest stand value patterns 21 and 33, lowest 16 and 30.

A factor array is a composite, and nobody need have sorted exactly so. Pattern 27 shows it: here it lies at +2, because US1 and US2 rank it high, while US8 ranks it at the very bottom. On patterns 21 and 28 the three agree closely.

This order has hardly anything to do with that of A, for or against, nor with that of B. Nine Q-sorts are few, and three of them are enough to show that an order exists, not how widely it is shared.`,
    array: american!.array,
  },
  {
    name: canadian!.name,
    narrative: `CA6 and UK7 put the value patterns in a similar order: 16 and 28 highest, 15 and 24 lowest. FR9 is counted at the other end, but only just, with a loading of −.45 where CA6 has .88 and UK7 .74.

So this factor has two ends like the first one, and yet it was left whole. Divided, its ends would correlate −.17: FR9’s order is not the reverse of the other two’s, it is merely another. A viewpoint made of FR9 alone would be FR9’s sort under the name of a factor that hardly describes it.

It leans a little against C. Only on value pattern 20 is there no significant difference between any two of the four viewpoints.`,
    array: canadian!.array,
  },
];
