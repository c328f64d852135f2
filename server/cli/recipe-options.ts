import type { ParseArgsConfig } from 'node:util';
import { STANDARD_RECIPE, type FlagEdit, type Recipe } from '../../analysis/index.ts';
import { factorNumbers, oneOf, share } from './option-values.ts';
import { recipeInFile, targetInFile, type RecipeChoices } from './read-solution-file.ts';
import { Refusal } from './refusal.ts';

/** Options that make the recipe, in the order of the help. */
export const RECIPE_OPTIONS = {
  correlation: { type: 'string' },
  missing: { type: 'string' },
  extraction: { type: 'string' },
  rotation: { type: 'string' },
  target: { type: 'string' },
  turn: { type: 'string', multiple: true },
  invert: { type: 'string' },
  order: { type: 'string' },
  split: { type: 'string' },
  convention: { type: 'string' },
  'flag-alpha': { type: 'string' },
  'flag-threshold': { type: 'string' },
  majority: { type: 'string' },
  flag: { type: 'string', multiple: true },
  unflag: { type: 'string', multiple: true },
  'weight-cap': { type: 'string' },
  reliability: { type: 'string' },
  exclude: { type: 'string', multiple: true },
  recipe: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

/** As typed. */
export type RecipeWords = {
  readonly [Option in keyof typeof RECIPE_OPTIONS]?:
    ((typeof RECIPE_OPTIONS)[Option] extends { multiple: true } ? string[] : string) | undefined;
};

/** What `--extraction` calls the ways there are. */
const EXTRACTIONS = {
  pca: 'principal-components',
  centroid: 'centroid',
  'centroid-kade': 'centroid-kade',
  horst: 'horst',
  minres: 'minimum-residual',
  paf: 'principal-axis',
} as const satisfies Record<string, Recipe['extraction']>;

const CORRELATIONS = ['pearson', 'spearman', 'kendall'] as const;
const ROTATIONS = ['varimax', 'quartimax', 'equamax', 'promax', 'oblimin', 'none'] as const;
const CONVENTIONS = ['standard', 'pqmethod', 'kade', 'r'] as const;
const POLICIES = ['refuse', 'pairwise', 'centre'] as const;

/** How many factors is asked of the data, where nobody tells. */
const STANDARD_CHOICES: RecipeChoices = withoutCount(STANDARD_RECIPE);

/**
 * The recipe that the options ask for: the standard one, or that of a stored solution, with what is typed put in its
 * place.
 *
 * @throws {Refusal} `option-invalid`, or what is wrong with a file.
 */
export function recipeOf(words: RecipeWords): RecipeChoices {
  const base = words.recipe === undefined ? STANDARD_CHOICES : recipeInFile(words.recipe);
  return withoutUndefined({ ...base, ...mannerOf(words), ...handworkOf(words), ...flaggingOf(words) }, base);
}

type Changes = { readonly [Key in keyof RecipeChoices]?: RecipeChoices[Key] | undefined };

/** How Q-sorts are correlated, and factors taken out and turned. */
function mannerOf(words: RecipeWords): Changes {
  const extraction = oneOf('extraction', words.extraction, Object.keys(EXTRACTIONS) as (keyof typeof EXTRACTIONS)[]); // prettier-ignore
  const rotation = oneOf('rotation', words.rotation, ROTATIONS) ?? undefined;
  const target = words.target === undefined ? undefined : targetInFile(words.target);
  return {
    correlation: oneOf('correlation', words.correlation, CORRELATIONS) ?? undefined,
    missingValues: oneOf('missing', words.missing, POLICIES) ?? undefined,
    extraction: extraction === null ? undefined : EXTRACTIONS[extraction],
    rotation: rotation ?? (target && 'none'),
    target,
    convention: oneOf('convention', words.convention, CONVENTIONS) ?? undefined,
    excludedQSorts: words.exclude,
  };
}

/** What is done by hand to whole factors. */
function handworkOf({ turn, invert, order, split }: RecipeWords): Changes {
  return {
    turns: turn?.map(turnIn),
    invertedFactors: invert === undefined ? undefined : factorNumbers('invert', invert),
    factorOrder: order === undefined ? undefined : factorNumbers('order', order),
    splitFactors: split === undefined ? undefined : factorNumbers('split', split),
  };
}

/** Who defines a factor, how much each weighs, and how surely. */
function flaggingOf(words: RecipeWords): Changes {
  const threshold = oneOf('flag-threshold', words['flag-threshold'], ['S', 'S-1']);
  const majority = oneOf('majority', words.majority, ['on', 'off']);
  const edits = [...(words.flag ?? []).map(editIn('flag')), ...(words.unflag ?? []).map(editIn('unflag'))];
  const { reliability } = words;
  return {
    flagAlpha: words['flag-alpha'] === undefined ? undefined : share('flag-alpha', words['flag-alpha']),
    flagStandardError: threshold ? THRESHOLDS[threshold] : undefined,
    flagMajority: majority ? majority === 'on' : undefined,
    flagEdits: edits.length > 0 ? edits : undefined,
    weightCap: words['weight-cap'] === undefined ? undefined : share('weight-cap', words['weight-cap']),
    reliability: reliability === undefined || reliability === 'observed' ? reliability : share('reliability', reliability), // prettier-ignore
  };
}

const THRESHOLDS = { S: 'statements', 'S-1': 'statements-less-one' } as const;

/** "1,2,15": factor 1 towards factor 2 by 15 degrees. */
function turnIn(words: string) {
  const parts = /^([1-9]\d{0,2}),([1-9]\d{0,2}),(-?\d{1,4}(?:\.\d+)?)$/.exec(words);
  if (parts) {
    return { first: Number(parts[1]) - 1, second: Number(parts[2]) - 1, degrees: Number(parts[3]) };
  }
  const message = `--turn names two factors and an angle in degrees, such as 1,2,15 or 2,3,-7.5, not "${words}"`;
  throw new Refusal('option-invalid', message);
}

/** "US1:2": the Q-sort US1 on factor 2; the name may hold colons itself. */
function editIn(option: 'flag' | 'unflag') {
  return (words: string): FlagEdit => {
    const parts = /^(.+):([1-9]\d{0,2})$/su.exec(words);
    if (parts) return { qSort: parts[1]!, factor: Number(parts[2]) - 1, isFlagged: option === 'flag' };
    const message = `--${option} names a Q-sort and a factor, such as US1:2, not "${words}"`;
    throw new Refusal('option-invalid', message);
  };
}

/** What was not typed leaves what the base has. */
function withoutUndefined(changed: Changes, base: RecipeChoices): RecipeChoices {
  const typed = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
  return { ...base, ...typed };
}

function withoutCount(recipe: Recipe): RecipeChoices {
  return Object.fromEntries(Object.entries(recipe).filter(([key]) => key !== 'factorCount')) as RecipeChoices;
}
