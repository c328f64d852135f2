/**
 * How many of seven planted viewpoints come back, by size of the P-set, noise and share of people who hold two
 * viewpoints or none: the tables of docs/planning.md. Deterministic: 100 studies from seed 1 for every cell.
 *
 *     npm run proofs
 */
import {
  holdersOf,
  meanRecovered,
  recoveryCell,
  STUDIES,
  triedRecovery,
} from '../analysis/planning/seven-viewpoints.ts';

const SIZES = [14, 21, 28, 35, 42, 56, 63, 70, 84];
const SHARES = [0, 0.1, 0.25, 0.5];
const NOISES = [0.62, 0.75, 0.88];

const row = (...cells: readonly (string | number)[]) => console.log(`| ${cells.join(' | ')} |`);
const figure = (value: number) => value.toFixed(2).replace(/^0/, '');
const percent = (share: number) => Math.round(100 * share);

for (const noise of NOISES) {
  console.log(`\nNoise ${figure(noise)}: of seven, and in how many of ${STUDIES} studies all seven\n`);
  row('people', ...SHARES.map((share) => `${percent(share)} % others`));
  row(...['---', ...SHARES.map(() => '---')]);
  for (const size of SIZES) {
    row(size, ...SHARES.map((othersShare) => recoveryCell(triedRecovery({ size, othersShare, noise }))));
  }
}

console.log(`\nTen percent others, of ${STUDIES} studies\n`);
row('people', 'holders each', 'noise', 'recovered of 7', 'the median φ is ≥ .90', 'parallel analysis says 7', 'MAP says 7'); // prettier-ignore
row(...Array.from({ length: 7 }, () => '---'));
for (const size of [28, 42, 63, 70]) {
  for (const noise of NOISES) {
    const tried = { size, othersShare: 0.1, noise };
    const recovery = triedRecovery(tried);
    const holders = [...new Set(holdersOf(tried))].sort((a, b) => a - b).join(' or ');
    const { parallelAnalysis, minimumAveragePartial } = recovery.rightCount;
    row(size, holders, figure(noise), meanRecovered(recovery).toFixed(1), percent(recovery.medianRecovered), percent(parallelAnalysis), percent(minimumAveragePartial)); // prettier-ignore
  }
}
