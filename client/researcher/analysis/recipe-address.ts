import { type FlagEdit, type JudgementalTurn, type Recipe } from '../../../analysis/index.ts';
import { RecipeSchema } from '../../../server/contract/solution.ts';

const { shape } = RecipeSchema;

/** Choices that an address holds by one word or number: what the address calls each. */
const WORDS = {
  factorCount: 'factors',
  correlation: 'correlation',
  missingValues: 'missing',
  extraction: 'extraction',
  rotation: 'rotation',
  convention: 'convention',
  flagAlpha: 'alpha',
  flagStandardError: 'error',
  flagMajority: 'majority',
  weightCap: 'cap',
  reliability: 'reliability',
} as const satisfies Partial<Record<keyof Recipe, string>>;
type WordChoice = keyof typeof WORDS;
const WORD_CHOICES = Object.keys(WORDS) as WordChoice[];

/** Choices that are numbers of factors, which addresses count from 1. */
const PLACES = { invertedFactors: 'inverted', factorOrder: 'order', splitFactors: 'split' } as const;
type PlaceChoice = keyof typeof PLACES;
const PLACE_CHOICES = Object.keys(PLACES) as PlaceChoice[];

/**
 * The recipe as it stands in the page's address, so that reloading, bookmarking and sending the link keep it:
 * `?factors=4&rotation=none&without=P07&without=P11`, and what was done by hand: `turn=1-2:12.5` (degrees),
 * `inverted=2`, `order=3.1.2`, `split=1`, `flag=2:P07`, `unflag=1:P09`. Factors count from 1. What is as at the start
 * is left out. A target, too long for an address, is named by the saved solution that has it: `target=<its id>`.
 */
export function recipeSearch(recipe: Recipe, start: Recipe, targetOf: string | null = null): string {
  const words = WORD_CHOICES.flatMap((choice): Pair[] => {
    const value = recipe[choice];
    return value === undefined || value === start[choice] ? [] : [[WORDS[choice], String(value)]];
  });
  const target: Pair[] = recipe.target && targetOf !== null ? [['target', targetOf]] : [];
  const pairs = [...words, ...target, ...handPairs(recipe), ...withoutPairs(recipe, start)];
  return new URLSearchParams(pairs).toString();
}

type Pair = [name: string, value: string];

function handPairs(recipe: Recipe): Pair[] {
  const { turns = [], flagEdits = [] } = recipe;
  return [
    ...turns.map(({ first, second, degrees }): Pair => ['turn', `${first + 1}-${second + 1}:${degrees}`]),
    ...PLACE_CHOICES.flatMap((choice): Pair[] => {
      const places = recipe[choice];
      return places ? [[PLACES[choice], places.map((place) => place + 1).join('.')]] : [];
    }),
    ...flagEdits.map(({ qSort, factor, isFlagged }): Pair => {
      return [isFlagged ? 'flag' : 'unflag', `${factor + 1}:${qSort}`];
    }),
  ];
}

function withoutPairs({ excludedQSorts }: Recipe, start: Recipe): Pair[] {
  if (isSameSet(excludedQSorts, start.excludedQSorts)) return [];
  return excludedQSorts.length === 0
    ? [['without', '']]
    : excludedQSorts.map((name): Pair => ['without', name]);
}

/** The recipe an address asks for; what it does not say, or says wrongly, is as at the start. */
export function recipeFromSearch(search: URLSearchParams, start: Recipe, names: readonly string[]): Recipe {
  const without = search.getAll('without');
  const turns = search.getAll('turn').flatMap(turnOf);
  const flagEdits = [
    ...search.getAll('flag').flatMap((text) => flagEditOf(text, true)),
    ...search.getAll('unflag').flatMap((text) => flagEditOf(text, false)),
  ];
  return {
    ...start,
    ...WORD_CHOICES.reduce<Partial<Recipe>>((all, choice) => ({ ...all, ...wordOf(search, choice) }), {}),
    ...PLACE_CHOICES.reduce<Partial<Recipe>>((all, choice) => ({ ...all, ...placesOf(search, choice) }), {}),
    ...(turns.length > 0 && { turns }),
    ...(flagEdits.length > 0 && { flagEdits }),
    excludedQSorts:
      without.length === 0 ? start.excludedQSorts : without.filter((name) => names.includes(name)),
  };
}

/** One choice of the address, if it has it and it is one. */
function wordOf(search: URLSearchParams, choice: WordChoice): Partial<Recipe> {
  const text = search.get(WORDS[choice]);
  if (text === null || text === '') return {};
  const candidates: unknown[] = [text, Number(text), text === 'true'];
  const isSaid = choice !== 'flagMajority' || text === 'true' || text === 'false';
  const found = candidates.map((value) => shape[choice].safeParse(value)).find(({ success }) => success);
  return found?.success && isSaid ? { [choice]: found.data } : {};
}

function placesOf(search: URLSearchParams, choice: PlaceChoice): Partial<Recipe> {
  const text = search.get(PLACES[choice]) ?? '';
  if (!/^[1-9]\d{0,2}(\.[1-9]\d{0,2})*$/.test(text)) return {};
  return { [choice]: text.split('.').map((place) => Number(place) - 1) };
}

function turnOf(text: string): JudgementalTurn[] {
  const [, first, second, degrees] = /^([1-9]\d{0,2})-([1-9]\d{0,2}):(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (degrees === undefined) return [];
  return [{ first: Number(first) - 1, second: Number(second) - 1, degrees: Number(degrees) }];
}

function flagEditOf(text: string, isFlagged: boolean): FlagEdit[] {
  const [, factor, qSort] = /^([1-9]\d{0,2}):(.+)$/su.exec(text) ?? [];
  return qSort === undefined ? [] : [{ qSort, factor: Number(factor) - 1, isFlagged }];
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}
