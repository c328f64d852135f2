import { type Recipe } from '../../../analysis/index.ts';
import { hasHandwork } from './handwork.ts';
import { changedRecipe, type RecipeChange } from './recipe-changes.ts';

/** As many steps can be taken back. */
const KEPT = 100;

/** The recipe in hand, what the researcher calls its factors, and the way back. */
export interface RecipeInHand {
  readonly recipe: Recipe;
  /** By `nameKey`; a factor without a name has none. */
  readonly names: Readonly<Record<string, string>>;
}

export interface RecipeHistory extends RecipeInHand {
  readonly past: readonly RecipeInHand[];
  /** What the last change was, so that a hand on a slider makes one step and not a hundred; null after going back. */
  readonly lastChange: string | null;
  /** Did the last change set aside what had been done by hand to factors that are no more? */
  readonly hasSetAside: boolean;
}

export type HistoryChange =
  | RecipeChange
  | { readonly change: 'back' }
  | { readonly change: 'rename'; readonly key: string; readonly name: string };

/** A history that begins with a recipe. */
export function newHistory(recipe: Recipe, names: RecipeInHand['names'] = {}): RecipeHistory {
  return { recipe, names, past: [], lastChange: null, hasSetAside: false };
}

/** The history after a change. One that changes nothing leaves no step. */
export function changedHistory(history: RecipeHistory, change: HistoryChange): RecipeHistory {
  if (change.change === 'back') return steppedBack(history);
  const { recipe, names } = history;
  const next = change.change === 'rename' ? recipe : changedRecipe(recipe, change);
  const newNames = change.change === 'rename' ? renamed(names, change.key, change.name) : names;
  if (next === recipe && newNames === names) return history;
  const isSameStep = kindOf(change) === history.lastChange;
  const past = isSameStep ? history.past : [...history.past, { recipe, names }].slice(-KEPT);
  const areOthers = makesOthers(recipe, next);
  return {
    recipe: next,
    names: areOthers ? {} : newNames,
    past,
    lastChange: kindOf(change),
    hasSetAside: areOthers && (isSetAside(recipe, next) || Object.keys(names).length > 0),
  };
}

function steppedBack({ past, ...present }: RecipeHistory): RecipeHistory {
  const before = past.at(-1);
  if (!before) return { ...present, past };
  return { ...before, past: past.slice(0, -1), lastChange: null, hasSetAside: false };
}

function renamed(names: RecipeInHand['names'], key: string, name: string): RecipeInHand['names'] {
  const { [key]: before, ...others } = names;
  if ((before ?? '') === name) return names;
  return name === '' ? others : { ...others, [key]: name };
}

/** Are the factors after the change others, so that their names mean nothing any more? */
function makesOthers(before: Recipe, after: Recipe): boolean {
  const choices = ['factorCount', 'correlation', 'extraction', 'rotation', 'convention'] as const;
  return choices.some((choice) => before[choice] !== after[choice]);
}

function isSetAside(before: Recipe, after: Recipe): boolean {
  return hasHandwork(before) && JSON.stringify(handworkOf(before)) !== JSON.stringify(handworkOf(after));
}

function handworkOf({ target, turns, invertedFactors, factorOrder, splitFactors, flagEdits }: Recipe) {
  return [target, turns, invertedFactors, factorOrder, splitFactors, flagEdits];
}

/** Changes of one kind in a row are one step, where a hand slides or steps through values. */
function kindOf(change: HistoryChange): string {
  switch (change.change) {
    case 'factor-count':
      return 'factor-count';
    case 'turn':
      return `turn ${change.first.base} ${change.second.base}`;
    default:
      return `${change.change} ${JSON.stringify(change)}`;
  }
}
