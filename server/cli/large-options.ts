import { EVIDENCE_OPTIONS } from './evidence-options.ts';
import { RECIPE_OPTIONS } from './recipe-options.ts';
import { Refusal } from './refusal.ts';

/** What `--large` and `--merge` are asked for beyond the recipe. */
export interface LargeOptions {
  /** Are the files named parts to be merged, in place of Q-sorts? */
  readonly isMerge: boolean;
  /** Where each Q-sort's row is to be written; null: nowhere. */
  readonly sortsOut: string | null;
  /** Where this machine's part of the present step, or the merged one, is to be written; null: nowhere. */
  readonly writePart: string | null;
  /** The merged part of the step before; null: this is the first. */
  readonly after: string | null;
  /** Choices typed that belong to the second step of a shared analysis, by name. */
  readonly choices: readonly string[];
}

/** Options as typed, those that matter here. */
export interface LargeWords {
  readonly large?: boolean | undefined;
  readonly merge?: boolean | undefined;
  readonly 'sorts-out'?: string | undefined;
  readonly 'write-part'?: string | undefined;
  readonly after?: string | undefined;
  readonly 'sorts-in'?: string | undefined;
}

/** What the second step of a shared analysis settles. */
const CHOICES = ['factors', 'rotation', 'flag-alpha'];
/** What cannot be asked of Q-sorts that are never all held. */
const NOT_LARGE = [...Object.keys(RECIPE_OPTIONS), ...Object.keys(EVIDENCE_OPTIONS), 'r-script'].filter(
  (name) => !CHOICES.includes(name),
);
/** What has no meaning where no Q-sorts are read. */
const OF_Q_SORTS = ['distribution', 'sorts-out', 'after', 'sorts-in', 'large'];

/** Null: the ordinary road. @throws {Refusal} `option-invalid` for what does not go together. */
export function largeOptions(words: LargeWords): LargeOptions | null {
  const isMerge = words.merge ?? false;
  if (words.large !== true && !isMerge) {
    refuseTyped(words, ['sorts-out', 'write-part', 'after'], 'belongs to --large');
    return null;
  }
  const unfit = isMerge ? [...NOT_LARGE, ...CHOICES, ...OF_Q_SORTS] : NOT_LARGE;
  refuseTyped(words, unfit, `cannot be combined with ${isMerge ? '--merge' : '--large'}`);
  if (words['sorts-in'] === 'columns') {
    throw new Refusal('option-invalid', '--large reads Q-sorts in rows only');
  }
  return {
    isMerge,
    sortsOut: words['sorts-out'] ?? null,
    writePart: words['write-part'] ?? null,
    after: words.after ?? null,
    choices: typed(words, CHOICES),
  };
}

function typed(words: LargeWords, names: readonly string[]): string[] {
  return names.filter((name) => words[name as keyof LargeWords] !== undefined);
}

function refuseTyped(words: LargeWords, names: readonly string[], why: string): void {
  const [first] = typed(words, names);
  if (first !== undefined) throw new Refusal('option-invalid', `--${first} ${why}`);
}
