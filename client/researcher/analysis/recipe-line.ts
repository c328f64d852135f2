import { type Recipe } from '../../../analysis/index.ts';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import { methodText } from '../../text/en/researcher-method.ts';
import { listed, loadingText } from '../../text/number-text.ts';
import { droppedFactors, shownFactors } from './handwork.ts';

const words = methodText.line;

/** The method in a few words: what a researcher would say when asked. */
export function methodLine({ extraction, rotation }: Recipe): string {
  return `${methodText.extraction[extraction].name}, ${methodText.rotation[rotation].name.toLowerCase()}`;
}

/** Every choice of a recipe but the number of factors and the people, on one line; what is usual says least. */
export function recipeLine(recipe: Recipe): string {
  const { extraction, rotation, correlation, flagAlpha } = recipe;
  return [
    words.correlation(methodText.correlation[correlation].name),
    methodText.extraction[extraction].name.replace(/^[A-Z]/, (letter) => letter.toLowerCase()),
    ...(recipe.factorCount > 1 ? [rotationWords(rotation)] : []),
    words.flags(loadingText(flagAlpha)),
    ...finerChoices(recipe),
    ...handworkWords(recipe),
  ].join(' · ');
}

function rotationWords(rotation: Recipe['rotation']): string {
  return rotation === 'none' ? 'no rotation' : methodText.rotation[rotation].name.toLowerCase();
}

/** The words where the choice is not the usual one. */
function when(isOther: boolean, said: () => string): string[] {
  return isOther ? [said()] : [];
}

function finerChoices(recipe: Recipe): string[] {
  const { convention, missingValues = 'refuse', weightCap, reliability = 0.8 } = recipe;
  return [
    ...when(recipe.flagMajority === false, () => words.withoutMajority),
    ...when(recipe.flagStandardError === 'statements-less-one', () => words.exactError),
    ...when(weightCap !== undefined, () => words.cap(loadingText(weightCap ?? 1))),
    ...when(reliability !== 0.8, () =>
      reliability === 'observed' ? words.reliabilityObserved : words.reliability(loadingText(reliability)),
    ),
    ...when(convention !== 'standard', () => words.convention(methodText.convention[convention].name)),
    ...when(missingValues !== 'refuse', () => words.missing(methodText.missingValues[missingValues].name)),
  ];
}

function handworkWords(recipe: Recipe): string[] {
  const { target = [], turns = [], factorOrder = [], splitFactors = [], flagEdits = [] } = recipe;
  const shown = shownFactors(recipe);
  const letters = (isMeant: (factor: (typeof shown)[number]) => boolean) =>
    listed(shown.flatMap((factor, at) => (isMeant(factor) ? [factorLetter(at)] : [])));
  const dropped = droppedFactors(recipe).length;
  const isReordered = factorOrder.some((base, at) => at > 0 && base < factorOrder[at - 1]!);
  return [
    ...when(target.length > 0, () => words.target(target.length)),
    ...when(turns.length > 0, () => words.turns(turns.length)),
    ...when(
      shown.some(({ sign }) => sign < 0),
      () => words.inverted(letters(({ sign }) => sign < 0)),
    ),
    ...when(isReordered, () => words.reordered),
    ...when(dropped > 0, () => words.dropped(dropped)),
    ...when(splitFactors.length > 0, () => words.split(letters(({ part }) => part !== 'whole'))),
    ...when(flagEdits.length > 0, () => words.flagEdits(flagEdits.length)),
  ];
}
