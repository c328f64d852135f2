/**
 * A million Q-sorts of 60 statements, seven planted viewpoints: time and memory of `solveLarge`, and whether the
 * seven are found.
 *
 *     npm run proofs
 */
import { distributionOf, finished, solveLarge, tuckerPhi } from '../../analysis/index.ts';
import { randomSource } from '../../analysis/uncertainty/random.ts';

const SORTS = 1_000_000;
const FACTORS = 7;
const CAPACITIES = [2, 4, 5, 6, 8, 10, 8, 6, 5, 4, 2];
const GRID = CAPACITIES.flatMap((capacity, column) => new Array<number>(capacity).fill(column - 5));
const WORD = 2 ** 32;

const random = randomSource(1);
const planted = Array.from({ length: FACTORS }, () =>
  Float64Array.from(GRID, () => (random() / WORD - 0.5) * Math.sqrt(12)),
);

/** Each person leans to one viewpoint, with noise of sd .75, and fills the grid. One byte a card. */
function simulated(): Int8Array {
  const cards = new Int8Array(SORTS * GRID.length);
  const leaning = new Float64Array(GRID.length);
  for (let n = 0; n < SORTS; n++) {
    const viewpoint = planted[n % FACTORS]!;
    for (let s = 0; s < leaning.length; s++) {
      leaning[s] = viewpoint[s]! + (random() + random() + random() - 1.5 * WORD) * (1.5 / WORD);
    }
    const order = Array.from(leaning.keys()).sort((a, b) => leaning[a]! - leaning[b]!);
    order.forEach((statement, cell) => (cards[n * GRID.length + statement] = GRID[cell]!));
  }
  return cards;
}

const cards = simulated();
function* stream(): Generator<Int8Array> {
  for (let n = 0; n < SORTS; n++) yield cards.subarray(n * GRID.length, (n + 1) * GRID.length);
}

let shown = 0;
const start = performance.now();
const solution = finished(
  solveLarge(stream, distributionOf(GRID), { factorCount: FACTORS, rotation: 'varimax', flagAlpha: 0.05 }),
  {
    onProgress: ({ done, total }) => {
      if (done / total < shown) return;
      shown += 0.1;
      process.stderr.write(`${Math.round((100 * done) / total)} %\r`);
    },
  },
);
const seconds = (performance.now() - start) / 1000;
const columns = Array.from({ length: FACTORS }, (_, f) => solution.zScores.map((row) => row[f]!));
const found = planted.map((viewpoint) =>
  Math.max(...columns.map((column) => Math.abs(tuckerPhi(column, viewpoint)))),
);
console.log(`${SORTS} Q-sorts of ${GRID.length} statements, ${FACTORS} factors: ${seconds.toFixed(1)} s`);
console.log(
  `memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB, of which the Q-sorts ${cards.length / 1e6} MB`,
);
console.log(`defining ${solution.characteristics.definingCount.join(' ')}`);
console.log(`phi with the planted ${found.map((phi) => phi.toFixed(3)).join(' ')}`);
if (Math.min(...found) < 0.9) process.exitCode = 1;
