/**
 * How far planted viewpoints are found again, by size and noise: the tables of docs/simulation.md. Deterministic:
 * seeds 1 to 200 for every cell.
 *
 *     npm run proofs
 */
import { solve, STANDARD_RECIPE, type Solution } from '../../analysis/index.ts';
import { simulateQSorts, type PlannedSorter } from '../../analysis/simulation/index.ts';
import { PARTICIPANTS } from '../../server/demo/public-service/participants.ts';
import { PLANTED_VIEWPOINTS } from '../../server/demo/public-service/planted-viewpoints.ts';
import { publicServiceInput } from '../../server/demo/public-service/simulated-q-sorts.ts';
import { DISTRIBUTION, STATEMENTS } from '../../server/demo/public-service/statements.ts';

const SEEDS = 200;
const NOISES = [0.62, 0.75, 0.88];
const KEYS = PLANTED_VIEWPOINTS.map(({ key }) => key);
const STATEMENT_LIST = STATEMENTS.map(({ text }, index) => ({ id: String(index + 1), text }));

/** The demo's own 48 people. */
const demoSorters: PlannedSorter[] = PARTICIPANTS.map(({ code, holds }) => ({ name: code, holds }));
/** The demo's mixed and null sorters. */
const others = demoSorters.filter(({ holds }) => holds.length !== 1);

/** As many holders of each of the seven, and the same others. */
function evenSorters(holders: number): PlannedSorter[] {
  const firm = KEYS.flatMap((key) =>
    Array.from({ length: holders }, (_, n) => ({ name: `${key} ${n + 1}`, holds: [key] })),
  );
  return [...firm, ...others];
}

function solved(sorters: readonly PlannedSorter[], noise: number, seed: number): Solution {
  const plan = { viewpoints: PLANTED_VIEWPOINTS, sorters, distribution: DISTRIBUTION, noise, seed };
  const qSorts = simulateQSorts(plan).map(({ name, values }) => ({ name, values }));
  const data = { statements: STATEMENT_LIST, qSorts, distribution: DISTRIBUTION };
  return solve(data, { ...STANDARD_RECIPE, factorCount: KEYS.length });
}

/**
 * Tucker's φ = Σxy / √(Σx²·Σy²) of each planted viewpoint (centred) with the factor matched to it; factors are
 * matched one to one so that the sum of φ is largest. 0 where nobody defines the factor.
 */
function recovery({ zScores }: Solution): { phi: number[]; factorOf: number[] } {
  const phi = PLANTED_VIEWPOINTS.map(({ scores }) => {
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const x = scores.map((score) => score - mean);
    return KEYS.map((_, f) =>
      congruence(
        x,
        zScores.map((row) => row[f] ?? 0),
      ),
    );
  });
  let best = { sum: -Infinity, factorOf: [] as number[] };
  for (const factorOf of permutations(KEYS.map((_, f) => f))) {
    const sum = factorOf.reduce((total, f, v) => total + phi[v]![f]!, 0);
    if (sum > best.sum) best = { sum, factorOf };
  }
  return { phi: best.factorOf.map((f, v) => phi[v]![f]!), factorOf: best.factorOf };
}

function congruence(x: readonly number[], y: readonly number[]): number {
  const product = (a: readonly number[], b: readonly number[]) => a.reduce((sum, v, i) => sum + v * b[i]!, 0);
  return product(x, y) / (Math.sqrt(product(x, x) * product(y, y)) || 1);
}

function permutations(items: readonly number[]): number[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

const figure = (value: number) => value.toFixed(2).replace('0.', '.');
const percent = (hits: number, of: number) => `${Math.round((100 * hits) / of)}`;
const row = (...cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
const median = (values: readonly number[]) => {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.floor(sorted.length / 2)]!) / 2;
};

function printDemo(): void {
  const solution = solve(publicServiceInput(), { ...STANDARD_RECIPE, factorCount: KEYS.length });
  const { phi, factorOf } = recovery(solution);
  console.log('\nThe demo as shipped\n');
  row('planted', 'holders', 'factor', 'defining', 'of them holders', 'φ');
  row('---', '---', '---', '---', '---', '---');
  KEYS.forEach((key, v) => {
    const f = factorOf[v]!;
    const defining = PARTICIPANTS.filter((_, n) => solution.flags[n]![f]);
    const isHolder = ({ holds }: (typeof PARTICIPANTS)[number]) => holds.join() === key;
    const letter = String.fromCharCode(65 + f);
    row(
      key,
      PARTICIPANTS.filter(isHolder).length,
      letter,
      defining.length,
      defining.filter(isHolder).length,
      figure(phi[v]!),
    );
  });
}

function printDemoDesign(): void {
  console.log(
    `\nThe demo's design, ${SEEDS} seeds: median φ, and in how many of 100 seeds φ is at least .85, .90\n`,
  );
  row('planted', 'holders', ...NOISES.map((noise) => `noise ${figure(noise)}`));
  row('---', '---', ...NOISES.map(() => '---'));
  const runs = NOISES.map((noise) =>
    Array.from({ length: SEEDS }, (_, i) => recovery(solved(demoSorters, noise, i + 1)).phi),
  );
  const cell = (phi: readonly number[]) =>
    [0.85, 0.9].map((least) => percent(phi.filter((value) => value >= least).length, SEEDS)).join(', ');
  KEYS.forEach((key, v) => {
    const cells = runs
      .map((run) => run.map((phi) => phi[v]!))
      .map((phi) => `${figure(median(phi))} (${cell(phi)})`);
    row(key, demoSorters.filter(({ holds }) => holds.join() === key).length, ...cells);
  });
  const worst = runs.map((run) => run.map((phi) => Math.min(...phi)));
  row('the worst of the seven', '', ...worst.map((phi) => `${figure(median(phi))} (${cell(phi)})`));
}

function printEvenDesigns(): void {
  console.log(`\nThe same number of holders each, ${SEEDS} seeds: in how many of 100 seeds …\n`);
  row(
    'holders each',
    'noise',
    'the median φ of the seven is ≥ .90',
    'all seven are ≥ .90',
    'all seven are ≥ .85',
    'holders flagged, %',
    'null sorters flagged, %',
  );
  row(...Array.from({ length: 7 }, () => '---'));
  for (const holders of [2, 3, 4, 6, 8, 9]) for (const noise of NOISES) printEvenDesign(holders, noise);
}

function printEvenDesign(holders: number, noise: number): void {
  const sorters = evenSorters(holders);
  const runs = Array.from({ length: SEEDS }, (_, i) => {
    const solution = solved(sorters, noise, i + 1);
    return { solution, ...recovery(solution) };
  });
  const share = (is: (phi: readonly number[]) => boolean) =>
    percent(runs.filter(({ phi }) => is(phi)).length, SEEDS);
  let [held, found, none, misled] = [0, 0, 0, 0];
  for (const { solution, factorOf } of runs) {
    sorters.forEach(({ holds }, n) => {
      if (holds.length === 1) {
        held++;
        if (solution.flags[n]![factorOf[KEYS.indexOf(holds[0]!)]!]) found++;
      } else if (holds.length === 0) {
        none++;
        if (solution.flags[n]!.includes(true)) misled++;
      }
    });
  }
  row(
    holders,
    figure(noise),
    share((phi) => median(phi) >= 0.9),
    share((phi) => Math.min(...phi) >= 0.9),
    share((phi) => Math.min(...phi) >= 0.85),
    percent(found, held),
    percent(misled, none),
  );
}

printDemo();
printDemoDesign();
printEvenDesigns();
