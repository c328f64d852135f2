import fc from 'fast-check';
import { readerCounts } from '../../server/policies/reader-counts.ts';
import { solve, STANDARD_RECIPE, type Solution } from '../../analysis/index.ts';
import { definersOf, type ReportSources } from '../../server/policies/readers-report.ts';

/** Twenty cards on seven columns. */
export const TWENTY_CARDS = [1, 3, 4, 4, 4, 3, 1].map((capacity, column) => ({
  value: column - 3,
  capacity,
}));

const CELLS = TWENTY_CARDS.flatMap(({ value, capacity }) => new Array<number>(capacity).fill(value));
const STATEMENTS = CELLS.map((_, s) => ({ id: `s${s + 1}`, text: `Statement ${s + 1}` }));

/** Grid values in Q-set order. [S] */
export type Sort = readonly number[];

/** The people of one mind: an arrangement of the cards, changed a little by each. */
const mindOf = (people: number) =>
  fc
    .tuple(
      fc.shuffledSubarray(CELLS, { minLength: CELLS.length, maxLength: CELLS.length }),
      fc.array(fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { minLength: 1, maxLength: 3 }), {
        minLength: people,
        maxLength: people,
      }),
    )
    .map(([mind, changes]) => changes.map((pairs) => pairs.reduce<Sort>(exchanged, mind)));

/** A sort with two of its cards in each other's place. */
export function exchanged(sort: Sort, [one, other]: readonly [number, number]): Sort {
  return sort.map((value, s) => (s === one ? sort[other]! : s === other ? sort[one]! : value));
}

/** What is published of a solution, all but the figures being of no matter. */
export function sourcesOf(
  figures: Solution,
  recognisable: ReadonlySet<string> = new Set(),
  arrayFromDefiners = 3,
): ReportSources {
  return {
    study: {
      title: 'A study',
      slug: 'a-study',
      provenance: 'collected',
      isDemo: false,
      arrayFromDefiners,
    },
    card: { ownerName: 'Ada Researcher', purpose: 'To learn.' },
    condition: { instruction: 'Sort.', disagreePole: 'least', agreePole: 'most' },
    solution: { name: 'A solution', reasonForFactorCount: 'They were planted.' },
    figures,
    counts: readerCounts(figures),
    input: { statements: STATEMENTS, distribution: TWENTY_CARDS },
    words: ['One', 'Two', 'Three'].map((name) => ({ name, narrative: `${name}.` })),
    hasCollectedSorts: true,
    recognisable,
  };
}

/** The solution of some sorts; who is who is said by their place: `P1`, `P2` … */
export function solved(sorts: readonly Sort[], factorCount: number): Solution {
  return solve(
    {
      statements: STATEMENTS,
      distribution: TWENTY_CARDS,
      qSorts: sorts.map((values, n) => ({ name: `P${n + 1}`, values })),
    },
    { ...STANDARD_RECIPE, factorCount },
  );
}

/** Sorts of people of so many minds, those of one mind together; each mind is one viewpoint and has all of its people. */
export const studyOf = (...sizes: readonly number[]) =>
  fc
    .tuple(...sizes.map(mindOf))
    .map((minds) => minds.flat())
    .filter((sorts) => {
      const figures = solved(sorts, sizes.length);
      const found = sizes.map((_, factor) => definersOf(figures, factor).join());
      let first = 0;
      const wanted = sizes.map((size) => {
        first += size;
        return Array.from({ length: size }, (_, n) => `P${first - size + n + 1}`).join();
      });
      return found.toSorted().join('|') === wanted.toSorted().join('|');
    });
