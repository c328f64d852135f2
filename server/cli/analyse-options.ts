import { parseArgs, type ParseArgsConfig } from 'node:util';
import { EVIDENCE_OPTIONS, evidenceOptions, type EvidenceOptions } from './evidence-options.ts';
import { largeOptions, type LargeOptions } from './large-options.ts';
import { oneOf } from './option-values.ts';
import type { RecipeChoices } from './read-solution-file.ts';
import { RECIPE_OPTIONS, recipeOf } from './recipe-options.ts';
import { Refusal } from './refusal.ts';

/** What the command line asks for. */
export interface AnalyseOptions extends EvidenceOptions {
  /** The file with the Q-sorts and, if named, the one with the statements. */
  readonly files: readonly string[];
  /** Null: not said. */
  readonly factorCount: number | null;
  /** Every other choice. */
  readonly recipe: RecipeChoices;
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
  ...RECIPE_OPTIONS,
  ...EVIDENCE_OPTIONS,
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
    ...evidenceOptions(values),
    distribution: values.distribution ?? null,
    sortsIn: oneOf('sorts-in', values['sorts-in'], ['columns', 'rows']),
    isJson: values.json ?? false,
    large,
    isRScript: values['r-script'] ?? false,
    isHelp,
  };
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
