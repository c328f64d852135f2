/*
 * How long 1,000 resamples take, and how many times longer the plain way does: for each resample a study with the drawn
 * Q-sorts in it, solved from the start by solve(), every figure of it, and its factors matched by trying every order.
 * Both in one run on one machine. `npm run bench`.
 */
import {
  bootstrapOf,
  finished,
  prepare,
  solve,
  STANDARD_RECIPE,
  type StudyData,
} from '../../analysis/index.ts';
import { tuckerPhi } from '../../analysis/comparison/match-factors.ts';
import { balancedResamples } from '../../analysis/uncertainty/draws.ts';
import { randomSource } from '../../analysis/uncertainty/random.ts';
import { syntheticStudy } from '../analysis/synthetic-study.ts';
import { secondsOf, tableLine } from './timed.ts';

/** Statements, Q-sorts, factors, and the seconds aimed at. */
const SIZES = [
  [33, 9, 3, 0.6],
  [60, 40, 3, 4],
  [60, 40, 7, 8],
] as const;
const RESAMPLES = 1000;
/** The plain way is timed on so many and taken so much longer. */
const PLAIN_RESAMPLES = 100;

function permutations(items: readonly number[]): number[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((first, at) => permutations(items.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}

function plainly(data: StudyData, factorCount: number, resamples: readonly (readonly number[])[]): number[] {
  const recipe = { ...STANDARD_RECIPE, factorCount };
  const whole = solve(data, recipe);
  const orders = permutations([...Array(factorCount).keys()]);
  return resamples.map((chosen) => {
    const qSorts = chosen.map((n, at) => ({ name: `q${at}`, values: data.qSorts[n]!.values }));
    const { loadings } = solve({ ...data, qSorts }, recipe);
    const phis = Array.from({ length: factorCount }, (_, f) =>
      Array.from({ length: factorCount }, (__, g) =>
        Math.abs(
          tuckerPhi(
            chosen.map((n) => whole.loadings[n]![f]!),
            loadings.map((row) => row[g]!),
          ),
        ),
      ),
    );
    const sums = orders.map((order) => order.reduce((sum, g, f) => sum + phis[f]![g]!, 0));
    return Math.max(...sums);
  });
}

console.log(
  `seconds of a bootstrap of ${RESAMPLES} resamples, on one processor; "plain" solves each as a study of its own\n`,
);
console.log('statements  Q-sorts  factors    clock  processor      aim    plain    ratio  max |Δ Σ phi|');
let isVoid = false;
for (const [statementCount, qSortCount, factorCount, aim] of SIZES) {
  const data = syntheticStudy(statementCount, qSortCount);
  const recipe = { ...STANDARD_RECIPE, factorCount };
  const prepared = prepare(data);
  const resamples = balancedResamples(randomSource(7), qSortCount, RESAMPLES);
  finished(bootstrapOf(prepared, recipe, resamples.slice(0, 50)));
  let figures = finished(bootstrapOf(prepared, recipe, resamples.slice(0, 50)));
  const ours = secondsOf(() => (figures = finished(bootstrapOf(prepared, recipe, resamples))));
  const few = resamples.slice(0, PLAIN_RESAMPLES).filter((all) => new Set(all).size > factorCount);
  let sums: number[] = [];
  const plain = (secondsOf(() => (sums = plainly(data, factorCount, few))).clock * RESAMPLES) / few.length;
  const places = few.map((chosen) => resamples.indexOf(chosen));
  const gap = Math.max(
    ...sums.map((sum, i) =>
      Math.abs(sum - figures.factors.reduce((total, { phis }) => total + phis[places[i]!]!, 0)),
    ),
  );
  isVoid ||= !(gap < 1e-6);
  const cells = [statementCount, qSortCount, factorCount, ours.clock.toFixed(2), ours.processor.toFixed(2), aim, plain.toFixed(2), `${(plain / ours.clock).toFixed(1)}×`, gap.toExponential(1)]; // prettier-ignore
  console.log(tableLine(cells, [10, 9, 9, 9, 11, 9, 9, 9, 15]));
}
if (isVoid) {
  console.error('the two ways differ: one of them is wrong');
  process.exitCode = 1;
}
