/*
 * How long 1,000 draws of parallel analysis take, and how many times longer the textbook way: correlations by
 * definition and Jacobi rotations of the whole matrix for every draw, of the same permutations. Both in one run on one
 * machine. `npm run bench`.
 */
import { finished, parallelAnalysis, prepare, type StudyData } from '../../analysis/index.ts';
import { permutedRows, quantile } from '../../analysis/retention/parallel-analysis.ts';
import { matrixOf, rowsOf } from '../../analysis/numerics/matrix.ts';
import { shuffledOrder } from '../../analysis/uncertainty/draws.ts';
import { randomSource } from '../../analysis/uncertainty/random.ts';
import { rowGap } from '../analysis/compare-solutions.ts';
import { syntheticStudy } from '../analysis/synthetic-study.ts';
import { jacobi, naiveCorrelations } from './naive.ts';
import { secondsOf, tableLine } from './timed.ts';

/** Statements, Q-sorts, and the seconds aimed at for 1,000 draws. */
const SIZES = [
  [33, 9, 0.2],
  [60, 40, 2],
  [60, 120, 6],
] as const;
const DRAWS = 1000;
/** The textbook way is timed on so many and taken so much longer. */
const NAIVE_DRAWS = 20;
const SEED = 7;

function naiveThresholds({ qSorts }: StudyData): number[] {
  const random = randomSource(SEED);
  const sorts = matrixOf(qSorts.map(({ values }) => [...values]));
  const chance = Array.from({ length: NAIVE_DRAWS }, () => {
    const permuted = permutedRows(sorts, () => shuffledOrder(random, sorts.columns));
    return jacobi(naiveCorrelations(rowsOf(permuted))).values.sort((a, b) => b - a);
  });
  return qSorts.map((_, at) => quantile(chance.map((values) => values[at]!), 0.95)); // prettier-ignore
}

console.log(`seconds of parallel analysis, ${DRAWS} draws, on one processor\n`);
console.log('statements  Q-sorts    clock  processor      aim    naive    ratio  max |Δ threshold|');
let isVoid = false;
for (const [statementCount, qSortCount, aim] of SIZES) {
  const data = syntheticStudy(statementCount, qSortCount);
  const { standardised, components } = prepare(data);
  const eigenvalues = Array.from({ length: qSortCount }, (_, at) => components.eigenvalues[at] ?? 0);
  const run = (draws: number) =>
    finished(parallelAnalysis(standardised, eigenvalues, { draws, seed: SEED })).thresholds;
  run(NAIVE_DRAWS);
  const ours = secondsOf(() => run(DRAWS));
  let thresholds: number[] = [];
  const naive = (secondsOf(() => (thresholds = naiveThresholds(data))).clock * DRAWS) / NAIVE_DRAWS;
  const gap = rowGap(run(NAIVE_DRAWS), thresholds);
  isVoid ||= !(gap < 1e-9);
  const cells = [statementCount, qSortCount, ours.clock.toFixed(2), ours.processor.toFixed(2), aim, naive.toFixed(2), `${(naive / ours.clock).toFixed(1)}×`, gap.toExponential(1)]; // prettier-ignore
  console.log(tableLine(cells, [10, 9, 9, 11, 9, 9, 9, 19]));
}
if (isVoid) {
  console.error('the two ways differ: one of them is wrong');
  process.exitCode = 1;
}
