/*
 * How long `solve` takes, and how many times longer the textbook way does: N × N correlations by definition, Jacobi
 * rotations of the whole matrix, varimax by singular value decompositions as in R, until the same figures come out.
 * Both in one run on one machine, so that the ratio can be compared between machines. `npm run bench`.
 */
import { prepare, solve, solveFrom, STANDARD_RECIPE, type StudyData } from '../../analysis/index.ts';
import { inOurSigns, largestGap, matchFactors } from '../analysis/compare-solutions.ts';
import { syntheticStudy } from '../analysis/synthetic-study.ts';
import { jacobi, naiveCorrelations, svdVarimax } from './naive.ts';
import { tableLine, timed } from './timed.ts';

/** Statements, Q-sorts, and the milliseconds aimed at. */
const SIZES = [
  [33, 9, 0.5],
  [60, 40, 3],
  [80, 120, 20],
  [60, 500, 60],
] as const;
const FACTOR_COUNTS = [3, 7];
/** Figures further apart than this would make the comparison void. */
const SAME_FIGURES = 1e-6;

interface NaiveComponents {
  /** [N × N], largest first. */
  readonly loadings: number[][];
  readonly ms: number;
}

function naiveComponents({ qSorts }: StudyData): NaiveComponents {
  const before = performance.now();
  const { values, vectors } = jacobi(naiveCorrelations(qSorts.map((sort) => sort.values)));
  const order = values.map((_, i) => i).sort((a, b) => values[b]! - values[a]!);
  const loadings = vectors.map((row) => order.map((f) => row[f]! * Math.sqrt(Math.max(0, values[f]!))));
  return { loadings, ms: performance.now() - before };
}

function benchmark(data: StudyData, components: NaiveComponents, factorCount: number) {
  const recipe = { ...STANDARD_RECIPE, factorCount };
  const prepared = prepare(data);
  const whole = timed(() => solve(data, recipe));
  const again = timed(() => solveFrom(prepared, recipe));
  const before = performance.now();
  const naive = svdVarimax(components.loadings.map((row) => row.slice(0, factorCount)));
  const naiveMs = components.ms + performance.now() - before;
  const { loadings } = solve(data, recipe);
  const gap = largestGap(loadings, inOurSigns(naive, matchFactors(loadings, naive)));
  return { whole, again, naiveMs, gap };
}

const WIDTHS = [10, 9, 9, 9, 11, 7, 11, 9, 8, 17];
const line = (cells: readonly (string | number)[]) => tableLine(cells, WIDTHS);
const ms = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

console.log(
  'Milliseconds of one solve(), by the clock (median) and of processor time (mean); "k changed": processor',
);
console.log('time of solveFrom() alone, after a new number of factors; "naive": once, by the clock.\n');
console.log(
  line([
    'statements',
    'Q-sorts',
    'factors',
    'median',
    'processor',
    'aim',
    'k changed',
    'naive',
    'ratio',
    'max |Δ loading|',
  ]),
);
let isVoid = false;
for (const [statementCount, qSortCount, aimMs] of SIZES) {
  const data = syntheticStudy(statementCount, qSortCount);
  const components = naiveComponents(data);
  for (const factorCount of FACTOR_COUNTS) {
    const { whole, again, naiveMs, gap } = benchmark(data, components, factorCount);
    isVoid ||= !(gap < SAME_FIGURES);
    console.log(
      line([
        statementCount,
        qSortCount,
        factorCount,
        ms(whole.median),
        ms(whole.processor),
        aimMs,
        ms(again.processor),
        ms(naiveMs),
        `${(naiveMs / whole.median).toFixed(0)}×`,
        gap.toExponential(1),
      ]),
    );
  }
}
if (isVoid) {
  console.error(`the two ways differ by more than ${SAME_FIGURES}: one of them is wrong`);
  process.exitCode = 1;
}
