import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import {
  ANALYSIS_VERSION,
  distributionOf,
  finished,
  largeSolution,
  momentsPart,
  scoresPart,
  STANDARD_RECIPE,
  sumsPart,
  type Distribution,
  type LargePart,
  type LargeRecipe,
  type LargeSolution,
  type LongWork,
  type Notice,
  type ScoresPart,
} from '../../analysis/index.ts';
import { distributionWords } from '../formats/parse-distribution.ts';
import type { AnalyseOptions } from './analyse-options.ts';
import { GridCounter, gridOf, type GridTally } from './large-grid.ts';
import type { LargeOptions } from './large-options.ts';
import {
  digestOfInputs,
  mergedPartFiles,
  readPartFile,
  refuseOtherStatements,
  writePartFile,
  type LargePartFile,
} from './large-part-file.ts';
import { clearProgress, progressLine } from './progress-line.ts';
import { readQSorts, type ReadQSorts } from './read-q-sorts.ts';
import { pathOf } from './read-study.ts';
import { Refusal } from './refusal.ts';
import type { SolutionJson } from './solution-json.ts';
import { writeSortRows } from './sort-rows.ts';

/** What `--large` prints: no row and no column a person, but how many there are. */
export type LargeSolutionJson = Omit<
  SolutionJson,
  'sorts' | 'correlations' | 'unrotatedLoadings' | 'loadings' | 'flags' | 'retention' | 'bootstrap'
> &
  Pick<LargeSolution, 'sortCount'>;

/** What is printed where a part was written and there is no solution yet. */
export interface WrittenPartJson {
  readonly step: LargePart['step'];
  readonly sortCount: number;
  readonly inputs: LargePartFile['inputs'];
}

/**
 * The standard solution of a file of any size, or one machine's part of it: the file is read once, its Q-sorts are
 * passed over a few times from a store on disk, and never held.
 *
 * @throws {Refusal} for choices the large road does not know, and for faults in the files.
 */
export async function analysedLarge(
  options: AnalyseOptions,
  large: LargeOptions,
): Promise<LargeSolutionJson | WrittenPartJson> {
  const recipe = largeRecipe(options);
  if (large.isMerge) return merged(options, large);
  if (options.files.length > 1) throw new Refusal('too-many-files', '--large takes one file');
  const before = large.after === null ? null : readPartFile(pathOf(large.after));
  refuseOutOfPlace(before, large);
  const grid = new GridCounter(gridWords(before, options.distribution));
  const qSorts = await readQSorts(pathOf(options.files[0]!), (values) => grid.add(values));
  try {
    const file = partFile(qSorts, before, { recipe, grid: grid.tally(), isShared: large.writePart !== null });
    if (large.writePart !== null) return written(large.writePart, file);
    const solution = solutionOf(file);
    if (large.sortsOut !== null) writeSortRows(outputPath(large.sortsOut), qSorts.stored, solution);
    return solutionJson(file, solution, options);
  } finally {
    qSorts.stored.close();
  }
}

function largeRecipe({ recipe, factorCount }: AnalyseOptions): LargeRecipe {
  const { rotation, flagAlpha } = recipe;
  if (rotation === 'varimax' || rotation === 'none') {
    return { factorCount: factorCount ?? STANDARD_RECIPE.factorCount, rotation, flagAlpha };
  }
  throw new Refusal('option-invalid', `--large knows --rotation varimax or none, not "${rotation}"`);
}

/** Parts of one step as one: written, printed as a solution if it was the last, or both. */
function merged({ files, ...options }: AnalyseOptions, { writePart }: LargeOptions) {
  const file = mergedPartFiles(files.map((name) => readPartFile(pathOf(name))));
  if (file.part.step !== 'scores') {
    if (writePart !== null) return written(writePart, file);
    throw new Refusal('option-invalid', '--merge of this step needs --write-part: there is no solution yet');
  }
  const solution = solutionOf(file);
  if (writePart !== null) written(writePart, file);
  return solutionJson(file, solution, { files, ...options });
}

/** Options that do not belong to this step of a shared analysis. @throws {Refusal} `option-invalid` */
function refuseOutOfPlace(
  before: LargePartFile | null,
  { writePart, sortsOut, choices }: LargeOptions,
): void {
  const [isWriting, hasRows, step] = [writePart !== null, sortsOut !== null, before?.part.step];
  const [isLater, isLast] = [step === 'sums' || step === 'moments', step === 'scores'];
  const settles = step === (isWriting ? 'sums' : undefined);
  const rules: [boolean, string][] = [
    [isLast && !hasRows, '--after the last step needs --sorts-out: there is nothing else to do'],
    [isLast && isWriting, '--write-part has nothing to add after the last step'],
    [isLater && !isWriting, '--after needs --write-part, or, after the last step, --sorts-out'],
    [isWriting && hasRows, '--sorts-out comes --after the merged parts of the last step'],
    [
      !settles && choices.length > 0,
      `--${choices[0]} belongs to the second step, --after the parts of the first`,
    ],
  ];
  const broken = rules.find(([isBroken]) => isBroken);
  if (broken) throw new Refusal('option-invalid', broken[1]);
}

/** The grid as given at the first step. @throws {Refusal} `option-invalid` */
function gridWords(before: LargePartFile | null, given: string | null): string | null {
  if (!before) return given;
  if (given !== null) throw new Refusal('option-invalid', '--distribution belongs to the first step');
  return before.grid.isGiven ? distributionWords(distributionOf([...before.grid.reference])) : null;
}

/** The part of these Q-sorts in the step that follows, or, where nothing is shared, in all steps to the last. */
function partFile(
  { statements, stored }: ReadQSorts,
  before: LargePartFile | null,
  how: { readonly recipe: LargeRecipe; readonly grid: GridTally; readonly isShared: boolean },
): LargePartFile {
  const digest = inputDigestOf({ statements, stored }, gridOf(how.grid).distribution);
  const own = { digest, sortCount: stored.count };
  if (before) {
    refuseOtherStatements(before.statements, statements);
    if (before.inputs.every((input) => input.digest !== digest)) {
      const message = `the Q-sorts of this file (input ${digest}) were not in the step before, or not as they are now`;
      throw new Refusal('parts-unlike', message);
    }
    if (before.part.step === 'scores') return before;
  }
  const stream = () => stored.values();
  const first = () => withProgress(sumsPart(stream, statements.length));
  const next = (part: LargePart): LargePart => {
    if (part.step === 'sums') return withProgress(momentsPart(stream, part, how.recipe));
    return part.step === 'moments' ? withProgress(scoresPart(stream, part)) : part;
  };
  let part = before ? next(before.part) : first();
  while (!how.isShared && part.step !== 'scores') part = next(part);
  return {
    format: 'standpoint-part-1',
    analysisVersion: ANALYSIS_VERSION,
    statements,
    grid: before?.grid ?? how.grid,
    inputs: [own],
    part,
  };
}

function withProgress<Result>(work: LongWork<Result>): Result {
  const result = finished(work, progressLine(process.stderr, 'three passes over the Q-sorts'));
  clearProgress(process.stderr);
  return result;
}

function solutionOf({ part, grid }: LargePartFile): LargeSolution {
  return largeSolution(part as ScoresPart, gridOf(grid).distribution);
}

function written(name: string, file: LargePartFile): WrittenPartJson {
  writePartFile(outputPath(name), file);
  const sortCount = file.inputs.reduce((sum, input) => sum + input.sortCount, 0);
  return { step: file.part.step, sortCount, inputs: file.inputs };
}

/** npm changes the folder; a file is written where the caller stands. */
function outputPath(name: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', name);
}

function solutionJson(
  { statements, grid, inputs, part }: LargePartFile,
  solution: LargeSolution,
  options: AnalyseOptions,
): LargeSolutionJson {
  const { recipe } = (part as ScoresPart).after;
  const isCounted = options.factorCount !== null || inputs.length > 1;
  const { eigenvalues, zScores, factorArrays, characteristics, factorCorrelations } = solution;
  const { standardErrorsOfDifferences, distinguishing, consensus } = solution;
  return {
    statements,
    sortCount: solution.sortCount,
    ...{ eigenvalues, zScores, factorArrays, characteristics, factorCorrelations },
    ...{ standardErrorsOfDifferences, distinguishing, consensus },
    notices: [
      ...(isCounted ? [] : [countNotice(recipe.factorCount)]),
      ...gridOf(grid).notices,
      ...solutionNotices(solution),
    ],
    recipe: { ...options.recipe, ...recipe },
    inputDigest: digestOfInputs(inputs),
    analysisVersion: ANALYSIS_VERSION,
  };
}

const HASHED_CHARACTERS = 1 << 16;

/** The canonical text of docs/method.md, a Q-sort at a time, so that the digest is the ordinary road's. */
function inputDigestOf({ statements, stored }: ReadQSorts, distribution: Distribution): string {
  const hash = createHash('sha256');
  const grid = distribution.map(({ value, capacity }) => [value, capacity]);
  let text = `["standpoint-input-1",${JSON.stringify(statements)},${JSON.stringify(grid)},[`;
  let separator = '';
  for (const { name, values } of stored.qSorts()) {
    text += `${separator}[${JSON.stringify(name)},[${values.join(',')}]]`;
    separator = ',';
    if (text.length < HASHED_CHARACTERS) continue;
    hash.update(text);
    text = '';
  }
  return hash.update(`${text}]]`).digest('hex');
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
