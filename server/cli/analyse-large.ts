import { createHash, type Hash } from 'node:crypto';
import {
  cellValues,
  distributionOf,
  finished,
  gridSize,
  solveLarge,
  STANDARD_RECIPE,
  ANALYSIS_VERSION,
  type Distribution,
  type LargeSolution,
  type Notice,
} from '../../analysis/index.ts';
import { distributionWords, parsedDistribution } from '../formats/parse-distribution.ts';
import type { AnalyseOptions } from './analyse-options.ts';
import { clearProgress, progressLine } from './progress-line.ts';
import { qSortTable, type QSortTable } from './q-sort-rows.ts';
import { pathOf } from './read-study.ts';
import { Refusal } from './refusal.ts';
import type { SolutionJson } from './solution-json.ts';

/** What `--large` prints: no row and no column a person, but how many there are. */
export type LargeSolutionJson = Omit<
  SolutionJson,
  'sorts' | 'correlations' | 'unrotatedLoadings' | 'loadings' | 'flags' | 'retention' | 'bootstrap'
> &
  Pick<LargeSolution, 'sortCount'>;

/**
 * The standard solution of a file of any size: read five times, never held.
 *
 * @throws {Refusal} for choices the large road does not know, and for faults in the file.
 */
export function analysedLarge(options: AnalyseOptions): LargeSolutionJson {
  const { rotation, flagAlpha } = options.recipe;
  if (options.files.length > 1) throw new Refusal('too-many-files', '--large takes one file');
  if (rotation !== 'varimax' && rotation !== 'none') {
    throw new Refusal('option-invalid', `--large knows --rotation varimax or none, not "${rotation}"`);
  }
  const table = qSortTable(pathOf(options.files[0]!));
  const { distribution, notices } = gridOf(table, options.distribution);
  const factorCount = options.factorCount ?? STANDARD_RECIPE.factorCount;
  const hash = createHash('sha256');
  const stream = () => valuesOf(table);
  hashed(hash, table, distribution);
  const recipe = { factorCount, rotation, flagAlpha } as const;
  const solution = finished(
    solveLarge(stream, distribution, recipe),
    progressLine(process.stderr, 'three passes over the Q-sorts'),
  );
  clearProgress(process.stderr);
  const counted = options.factorCount === null ? [countNotice(factorCount)] : [];
  return {
    statements: table.statements,
    sortCount: solution.sortCount,
    ...figuresOf(solution),
    notices: [...counted, ...notices, ...solutionNotices(solution)],
    recipe: { ...options.recipe, factorCount },
    inputDigest: hash.digest('hex'),
    analysisVersion: ANALYSIS_VERSION,
  };
}

function figuresOf(solution: LargeSolution) {
  const { eigenvalues, zScores, factorArrays, characteristics, factorCorrelations } = solution;
  const { standardErrorsOfDifferences, distinguishing, consensus } = solution;
  const verdicts = { standardErrorsOfDifferences, distinguishing, consensus };
  return { eigenvalues, zScores, factorArrays, characteristics, factorCorrelations, ...verdicts };
}

function* valuesOf({ rows }: QSortTable): Generator<Float64Array> {
  for (const { values } of rows()) yield values;
}

/** The grid given or found, as for ordinary files: the values that all hold, or each rank's mean, rounded half up. */
function gridOf(table: QSortTable, words: string | null): FoundGrid {
  const size = table.statements.length;
  const sums = new Float64Array(size);
  const names = new Set<string>();
  let first: Float64Array | null = null;
  let [count, unlike] = [0, 0];
  const given = words === null ? null : givenGrid(words, size);
  for (const { name, values, row } of table.rows()) {
    if (names.has(name)) throw new Refusal('duplicate-name', `row ${row}: two Q-sorts are called "${name}"`);
    names.add(name);
    const sorted = values.slice().sort();
    first ??= given ? Float64Array.from(cellValues(given)) : sorted;
    const reference = first;
    if (!sorted.every((value, rank) => value === reference[rank])) unlike += 1;
    sorted.forEach((value, rank) => (sums[rank]! += value));
    count += 1;
  }
  if (first === null) throw new Refusal('no-q-sorts', 'the file holds no Q-sort below its header');
  if (unlike === 0) return { distribution: distributionOf([...first]), notices: [] };
  return given ? gridNotFilled(given, unlike, count) : meanGrid(sums, count);
}

/** A grid and what there is to know about it. */
interface FoundGrid {
  readonly distribution: Distribution;
  readonly notices: readonly Notice[];
}

function gridNotFilled(distribution: Distribution, unlike: number, count: number): FoundGrid {
  const message = `${unlike} of ${count} Q-sorts do not fill the given grid exactly: factor arrays are laid in the given grid`;
  return { distribution, notices: [{ code: 'grid-not-filled', message }] };
}

function meanGrid(sums: Float64Array, count: number): FoundGrid {
  const distribution = distributionOf([...sums].map((sum) => Math.floor(sum / count + 0.5)));
  const message = `the Q-sorts do not all hold the same values, so the grid is each rank's mean value: ${distributionWords(distribution)}; give the grid if you know it`;
  return { distribution, notices: [{ code: 'grid-inferred-from-unforced', message }] };
}

function givenGrid(words: string, statementCount: number): Distribution {
  const parsed = parsedDistribution(words);
  if ('refusal' in parsed) throw new Refusal('distribution-faulty', parsed.refusal);
  if (gridSize(parsed.distribution) === statementCount) return parsed.distribution;
  const message = `the grid holds ${gridSize(parsed.distribution)} cards, but there are ${statementCount} statements`;
  throw new Refusal('grid-size-mismatch', message);
}

/** The canonical text of docs/method.md, a Q-sort at a time, so that the digest is the ordinary road's. */
function hashed(hash: Hash, table: QSortTable, distribution: Distribution): void {
  const grid = distribution.map(({ value, capacity }) => [value, capacity]);
  hash.update(`["standpoint-input-1",${JSON.stringify(table.statements)},${JSON.stringify(grid)},[`);
  let separator = '';
  for (const { name, values } of table.rows()) {
    hash.update(`${separator}${JSON.stringify([name, [...values]])}`);
    separator = ',';
  }
  hash.update(']]');
}

function countNotice(factorCount: number): Notice {
  const message = `${factorCount} factors were taken because --factors does not say how many: compare several numbers before you decide`;
  return { code: 'factor-count-not-given', message };
}

/** What can be known without people. */
function solutionNotices({ hasConverged, characteristics, negativeCount }: LargeSolution): Notice[] {
  const named = (f: number) => `factor ${f + 1}`;
  return [
    ...(hasConverged ? [] : [{ code: 'rotation-not-converged', message: 'the rotation never came to rest' }]),
    ...characteristics.definingCount.flatMap((count, f): Notice[] => {
      const negative = negativeCount[f]!;
      if (count === 0) {
        return [{ code: 'factor-undefined', message: `no Q-sort defines ${named(f)}: it has no z-scores` }];
      }
      if (negative === 0 || negative === count) return [];
      const message = `${named(f)} is defined from both ends: ${negative} of ${count} Q-sorts load negatively`;
      return [{ code: 'bipolar-factor', message }];
    }),
  ];
}
