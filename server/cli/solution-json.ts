import type {
  BootstrapFigures,
  ChanceFlags,
  Influence,
  Multiverse,
  Notice,
  RetentionTable,
  RotationOptima,
  Solution,
  SolutionComparison,
} from '../../analysis/index.ts';
import type { Evidence, RuledStatements } from './evidence.ts';
import type { ReadingJson } from './reading-json.ts';

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

/** The whole of `--json`: the solution, what helps to read it, and the evidence that was asked for. */
export type AnalysisJson = SolutionJson &
  ReadingJson & {
    readonly rotationOptima?: Omit<RotationOptima, 'notices'>;
    readonly distinguishingByRule?: RuledStatements;
    readonly chanceFlags?: ChanceFlags;
    readonly influences?: readonly Influence[];
    readonly multiverse?: Multiverse;
    readonly comparison?: SolutionComparison;
  };

/** The bootstrap without what the solution says already. */
export type BootstrapJson = Omit<BootstrapFigures, 'recipe' | 'statements' | 'sorts' | 'notices'>;

/** Everything printed, in the documented order. */
export function analysisJson({
  solution,
  notices,
  inputDigest,
  reading,
  evidence,
}: {
  readonly solution: Solution;
  readonly notices: readonly Notice[];
  readonly inputDigest: string;
  readonly reading: ReadingJson;
  readonly evidence: Evidence;
}): AnalysisJson {
  const { rotationOptima, bootstrap, ...asked } = evidence;
  const { oblique, factorOrigins } = solution;
  return {
    ...solutionJson(solution, notices, inputDigest),
    ...reading,
    ...(oblique && { oblique }),
    ...(factorOrigins && { factorOrigins }),
    ...(rotationOptima && {
      rotationOptima: { optima: rotationOptima.optima, isUsualBest: rotationOptima.isUsualBest },
    }),
    ...withoutNull(asked),
    ...(bootstrap && { bootstrap: bootstrapJson(bootstrap) }),
  };
}

type Asked = Omit<Evidence, 'rotationOptima' | 'bootstrap'>;

function withoutNull(asked: Asked): { [Key in keyof Asked]?: NonNullable<Asked[Key]> } {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== null));
}

/** The documented part of a solution. */
function solutionJson(
  solution: Solution,
  notices: readonly Notice[],
  inputDigest: string,
): Omit<SolutionJson, 'retention' | 'bootstrap' | 'oblique' | 'factorOrigins'> {
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
