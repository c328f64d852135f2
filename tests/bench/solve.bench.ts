/*
 * How long `solve` takes, and how many times longer the textbook way does: N × N correlations by definition, Jacobi
 * rotations of the whole matrix, varimax by singular value decompositions as in R, until the same figures come out.
 * Both in one run on one machine, so that the ratio can be compared between machines. `npm run bench`.
 */
import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { prepare, solve, solveFrom, STANDARD_RECIPE, type StudyData } from '../../analysis/index.ts';
import { inOurSigns, largestGap, matchFactors } from '../analysis/compare-solutions.ts';
import { syntheticStudy } from '../analysis/synthetic-study.ts';

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

/**
 * Milliseconds of one call, after a warm-up, over about a second: the median by the clock, and the mean of the
 * processor's own time, which other programs on the machine do not lengthen.
 */
function timed(act: () => unknown): { median: number; processor: number } {
  const times: number[] = [];
  for (let i = 0; i < 25; i++) act();
  const start = performance.now();
  const used = process.cpuUsage();
  while (times.length < 15 || (performance.now() - start < 1000 && times.length < 500)) {
    const before = performance.now();
    act();
    times.push(performance.now() - before);
  }
  const { user, system } = process.cpuUsage(used);
  times.sort((a, b) => a - b);
  return {
    median: times[Math.floor(times.length / 2)]!,
    processor: (user + system) / 1000 / times.length,
  };
}

interface NaiveComponents {
  /** [N × N], largest first. */
  readonly loadings: number[][];
  readonly ms: number;
}

function naiveComponents({ qSorts }: StudyData): NaiveComponents {
  const before = performance.now();
  const correlations = qSorts.map((x) => qSorts.map((y) => correlation(x.values, y.values)));
  const { values, vectors } = jacobi(correlations);
  const order = values.map((_, i) => i).sort((a, b) => values[b]! - values[a]!);
  const loadings = vectors.map((row) => order.map((f) => row[f]! * Math.sqrt(Math.max(0, values[f]!))));
  return { loadings, ms: performance.now() - before };
}

function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (v: readonly number[]) => v.reduce((a, b) => a + b, 0) / v.length;
  const [mx, my] = [mean(x), mean(y)];
  const sum = (term: (s: number) => number) => x.reduce((total, _, s) => total + term(s), 0);
  const covariance = sum((s) => (x[s]! - mx) * (y[s]! - my));
  return covariance / Math.sqrt(sum((s) => (x[s]! - mx) ** 2) * sum((s) => (y[s]! - my) ** 2));
}

/** Cyclic Jacobi: turn every pair of rows and columns until nothing is left beside the diagonal. */
function jacobi(symmetric: readonly (readonly number[])[]): { values: number[]; vectors: number[][] } {
  const a = symmetric.map((row) => [...row]);
  const v = a.map((_, i) => a.map((__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 50; sweep++) {
    let beside = 0;
    for (let p = 0; p < a.length; p++) {
      for (let q = p + 1; q < a.length; q++) {
        beside += a[p]![q]! ** 2;
        if (a[p]![q] !== 0) jacobiTurn(a, v, p, q);
      }
    }
    if (beside < 1e-24) break;
  }
  return { values: a.map((row, i) => row[i]!), vectors: v };
}

function jacobiTurn(a: number[][], v: number[][], p: number, q: number): void {
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cos = 1 / Math.sqrt(t * t + 1);
  const sin = t * cos;
  for (const rows of [a, v]) {
    for (const row of rows) {
      const x = row[p]!;
      const y = row[q]!;
      row[p] = cos * x - sin * y;
      row[q] = sin * x + cos * y;
    }
  }
  const upper = a[p]!;
  const lower = a[q]!;
  for (let k = 0; k < a.length; k++) {
    const x = upper[k]!;
    const y = lower[k]!;
    upper[k] = cos * x - sin * y;
    lower[k] = sin * x + cos * y;
  }
}

/** The iteration of R's stats::varimax, run until the criterion stands still. */
function svdVarimax(loadings: number[][]): number[][] {
  const lengths = loadings.map((row) => Math.sqrt(row.reduce((sum, f) => sum + f * f, 0)));
  const x = new Matrix(loadings).divColumnVector(lengths);
  let turn = Matrix.eye(x.columns);
  let criterion = 0;
  for (let i = 0; i < 2000; i++) {
    const z = x.mmul(turn);
    const squares = Matrix.pow(z, 2).mean('column');
    const b = x.transpose().mmul(Matrix.pow(z, 3).sub(z.clone().mulRowVector(squares)));
    const svd = new SingularValueDecomposition(b);
    turn = svd.leftSingularVectors.mmul(svd.rightSingularVectors.transpose());
    const next = svd.diagonal.reduce((sum, d) => sum + d, 0);
    if (next < criterion * (1 + 1e-15)) break;
    criterion = next;
  }
  return x.mmul(turn).mulColumnVector(lengths).to2DArray();
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
const line = (cells: readonly (string | number)[]) =>
  cells.map((text, i) => String(text).padStart(WIDTHS[i]!)).join('');
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
