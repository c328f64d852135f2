import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Refusal } from './refusal.ts';

/** What the command line asks for. */
export interface AnalyseOptions {
  /** The file with the Q-sorts and, if named, the one with the statements. */
  readonly files: readonly string[];
  /** Null: not said. */
  readonly factorCount: number | null;
  readonly extraction: 'principal-components';
  readonly rotation: 'varimax' | 'none';
  /** As typed; null: to be inferred. */
  readonly distribution: string | null;
  /** Null: the file tells. */
  readonly sortsIn: 'columns' | 'rows' | null;
  readonly isJson: boolean;
  readonly isHelp: boolean;
}

const OPTIONS = {
  factors: { type: 'string' },
  extraction: { type: 'string' },
  rotation: { type: 'string' },
  distribution: { type: 'string' },
  'sorts-in': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

/** What `--extraction` calls the ways there are. */
const EXTRACTIONS = { pca: 'principal-components' } as const;

/** Does the caller want JSON: asked of the bare words too, for a refusal of the words themselves. */
export function wantsJson(words: readonly string[]): boolean {
  return words.includes('--json');
}

/** @throws {Refusal} `option-unknown`, `option-invalid`, `factor-count-invalid`, `file-not-named`, `too-many-files`. */
export function parseAnalyseOptions(words: readonly string[]): AnalyseOptions {
  const { values, positionals } = parsed(words);
  const isHelp = values.help ?? false;
  if (!isHelp) checkFiles(positionals);
  return {
    files: positionals,
    factorCount: values.factors === undefined ? null : factorCount(values.factors),
    extraction: EXTRACTIONS[oneOf('extraction', values.extraction, ['pca']) ?? 'pca'],
    rotation: oneOf('rotation', values.rotation, ['varimax', 'none']) ?? 'varimax',
    distribution: values.distribution ?? null,
    sortsIn: oneOf('sorts-in', values['sorts-in'], ['columns', 'rows']),
    isJson: values.json ?? false,
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

function checkFiles(files: readonly string[]): void {
  if (files.length === 0) {
    throw new Refusal(
      'file-not-named',
      'name the file to analyse, a .csv or a PQMethod .dat; --help says more',
    );
  }
  if (files.length > 2) {
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
