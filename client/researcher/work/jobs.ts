import {
  AnalysisError,
  bootstrap,
  chanceFlags,
  influences,
  multiverse,
  prepare,
  retentionTable,
  solveFrom,
  type AnalysisErrorCode,
  type BootstrapFigures,
  type ChanceFlags,
  type Influence,
  type LongWork,
  type Multiverse,
  type Prepared,
  type Recipe,
  type RetentionTable,
  type Solution,
  type StudyData,
} from '../../../analysis/index.ts';
import { factorSteps, type FactorStep } from '../analysis/factor-steps.ts';

/** A refusal of the analysis as it travels between threads, where errors lose their class. */
export interface Refusal {
  readonly code: AnalysisErrorCode;
  readonly message: string;
}

/** A solution computed off the page's own thread; what is null was refused. */
export interface DistantSolution {
  readonly prepared: Prepared | null;
  readonly solution: Solution | null;
  readonly refusal: Refusal | null;
}

/** What each job gives. */
export interface JobResults {
  readonly solution: DistantSolution;
  readonly steps: FactorStep[];
  readonly retention: RetentionTable;
  readonly bootstrap: BootstrapFigures;
  readonly influences: Influence[];
  readonly multiverse: Multiverse;
  readonly 'chance-flags': ChanceFlags;
}

export type JobName = keyof JobResults;

/** What a job works on. */
export interface JobInput {
  readonly data: StudyData;
  readonly recipe: Recipe;
  /** Of the jobs that draw by chance; the same seed gives the same figures. */
  readonly seed: number;
  /** How often: permutations, splits, resamples. Each job has a default of its own. */
  readonly repetitions?: number;
  /** Of `steps`: the most factors looked at. */
  readonly mostFactors?: number;
}

type Job<Name extends JobName> = (input: JobInput) => LongWork<JobResults[Name]>;

const JOBS: { readonly [Name in JobName]: Job<Name> } = {
  solution: function* (input) {
    yield { done: 0, total: 1 };
    return distantSolution(input);
  },
  steps: function* ({ data, recipe, mostFactors = 8 }) {
    const prepared = preparedFor(data, recipe);
    const found: FactorStep[] = [];
    for (let factorCount = 1; factorCount <= Math.min(mostFactors, prepared.rank); factorCount++) {
      yield { done: factorCount - 1, total: mostFactors };
      found.push(...factorSteps(prepared, recipe, [factorCount]));
    }
    return found;
  },
  retention: ({ data, recipe, seed }) => retentionTable(preparedFor(data, recipe), recipe, { seed }),
  bootstrap: ({ data, recipe, seed, repetitions }) =>
    bootstrap(preparedFor(data, recipe), recipe, {
      seed,
      ...(repetitions === undefined ? {} : { resamples: repetitions }),
    }),
  influences: ({ data, recipe }) => influences(preparedFor(data, recipe), recipe),
  multiverse: ({ data, recipe }) => multiverse(preparedFor(data, recipe), recipe),
  'chance-flags': ({ data, recipe, seed }) => chanceFlags(preparedFor(data, recipe), recipe, { seed }),
};

/** The work of a job, to be run a step at a time. Throws AnalysisError at its first step where it is refused. */
export function workOf<Name extends JobName>(name: Name, input: JobInput): LongWork<JobResults[Name]> {
  return JOBS[name](input);
}

/** A refusal to be sent; anything else is a fault of the program and is thrown on. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof AnalysisError)) throw error;
  return { code: error.code, message: error.message };
}

function preparedFor(data: StudyData, recipe: Recipe): Prepared {
  return prepare(data, recipe.excludedQSorts, recipe);
}

function distantSolution({ data, recipe }: JobInput): DistantSolution {
  let prepared: Prepared | null = null;
  try {
    prepared = preparedFor(data, recipe);
    return { prepared, solution: solveFrom(prepared, recipe), refusal: null };
  } catch (error) {
    return { prepared, solution: null, refusal: refusalOf(error) };
  }
}
