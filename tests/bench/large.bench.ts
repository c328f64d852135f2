/*
 * How long the solution of a million Q-sorts in memory takes, and how many times longer the ordinary road would: its
 * correlations of every two Q-sorts alone, timed on 2,000 and grown with the square (they would also need 8 TB). Both
 * in one run on one machine. The million through a file, rows for people included, is a proof. `npm run bench`.
 */
import {
  distributionOf,
  finished,
  solve,
  solveLarge,
  STANDARD_RECIPE,
  type StudyData,
} from '../../analysis/index.ts';
import { randomSource } from '../../analysis/uncertainty/random.ts';
import { largestGap } from '../analysis/compare-solutions.ts';
import { gridValues } from '../analysis/synthetic-study.ts';
import { secondsOf, tableLine } from './timed.ts';

const FACTORS = 7;
const NAIVE_SORTS = 2000;
/** Q-sorts, and the seconds aimed at. */
const SIZES = [
  [10_000, 1],
  [100_000, 6],
  [1_000_000, 60],
] as const;
const CELLS = gridValues(60);
const WORD = 2 ** 32;

const random = randomSource(1);
const viewpoints = Array.from({ length: FACTORS }, () => CELLS.map(() => (random() / WORD - 0.5) * 3.5));

/** Each person leans to one viewpoint, with noise, and fills the grid. One byte a card. */
function drawn(count: number): Int8Array {
  const cards = new Int8Array(count * CELLS.length);
  const keys = new Float64Array(CELLS.length);
  for (let n = 0; n < count; n++) {
    const viewpoint = viewpoints[n % FACTORS]!;
    // The statement rides on its key's last digits, so that sorting numbers sorts statements.
    for (let s = 0; s < keys.length; s++) {
      const leaning = viewpoint[s]! + ((random() + random() + random()) / WORD - 1.5) * 1.5;
      keys[s] = Math.round(leaning * 1e6) * 64 + s;
    }
    keys.sort();
    keys.forEach((key, cell) => (cards[n * CELLS.length + (((key % 64) + 64) % 64)] = CELLS[cell]!));
  }
  return cards;
}

const cards = drawn(SIZES.at(-1)![0]);
const sortsOf = (count: number) =>
  function* stream() {
    for (let n = 0; n < count; n++) yield cards.subarray(n * CELLS.length, (n + 1) * CELLS.length);
  };
const distribution = distributionOf(CELLS);
const recipe = { factorCount: FACTORS, rotation: 'varimax', flagAlpha: 0.05 } as const;
const large = (count: number) => finished(solveLarge(sortsOf(count), distribution, recipe));

const few: StudyData = {
  statements: CELLS.map((_, s) => ({ id: `s${s + 1}`, text: '' })),
  qSorts: Array.from(sortsOf(NAIVE_SORTS)(), (values, n) => ({ name: `p${n + 1}`, values: [...values] })),
  distribution,
};
const naiveSeconds = secondsOf(() => solve(few, { ...STANDARD_RECIPE, factorCount: FACTORS })).clock;
const ordinary = solve(few, { ...STANDARD_RECIPE, factorCount: FACTORS });
const gap = largestGap(large(NAIVE_SORTS).zScores, ordinary.zScores);

console.log(`seconds of the solution of many Q-sorts of ${CELLS.length} statements, ${FACTORS} factors, on one processor`); // prettier-ignore
console.log(`on ${NAIVE_SORTS} Q-sorts both roads give the same z-scores within ${gap.toExponential(1)}\n`);
console.log('  Q-sorts    clock  processor      aim    ordinary road    ratio');
for (const [count, aim] of SIZES) {
  const { clock, processor } = secondsOf(() => large(count));
  const naive = naiveSeconds * (count / NAIVE_SORTS) ** 2;
  const cells = [count, clock.toFixed(2), processor.toFixed(2), aim, naive.toFixed(0), `${(naive / clock).toFixed(0)}×`]; // prettier-ignore
  console.log(tableLine(cells, [9, 9, 11, 9, 17, 9]));
}
console.log(`\nmemory at the end ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB, of which the Q-sorts ${cards.length / 1e6} MB`); // prettier-ignore
if (!(gap < 1e-9)) {
  console.error('the two roads differ: one of them is wrong');
  process.exitCode = 1;
}
