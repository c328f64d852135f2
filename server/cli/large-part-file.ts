import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import {
  ANALYSIS_VERSION,
  mergedParts,
  type LargePart,
  type ScoresPart,
  type SumsPart,
} from '../../analysis/index.ts';
import { mergedTallies, type GridTally } from './large-grid.ts';
import { Refusal } from './refusal.ts';

/** One machine's share of one step, as a file: sums, but no name of a person and no single Q-sort. */
export interface LargePartFile {
  readonly format: 'standpoint-part-1';
  readonly analysisVersion: string;
  /** Names of the statements. [S] */
  readonly statements: readonly string[];
  readonly grid: GridTally;
  /** What it was made of. */
  readonly inputs: readonly PartInput[];
  readonly part: LargePart;
}

/** One file of Q-sorts. */
export interface PartInput {
  /** As `inputDigest` of an analysis of this file alone. */
  readonly digest: string;
  readonly sortCount: number;
}

const count = z.int().min(0);
const numbers = z.array(z.number()).readonly();
const lengthSums = z.strictObject({ count, sums: numbers });
const sumsPart = z.strictObject({
  step: z.literal('sums'),
  sums: z.strictObject({
    statementCount: count,
    lengths: z.array(lengthSums.extend({ length: z.number().positive() })).readonly(),
    broken: lengthSums,
  }),
});
const momentsPart = z.strictObject({
  step: z.literal('moments'),
  after: sumsPart,
  recipe: z.strictObject({
    factorCount: z.int().min(1),
    rotation: z.enum(['varimax', 'none']),
    flagAlpha: z.number().gt(0).lt(1),
  }),
  moments: z.strictObject({ factorCount: z.int().min(1), count, second: numbers, fourth: numbers }),
});
const scoresPart = z.strictObject({
  step: z.literal('scores'),
  after: momentsPart,
  scores: z.strictObject({
    ...{ count, definingCount: numbers, negativeCount: numbers, squares: numbers, balance: numbers },
    ...{ sums: numbers, weights: numbers, squaredWeights: numbers, weighted: numbers, plain: numbers },
  }),
});
const partFile = z.strictObject({
  format: z.literal('standpoint-part-1'),
  analysisVersion: z.string(),
  statements: z.array(z.string()).min(1).readonly(),
  grid: z.strictObject({ count, reference: numbers, isGiven: z.boolean(), unlike: count, sums: numbers }),
  inputs: z.array(z.strictObject({ digest: z.string(), sortCount: count })).readonly(),
  part: z.discriminatedUnion('step', [sumsPart, momentsPart, scoresPart]),
});

/**
 * @throws {Refusal} `file-unreadable`; `part-faulty` for what is no part or has been cut short; `parts-unlike` for one
 *   of another version.
 */
export function readPartFile(path: string): LargePartFile {
  const parsed = partFile.safeParse(jsonOf(path));
  if (!parsed.success || !hasRightSizes(parsed.data)) {
    const place = parsed.error?.issues[0]?.path.join('.') ?? 'sums';
    throw new Refusal(
      'part-faulty',
      `${path} is no part of an analysis as --write-part makes it (at ${place})`,
    );
  }
  if (parsed.data.analysisVersion === ANALYSIS_VERSION) return parsed.data;
  const message = `${path} was made by analysis version ${parsed.data.analysisVersion}, this is ${ANALYSIS_VERSION}: use one version on every machine`;
  throw new Refusal('parts-unlike', message);
}

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal('part-faulty', `${path} is no JSON`);
    throw new Refusal('file-unreadable', `${path} cannot be read: ${(error as Error).message}`);
  }
}

/** Does every list hold as many numbers as its statements and factors ask for? */
function hasRightSizes({ statements, grid, part }: LargePartFile): boolean {
  const size = statements.length;
  const moments = part.step === 'scores' ? part.after : part.step === 'moments' ? part : null;
  const { sums } = moments ? moments.after : (part as SumsPart);
  const pairs = (size * (size + 1)) / 2;
  const k = moments?.recipe.factorCount ?? 0;
  const checks = [
    [sums.statementCount, size],
    ...[grid.reference, grid.sums].map((list) => [list.length, size]),
    ...[...sums.lengths, sums.broken].map((each) => [each.sums.length, pairs]),
    ...(moments
      ? [
          [moments.moments.factorCount, k],
          [moments.moments.second.length, k * k],
          [moments.moments.fourth.length, (k * (k + 1) * (k + 2) * (k + 3)) / 24],
        ]
      : []),
    ...(part.step === 'scores' ? scoreSizes(part.scores, k, size) : []),
  ];
  return checks.every(([present, wanted]) => present === wanted);
}

function scoreSizes(scores: ScoresPart['scores'], k: number, size: number): number[][] {
  return Object.entries(scores).flatMap(([name, list]) =>
    typeof list === 'number' ? [] : [[list.length, name === 'weighted' || name === 'plain' ? k * size : k]],
  );
}

/** Written beside its place and moved there, so that a file of this name is always whole. */
export function writePartFile(path: string, file: LargePartFile): void {
  try {
    writeFileSync(`${path}.unfinished`, `${JSON.stringify(file)}\n`);
    renameSync(`${path}.unfinished`, path);
  } catch (error) {
    throw new Refusal('file-unwritable', `${path} cannot be written: ${(error as Error).message}`);
  }
}

/**
 * Several machines' files as one.
 *
 * @throws {Refusal} `parts-unlike` for other statements or grids, or an input that is there twice.
 */
export function mergedPartFiles(files: readonly LargePartFile[]): LargePartFile {
  const [first, ...others] = files;
  const inputs = files.flatMap((file) => file.inputs);
  const twice = inputs.find(({ digest }, at) => inputs.findIndex((other) => other.digest === digest) < at);
  if (twice) {
    const message = `the same ${twice.sortCount} Q-sorts (input ${twice.digest}) are in two of the parts`;
    throw new Refusal('parts-unlike', message);
  }
  for (const other of others) refuseOtherStatements(first!.statements, other.statements);
  const isFirstStep = first!.part.step === 'sums';
  return {
    ...first!,
    // Later steps carry the grid of all from the first.
    grid: isFirstStep ? others.map(({ grid }) => grid).reduce(mergedTallies, first!.grid) : first!.grid,
    inputs,
    part: mergedParts(files.map(({ part }) => part)),
  };
}

/** @throws {Refusal} `parts-unlike` */
export function refuseOtherStatements(ours: readonly string[], theirs: readonly string[]): void {
  const at = ours.findIndex((name, s) => name !== theirs[s]);
  if (at < 0 && ours.length === theirs.length) return;
  const message = `the statements differ: every part must name the same, in the same order (statement ${at < 0 ? ours.length + 1 : at + 1} does not)`;
  throw new Refusal('parts-unlike', message);
}

/** The digest of several inputs: of one its own, else SHA-256 of all, sorted, one a line. */
export function digestOfInputs(inputs: readonly PartInput[]): string {
  const digests = inputs.map(({ digest }) => digest).sort();
  return digests.length === 1 ? digests[0]! : createHash('sha256').update(digests.join('\n')).digest('hex');
}
