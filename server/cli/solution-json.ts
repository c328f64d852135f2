import type { BootstrapFigures, Notice, RetentionTable, Solution } from '../../analysis/index.ts';

/** What `--json` prints; docs/command-line.md explains each key, and a test compares the two. */
export type SolutionJson = Pick<
  Solution,
  | 'statements'
  | 'sorts'
  | 'correlations'
  | 'eigenvalues'
  | 'unrotatedLoadings'
  | 'loadings'
  | 'flags'
  | 'zScores'
  | 'factorArrays'
  | 'characteristics'
  | 'factorCorrelations'
  | 'standardErrorsOfDifferences'
  | 'distinguishing'
  | 'consensus'
  | 'notices'
  | 'recipe'
> & {
  /** SHA-256 of the canonical input, hexadecimal. */
  readonly inputDigest: string;
  readonly analysisVersion: string;
  /** With `--retention`. */
  readonly retention?: RetentionTable;
  /** With `--bootstrap`. */
  readonly bootstrap?: BootstrapJson;
} & Pick<Solution, 'oblique' | 'factorOrigins'>;

/** The bootstrap without what the solution says already. */
export type BootstrapJson = Omit<BootstrapFigures, 'recipe' | 'statements' | 'sorts' | 'notices'>;

/** The documented part of a solution, in the documented order. */
export function solutionJson({
  solution,
  notices,
  inputDigest,
  retention,
  bootstrap,
}: {
  readonly solution: Solution;
  readonly notices: readonly Notice[];
  readonly inputDigest: string;
  readonly retention: RetentionTable | null;
  readonly bootstrap: BootstrapFigures | null;
}): SolutionJson {
  const { definingCount, sumOfSquaredLoadings, explainedPercent, compositeReliability, standardError } =
    solution.characteristics;
  return {
    statements: solution.statements,
    sorts: solution.sorts,
    correlations: solution.correlations,
    eigenvalues: solution.eigenvalues,
    unrotatedLoadings: solution.unrotatedLoadings,
    loadings: solution.loadings,
    flags: solution.flags,
    zScores: solution.zScores,
    factorArrays: solution.factorArrays,
    characteristics: {
      ...{ definingCount, sumOfSquaredLoadings, explainedPercent, compositeReliability, standardError },
    },
    factorCorrelations: solution.factorCorrelations,
    standardErrorsOfDifferences: solution.standardErrorsOfDifferences,
    distinguishing: solution.distinguishing.map(({ statement, factor, level }) => ({
      statement,
      factor,
      level,
    })),
    consensus: solution.consensus,
    notices,
    recipe: solution.recipe,
    inputDigest,
    analysisVersion: solution.analysisVersion,
    ...(solution.oblique && { oblique: solution.oblique }),
    ...(solution.factorOrigins && { factorOrigins: solution.factorOrigins }),
    ...(retention && { retention }),
    ...(bootstrap && { bootstrap: bootstrapJson(bootstrap) }),
  };
}

function bootstrapJson(figures: BootstrapFigures): BootstrapJson {
  const { resamples, seed, alignment, flagging, shortResamples } = figures;
  const { factors, loadings, flags, zScores, arrayCells } = figures;
  return {
    resamples,
    seed,
    alignment,
    flagging,
    shortResamples,
    factors,
    loadings,
    flags,
    zScores,
    arrayCells,
  };
}

/**
 * The same as text, in pieces: the correlations of thousands of Q-sorts are longer than the longest string. A figure
 * that is no finite number is a fault of the program and never printed.
 */
export function* jsonPieces(solution: object): Generator<string> {
  let before = '{';
  for (const [key, value] of Object.entries(solution) as [string, unknown][]) {
    yield `${before}\n${JSON.stringify(key)}: `;
    before = ',';
    if (!Array.isArray(value) || value.length === 0) yield finiteJson(value);
    else {
      for (const [index, row] of (value as unknown[]).entries()) {
        yield `${index === 0 ? '[' : ','}\n${finiteJson(row)}`;
      }
      yield ']';
    }
  }
  yield '\n}\n';
}

function finiteJson(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (typeof part === 'number' && !Number.isFinite(part)) throw new Error(`${key} is ${part}`);
    return part;
  });
}
