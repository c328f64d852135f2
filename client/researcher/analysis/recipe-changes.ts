import { STANDARD_RECIPE, withoutHandwork, type Recipe } from '../../../analysis/index.ts';
import type { StudyResponse } from '../../../server/contract/study.ts';
import {
  droppedByHand,
  flaggedByHand,
  hasHandwork,
  invertedByHand,
  movedByHand,
  restoredByHand,
  splitByHand,
  turnedByHand,
  withFlagsWithin,
  type ShownFactor,
} from './handwork.ts';
import { withoutChoice } from './without-choice.ts';

/** The choices of a method that have names or numbers for values. */
export type MethodChoices = Omit<
  Recipe,
  | 'factorCount'
  | 'excludedQSorts'
  | 'turns'
  | 'invertedFactors'
  | 'factorOrder'
  | 'splitFactors'
  | 'flagEdits'
>;

/** One choice of the method; null is the usual one. */
export type MethodChange = {
  [Choice in keyof MethodChoices]-?: {
    readonly change: 'choose';
    readonly choice: Choice;
    readonly value: NonNullable<MethodChoices[Choice]> | null;
  };
}[keyof MethodChoices];

/** Something done by hand to the factors on the screen. */
export type HandChange =
  | {
      readonly change: 'turn';
      readonly first: ShownFactor;
      readonly second: ShownFactor;
      readonly degrees: number;
    }
  | { readonly change: 'invert' | 'drop' | 'split'; readonly factor: ShownFactor }
  | { readonly change: 'move'; readonly factor: ShownFactor; readonly by: number }
  | { readonly change: 'restore'; readonly base: number }
  | {
      readonly change: 'flag';
      readonly qSort: string;
      readonly factor: ShownFactor;
      readonly isFlagged: boolean;
      readonly isFlaggedByRule: boolean;
    }
  | { readonly change: 'flags-by-rule' }
  | { readonly change: 'by-rule' };

/** One change of the recipe by hand. */
export type RecipeChange =
  | { readonly change: 'factor-count'; readonly factorCount: number }
  | { readonly change: 'leave-out'; readonly name: string }
  | { readonly change: 'take-in'; readonly name: string }
  | { readonly change: 'leave-out-only'; readonly names: readonly string[] }
  | { readonly change: 'usual-method' }
  | MethodChange
  | HandChange;

/** Choices after which the factors are others, so that what was done by hand to the old ones means nothing. */
const MAKES_OTHER_FACTORS: readonly (keyof MethodChoices)[] = [
  'correlation',
  'missingValues',
  'extraction',
  'rotation',
  'convention',
];

/** The recipe after a change. Whether it can be run is for the analysis to say. */
export function changedRecipe(recipe: Recipe, change: RecipeChange): Recipe {
  switch (change.change) {
    case 'factor-count': {
      const factorCount = Math.max(1, Math.round(change.factorCount));
      return factorCount === recipe.factorCount ? recipe : onOtherFactors({ ...recipe, factorCount });
    }
    case 'leave-out':
      return recipe.excludedQSorts.includes(change.name)
        ? recipe
        : { ...recipe, excludedQSorts: [...recipe.excludedQSorts, change.name] };
    case 'take-in':
      return { ...recipe, excludedQSorts: recipe.excludedQSorts.filter((name) => name !== change.name) };
    case 'leave-out-only':
      return { ...recipe, excludedQSorts: change.names };
    case 'usual-method': {
      const { factorCount, excludedQSorts } = recipe;
      return { ...STANDARD_RECIPE, factorCount, excludedQSorts };
    }
    case 'choose':
      return chosenMethod(recipe, change);
    default:
      return changedByHand(recipe, change);
  }
}

function chosenMethod(recipe: Recipe, { choice, value }: MethodChange): Recipe {
  const base = MAKES_OTHER_FACTORS.includes(choice) ? onOtherFactors(recipe) : recipe;
  if (value !== null) return { ...base, [choice]: value };
  const usual = STANDARD_RECIPE[choice];
  return (usual === undefined ? withoutChoice(base, choice) : { ...base, [choice]: usual }) as Recipe;
}

function changedByHand(recipe: Recipe, change: HandChange): Recipe {
  switch (change.change) {
    case 'turn':
      return turnedByHand(recipe, change.first, change.second, change.degrees);
    case 'invert':
      return invertedByHand(recipe, change.factor);
    case 'move':
      return movedByHand(recipe, change.factor, change.by);
    case 'drop':
      return droppedByHand(recipe, change.factor);
    case 'restore':
      return restoredByHand(recipe, change.base);
    case 'split':
      return splitByHand(recipe, change.factor);
    case 'flag': {
      const { qSort, factor, isFlagged, isFlaggedByRule } = change;
      return flaggedByHand(recipe, { qSort, factor: factor.whole, isFlagged }, isFlaggedByRule);
    }
    case 'flags-by-rule':
      return withoutChoice(recipe, 'flagEdits');
    case 'by-rule':
      return withoutHandwork(recipe);
  }
}

/** Only flags set by hand outlive a change of factors: they are about people. */
function onOtherFactors(recipe: Recipe): Recipe {
  if (!hasHandwork(recipe)) return recipe;
  const { flagEdits } = recipe;
  const plain: Recipe = withoutHandwork(recipe);
  return flagEdits === undefined ? plain : withFlagsWithin({ ...plain, flagEdits });
}

/** Q-sorts left out unless asked for: in a demo, those that visitors made. */
export function visitorsQSorts({ study, qSorts }: StudyResponse): string[] {
  return study.isDemo ? qSorts.filter(({ origin }) => origin === 'collected').map(({ name }) => name) : [];
}
