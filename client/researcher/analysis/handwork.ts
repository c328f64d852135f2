import { type FlagEdit, type Recipe } from '../../../analysis/index.ts';
import { withoutChoice } from './without-choice.ts';

/** A factor as it stands on the screen, and which one of the recipe's it is. Indices from 0. */
export interface ShownFactor {
  /** In the order of the recipe, before any split: what flags set by hand are kept by. */
  readonly whole: number;
  /** Before reordering and dropping: what turns and reflections are kept by. */
  readonly base: number;
  /** −1 where it was reflected by hand. */
  readonly sign: 1 | -1;
  /** Of a factor split in two: which end. */
  readonly part: 'whole' | 'positive' | 'negative';
}

/** The factors that a recipe puts on the screen, in their order. [F] */
export function shownFactors({
  factorCount,
  factorOrder,
  invertedFactors = [],
  splitFactors = [],
}: Recipe): ShownFactor[] {
  return orderOf({ factorCount, factorOrder }).flatMap((base, whole): ShownFactor[] => {
    const sign = invertedFactors.includes(base) ? -1 : 1;
    const parts = splitFactors.includes(whole) ? (['positive', 'negative'] as const) : (['whole'] as const);
    return parts.map((part) => ({ whole, base, sign, part }));
  });
}

/** What a factor's name is kept by, so that it follows the factor when that moves. */
export function nameKey({ base, part }: ShownFactor): string {
  return part === 'negative' ? `${base}-` : String(base);
}

/** The names of the factors on the screen, '' where one has none. [F] */
export function factorNamesOf(recipe: Recipe, names: Readonly<Record<string, string>>): string[] {
  return shownFactors(recipe).map((factor) => names[nameKey(factor)] ?? '');
}

/** Factors taken off the screen by hand, by their place before that. Indices from 0. */
export function droppedFactors({ factorCount, factorOrder }: Recipe): number[] {
  const kept = orderOf({ factorCount, factorOrder });
  return Array.from({ length: factorCount }, (_, base) => base).filter((base) => !kept.includes(base));
}

/** Is anything of the recipe done by hand, and not by rule? */
export function hasHandwork(recipe: Recipe): boolean {
  const { target, turns, invertedFactors, factorOrder, splitFactors, flagEdits } = recipe;
  const lists = [target, turns, invertedFactors, factorOrder, splitFactors, flagEdits];
  return lists.some((list = []) => list.length > 0);
}

/**
 * Turn one factor on the screen towards another. A turn of the pair turned last replaces that turn, so that a hand on
 * a slider makes one turn and not a hundred.
 *
 * @param degrees positive turns `first` towards `second`, as both are seen.
 */
export function turnedByHand(
  recipe: Recipe,
  first: ShownFactor,
  second: ShownFactor,
  degrees: number,
): Recipe {
  if (first.base === second.base) return recipe;
  const { turns = [] } = recipe;
  const pair = first.base < second.base ? [first.base, second.base] : [second.base, first.base];
  const forward = first.base < second.base ? 1 : -1;
  const last = turns.at(-1);
  const before = last && isOfPair(last, pair) ? turns.slice(0, -1) : turns;
  const turned = forward * first.sign * second.sign * degrees;
  const after = turned === 0 ? before : [...before, { first: pair[0]!, second: pair[1]!, degrees: turned }];
  return withList(recipe, 'turns', after);
}

/** How far the last turn turned these two, as both are seen; 0 where another pair was turned last. In degrees. */
export function lastTurnOf({ turns = [] }: Recipe, first: ShownFactor, second: ShownFactor): number {
  const pair = first.base < second.base ? [first.base, second.base] : [second.base, first.base];
  const last = turns.at(-1);
  if (!last || !isOfPair(last, pair)) return 0;
  return (first.base < second.base ? 1 : -1) * first.sign * second.sign * last.degrees;
}

/** Reflect a factor, or reflect it back. */
export function invertedByHand(recipe: Recipe, { base }: ShownFactor): Recipe {
  const { invertedFactors = [] } = recipe;
  const isInverted = invertedFactors.includes(base);
  const after = isInverted ? invertedFactors.filter((one) => one !== base) : [...invertedFactors, base];
  return withList(recipe, 'invertedFactors', after);
}

/** Move a factor along the order by some places; it stops at the ends. */
export function movedByHand(recipe: Recipe, { whole }: ShownFactor, by: number): Recipe {
  const order = orderOf(recipe);
  const to = Math.min(order.length - 1, Math.max(0, whole + by));
  if (to === whole) return recipe;
  const places = order.map((_, place) => place).filter((place) => place !== whole);
  places.splice(to, 0, whole);
  return reordered(recipe, places);
}

/** Take a factor off the screen; the last one stays. */
export function droppedByHand(recipe: Recipe, { whole }: ShownFactor): Recipe {
  const order = orderOf(recipe);
  if (order.length < 2) return recipe;
  return reordered(
    recipe,
    order.map((_, place) => place).filter((place) => place !== whole),
  );
}

/** Put a dropped factor back, as the last. */
export function restoredByHand(recipe: Recipe, base: number): Recipe {
  if (!droppedFactors(recipe).includes(base)) return recipe;
  return withOrder(recipe, [...orderOf(recipe), base]);
}

/** Make a factor's two ends two factors, or one again. */
export function splitByHand(recipe: Recipe, { whole }: ShownFactor): Recipe {
  const { splitFactors = [] } = recipe;
  const after = splitFactors.includes(whole)
    ? splitFactors.filter((one) => one !== whole)
    : [...splitFactors, whole].sort((a, b) => a - b);
  return withList(recipe, 'splitFactors', after);
}

/**
 * Set or take away a flag: kept as a difference over the rule, and forgotten where it agrees with it.
 *
 * @param byRule what the rule says of this Q-sort and this whole factor.
 */
export function flaggedByHand(recipe: Recipe, edit: FlagEdit, byRule: boolean): Recipe {
  const others = (recipe.flagEdits ?? []).filter(
    ({ qSort, factor }) => qSort !== edit.qSort || factor !== edit.factor,
  );
  return withList(recipe, 'flagEdits', edit.isFlagged === byRule ? others : [...others, edit]);
}

/** The recipe without flags set by hand for factors that no longer exist. */
export function withFlagsWithin(recipe: Recipe): Recipe {
  const { flagEdits = [] } = recipe;
  const kept = flagEdits.filter(({ factor }) => factor < orderOf(recipe).length);
  return kept.length === flagEdits.length ? recipe : withList(recipe, 'flagEdits', kept);
}

/** Base indices in the order of the screen. */
function orderOf({
  factorCount,
  factorOrder,
}: Pick<Recipe, 'factorCount'> & { factorOrder?: readonly number[] | undefined }): readonly number[] {
  return factorOrder ?? Array.from({ length: factorCount }, (_, base) => base);
}

/** @param places of the present order, in the new one; what is left out is dropped. */
function reordered(recipe: Recipe, places: readonly number[]): Recipe {
  const order = orderOf(recipe);
  const { splitFactors = [], flagEdits = [] } = recipe;
  const moved = withOrder(
    recipe,
    places.map((place) => order[place]!),
  );
  const split = splitFactors.map((place) => places.indexOf(place)).filter((place) => place >= 0);
  const edits = flagEdits
    .map((edit) => ({ ...edit, factor: places.indexOf(edit.factor) }))
    .filter(({ factor }) => factor >= 0);
  return withList(
    withList(
      moved,
      'splitFactors',
      split.sort((a, b) => a - b),
    ),
    'flagEdits',
    edits,
  );
}

function withOrder(recipe: Recipe, order: readonly number[]): Recipe {
  const isAsFound = order.length === recipe.factorCount && order.every((base, place) => base === place);
  return withList(recipe, 'factorOrder', isAsFound ? [] : order);
}

type ListName = 'turns' | 'invertedFactors' | 'factorOrder' | 'splitFactors' | 'flagEdits';

/** The recipe with one list; an empty one is absent, so that recipes that do the same look the same. */
function withList<Name extends ListName>(
  recipe: Recipe,
  name: Name,
  list: NonNullable<Recipe[Name]>,
): Recipe {
  return list.length === 0 ? (withoutChoice(recipe, name) as Recipe) : { ...recipe, [name]: list };
}

function isOfPair(
  turn: { readonly first: number; readonly second: number },
  pair: readonly number[],
): boolean {
  return turn.first === pair[0] && turn.second === pair[1];
}
