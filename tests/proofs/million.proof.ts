/**
 * A million Q-sorts of 60 statements in a CSV on disk, seven planted viewpoints: time and memory of
 * `analyse --large --sorts-out`, whether the seven are found, whether the rows add up to the solution, and whether the
 * first 400 give the same figures on this road and on the ordinary one. The Q-sorts are drawn beforehand and not timed.
 *
 *     npm run proofs
 */
import { spawnSync } from 'node:child_process';
import { closeSync, createReadStream, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { distributionOf, tuckerPhi } from '../../analysis/index.ts';
import { simulateQSorts } from '../../analysis/simulation/index.ts';
import { randomSource } from '../../analysis/uncertainty/random.ts';
import type { LargeSolutionJson } from '../../server/cli/analyse-large.ts';
import { largestGap } from '../analysis/compare-solutions.ts';
import { buildAnalyse, type AnalyseCommand } from '../server/cli/run-analyse.ts';

const SORTS = 1_000_000;
const BLOCK = 1000;
const SAMPLE = 400;
const FACTORS = 7;
const NOISE = 0.75;
const SEED = 1;
const CAPACITIES = [2, 4, 5, 6, 8, 10, 8, 6, 5, 4, 2];
const GRID = CAPACITIES.flatMap((capacity, column) => new Array<number>(capacity).fill(column - 5));

const random = randomSource(SEED);
const viewpoints = Array.from({ length: FACTORS }, (_, v) => ({
  key: `v${v + 1}`,
  scores: GRID.map(() => random()),
}));

/** Eight of ten hold one viewpoint, one holds two, one none. */
function holds(n: number): string[] {
  const key = (v: number) => viewpoints[v % FACTORS]!.key;
  if (n % 10 === 8) return [key(n), key(n + 3)];
  return n % 10 === 9 ? [] : [key(n)];
}

/** A thousand people, as rows of the file. */
function rows(block: number): string {
  const sorters = Array.from({ length: BLOCK }, (_, at) => {
    const n = block * BLOCK + at;
    return { name: `P${n + 1}`, holds: holds(n) };
  });
  const plan = { viewpoints, sorters, distribution: distributionOf(GRID), noise: NOISE, seed: SEED + block };
  return simulateQSorts(plan).map(({ name, values }) => `${name},${values.join(',')}\n`).join(''); // prettier-ignore
}

function writeMillion(command: AnalyseCommand): void {
  const header = `participant,${GRID.map((_, s) => `s${s + 1}`).join(',')}\n`;
  const file = openSync(join(command.folder, 'million.csv'), 'w');
  writeSync(file, header);
  for (let block = 0; block < SORTS / BLOCK; block++) {
    const text = rows(block);
    if (block === 0) command.write('sample.csv', header + text.split('\n').slice(0, SAMPLE).join('\n'));
    writeSync(file, text);
    if (block % 10 === 0) process.stderr.write(`drawing ${(block * BLOCK * 100) / SORTS} %\r`);
  }
  closeSync(file);
}

/** Says at the end, on a pipe of its own, the most memory that the process ever had, in kB. */
const PEAK = `data:text/javascript,${encodeURIComponent(
  'import { writeSync } from "node:fs"; process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)))',
)}`;

/** The program as people run it, in a process of its own; its progress shows on the terminal. */
function analysed(command: AnalyseCommand, ...words: string[]) {
  const before = performance.now();
  const { status, output } = spawnSync(process.execPath, [`--import=${PEAK}`, command.program, ...words], {
    cwd: command.folder,
    env: { ...process.env, INIT_CWD: undefined },
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0) throw new Error(`exit code ${String(status)}`);
  const solution = JSON.parse(output[1]!) as LargeSolutionJson;
  const peakMegabytes = (Number(output[3]) * 1024) / 1e6;
  return { solution, seconds: (performance.now() - before) / 1000, peakMegabytes };
}

/** How many rows there are, and how many define each factor. */
async function rowCounts(path: string): Promise<{ count: number; defining: number[] }> {
  const defining = new Array<number>(FACTORS).fill(0);
  let count = -1;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    count += 1;
    if (count > 0) line.split(',').slice(1 + FACTORS, 1 + 2 * FACTORS).forEach((flag, f) => (defining[f]! += Number(flag === 'true'))); // prettier-ignore
  }
  return { count, defining };
}

/** The largest difference of z-scores between the two roads. */
function sampleGap(command: AnalyseCommand): number {
  const words = ['sample.csv', `--factors=${FACTORS}`];
  const large = analysed(command, ...words, '--large').solution;
  const ordinary = command.json(...words, '--sorts-in=rows');
  const isSame = JSON.stringify(large.factorArrays) === JSON.stringify(ordinary.factorArrays);
  return isSame ? largestGap(large.zScores, ordinary.zScores) : Infinity;
}

const megabytes = (path: string) => `${(statSync(path).size / 1e6).toFixed(0)} MB`;
function shown(words: string, holdsTrue: boolean): void {
  console.log(`${holdsTrue ? 'ok    ' : 'FAILED'}  ${words}`);
  if (!holdsTrue) process.exitCode = 1;
}

const command = await buildAnalyse();
try {
  writeMillion(command);
  const [input, out] = ['million.csv', 'rows.csv'].map((name) => join(command.folder, name)) as [string, string]; // prettier-ignore
  const words = [input, '--large', `--factors=${FACTORS}`, `--sorts-out=${out}`];
  const { solution, seconds, peakMegabytes } = analysed(command, ...words);
  console.log(`${SORTS} Q-sorts of ${GRID.length} statements, ${megabytes(input)}; ${FACTORS} factors, rows of ${megabytes(out)}`); // prettier-ignore
  shown(`${seconds.toFixed(1)} s by the clock (aim: about 60), at most ${peakMegabytes.toFixed(0)} MB of memory (aim: 1,500)`, peakMegabytes < 1500); // prettier-ignore
  const columns = Array.from({ length: FACTORS }, (_, f) => solution.zScores.map((row) => row[f]!));
  const phis = viewpoints.map(({ scores }) => {
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const planted = scores.map((score) => score - mean);
    return Math.max(...columns.map((column) => Math.abs(tuckerPhi(column, planted))));
  });
  shown(`φ with the planted ${phis.map((phi) => phi.toFixed(3)).join(' ')}`, Math.min(...phis) > 0.95);
  const { count, defining } = await rowCounts(out);
  const { definingCount } = solution.characteristics;
  shown(`${count} rows; defining ${defining.join(' ')}`, count === SORTS && defining.join() === definingCount.join()); // prettier-ignore
  const first = readFileSync(join(command.folder, 'sample.csv'), 'utf8').split('\n').length - 1;
  const gap = sampleGap(command);
  shown(`the first ${first} on both roads: same arrays, z-scores within ${gap.toExponential(1)}`, gap < 1e-9);
} finally {
  command.remove();
  rmSync(command.folder, { recursive: true, force: true });
}
