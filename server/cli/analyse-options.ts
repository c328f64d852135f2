import { parseArgs, type ParseArgsConfig } from 'node:util';
import { STANDARD_RECIPE, type Recipe } from '../../analysis/index.ts';
import { largeOptions, type LargeOptions } from './large-options.ts';
import { Refusal } from './refusal.ts';

/** What the command line asks for. */
export interface AnalyseOptions {
  /** The file with the Q-sorts and, if named, the one with the statements. */
  readonly files: readonly string[];
  /** Null: not said. */
  readonly factorCount: number | null;
  /** Every choice but the number of factors. */
  readonly recipe: Omit<Recipe, 'factorCount'>;
  /** Is the evidence for the number of factors wanted? */
  readonly isRetentionWanted: boolean;
  /** Resamples of the bootstrap; null: not wanted. */
  readonly resamples: number | null;
  /** Of everything drawn at random. */
  readonly seed: number;
  /** As typed; null: to be inferred. */
  readonly distribution: string | null;
  /** Null: the file tells. */
  readonly sortsIn: 'columns' | 'rows' | null;
  readonly isJson: boolean;
  /** What is asked of a file too large to be held; null: it is not. */
  readonly large: LargeOptions | null;
  /** Is the script that repeats the solution in R wanted in place of figures? */
  readonly isRScript: boolean;
  readonly isHelp: boolean;
}

const OPTIONS = {
  factors: { type: 'string' },
  correlation: { type: 'string' },
  extraction: { type: 'string' },
  rotation: { type: 'string' },
  convention: { type: 'string' },
  'flag-alpha': { type: 'string' },
  split: { type: 'string' },
  retention: { type: 'boolean' },
  bootstrap: { type: 'string' },
  seed: { type: 'string' },
  distribution: { type: 'string' },
  'sorts-in': { type: 'string' },
  json: { type: 'boolean' },
  large: { type: 'boolean' },
  'sorts-out': { type: 'string' },
  'write-part': { type: 'string' },
  after: { type: 'string' },
  merge: { type: 'boolean' },
  'r-script': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

/** What `--extraction` calls the ways there are. */
const EXTRACTIONS = {
  pca: 'principal-components',
  centroid: 'centroid',
  'centroid-kade': 'centroid-kade',
  horst: 'horst',
  minres: 'minimum-residual',
  paf: 'principal-axis',
} as const satisfies Record<string, Recipe['extraction']>;

type Extraction = keyof typeof EXTRACTIONS;
type Values = ReturnType<typeof parsed>['values'];

const CORRELATIONS = ['pearson', 'spearman', 'kendall'] as const;
const ROTATIONS = ['varimax', 'quartimax', 'equamax', 'promax', 'oblimin', 'none'] as const;
const CONVENTIONS = ['standard', 'pqmethod', 'kade', 'r'] as const;

/** Does the caller want JSON: asked of the bare words too, for a refusal of the words themselves. */
export function wantsJson(words: readonly string[]): boolean {
  return words.includes('--json');
}

/** @throws {Refusal} `option-unknown`, `option-invalid`, `factor-count-invalid`, `file-not-named`, `too-many-files`. */
export function parseAnalyseOptions(words: readonly string[]): AnalyseOptions {
  const { values, positionals } = parsed(words);
  const isHelp = values.help ?? false;
  const large = isHelp ? null : largeOptions(values);
  if (!isHelp) checkFiles(positionals, values.merge ?? false);
  return {
    files: positionals,
    factorCount: values.factors === undefined ? null : factorCount(values.factors),
    recipe: recipeOf(values),
    ...evidenceOf(values),
    distribution: values.distribution ?? null,
    sortsIn: oneOf('sorts-in', values['sorts-in'], ['columns', 'rows']),
    isJson: values.json ?? false,
    large,
    isRScript: values['r-script'] ?? false,
    isHelp,
  };
}

function evidenceOf(values: Values): Pick<AnalyseOptions, 'isRetentionWanted' | 'resamples' | 'seed'> {
  return {
    isRetentionWanted: values.retention ?? false,
    resamples: values.bootstrap === undefined ? null : resampleCount(values.bootstrap),
    seed: values.seed === undefined ? 1 : wholeNumber('seed', values.seed),
  };
}

function recipeOf(values: Values): AnalyseOptions['recipe'] {
  const standard = STANDARD_RECIPE;
  const extraction = oneOf('extraction', values.extraction, Object.keys(EXTRACTIONS) as Extraction[]);
  return {
    excludedQSorts: [],
    correlation: oneOf('correlation', values.correlation, CORRELATIONS) ?? standard.correlation,
    extraction: EXTRACTIONS[extraction ?? 'pca'],
    rotation: oneOf('rotation', values.rotation, ROTATIONS) ?? standard.rotation,
    convention: oneOf('convention', values.convention, CONVENTIONS) ?? standard.convention,
    flagAlpha: values['flag-alpha'] === undefined ? standard.flagAlpha : level(values['flag-alpha']),
    ...(values.split !== undefined && { splitFactors: factorNumbers(values.split) }),
  };
}

/** @throws {Refusal} `option-invalid` */
function level(words: string): number {
  const alpha = /^0?\.\d+$/.test(words) ? Number(words) : Number.NaN;
  if (alpha > 0 && alpha < 1) return alpha;
  throw new Refusal('option-invalid', `--flag-alpha is a level between 0 and 1 such as .05, not "${words}"`);
}

/** "1,3" as indices from 0. @throws {Refusal} `option-invalid` */
function factorNumbers(words: string): number[] {
  if (/^[1-9]\d{0,2}(,[1-9]\d{0,2})*$/.test(words)) return words.split(',').map((each) => Number(each) - 1);
  throw new Refusal('option-invalid', `--split names factors by number, such as 2 or 1,3, not "${words}"`);
}

/** @throws {Refusal} `option-invalid` */
function wholeNumber(option: string, words: string): number {
  if (/^\d{1,15}$/.test(words)) return Number(words);
  throw new Refusal('option-invalid', `--${option} is a whole number, not "${words}"`);
}

/** More than anybody's standard errors need, and as many as fit into memory. */
const MOST_RESAMPLES = 100_000;

/** @throws {Refusal} `option-invalid` */
function resampleCount(words: string): number {
  const count = wholeNumber('bootstrap', words);
  if (count >= 1 && count <= MOST_RESAMPLES) return count;
  const message = `--bootstrap says how many resamples, from 1 to ${MOST_RESAMPLES}, not ${words}`;
  throw new Refusal('option-invalid', message);
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({ args: joined(words), options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const isUnknown = 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    const message = error.message.split('. ')[0]!;
    throw new Refusal(
      isUnknown ? 'option-unknown' : 'option-invalid',
      `${message.charAt(0).toLowerCase()}${message.slice(1)}; --help lists the options`,
    );
  }
}

/** `--distribution -4:2` as `--distribution=-4:2`: parseArgs takes a value that begins with a dash only so. */
function joined(words: readonly string[]): string[] {
  const all: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const [word, next] = [words[i]!, words[i + 1]];
    if (word === '--') return [...all, ...words.slice(i)];
    const takesNext = isValueOption(word) && next !== undefined && !next.startsWith('--');
    all.push(takesNext ? `${word}=${next}` : word);
    if (takesNext) i++;
  }
  return all;
}

function isValueOption(word: string): boolean {
  return Object.entries(OPTIONS).some(([name, { type }]) => type === 'string' && word === `--${name}`);
}

function checkFiles(files: readonly string[], isMerge: boolean): void {
  if (files.length === 0) {
    throw new Refusal(
      'file-not-named',
      'name the file to analyse, a .csv or a PQMethod .dat; --help says more',
    );
  }
  if (files.length > 2 && !isMerge) {
    throw new Refusal('too-many-files', `${files.length} files are named: give one, or a .dat and its .sta`);
  }
}

function factorCount(words: string): number {
  if (!/^\+?\d{1,6}$/.test(words) || Number(words) < 1) {
    throw new Refusal(
      'factor-count-invalid',
      `--factors must be a whole number of 1 or more, not "${words}"`,
    );
  }
  return Number(words);
}

function oneOf<Choice extends string>(
  option: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice | null {
  if (value === undefined) return null;
  const choice = choices.find((each) => each === value);
  if (!choice) throw new Refusal('option-invalid', `--${option} is ${choices.join(' or ')}, not "${value}"`);
  return choice;
}
