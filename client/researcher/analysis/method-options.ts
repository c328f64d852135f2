import { recipeThreshold, type Recipe } from '../../../analysis/index.ts';
import { methodText as words, type ChoiceWords } from '../../text/en/researcher-method.ts';
import { loadingText } from '../../text/number-text.ts';
import type { MethodChange, MethodChoices } from './recipe-changes.ts';

/** One way to decide a choice. */
export interface MethodOption extends ChoiceWords {
  /** What the control carries. */
  readonly value: string;
  /** What choosing it does. */
  readonly change: MethodChange;
}

/** A choice with its ways, the usual one first. */
export interface MethodField {
  readonly choice: keyof MethodChoices;
  readonly label: string;
  readonly options: readonly MethodOption[];
  /** The way the recipe has it. */
  readonly value: string;
  /** Said below in place of the option's own words. */
  readonly remark?: string;
}

const ALPHAS = [0.05, 0.01, 0.001, 0.1];
const CAPS = [0.99, 0.95];
const RELIABILITIES = [0.8, 0.7, 0.75, 0.85, 0.9];

/** What decides most: shown at once. */
export function mainFields(recipe: Recipe, statementCount: number): MethodField[] {
  return [
    named('correlation', words.correlation, recipe.correlation),
    named('extraction', words.extraction, recipe.extraction),
    named('rotation', words.rotation, recipe.rotation),
    alphaField(recipe, statementCount),
  ];
}

/** What few studies need: one disclosure away. */
export function finerFields(recipe: Recipe, hasGaps: boolean): MethodField[] {
  const { missingValues = 'refuse', flagStandardError = 'statements' } = recipe;
  return [
    majorityField(recipe),
    named('flagStandardError', words.standardError, flagStandardError),
    reliabilityField(recipe),
    capField(recipe),
    named('convention', words.convention, recipe.convention),
    {
      ...named('missingValues', words.missingValues, missingValues),
      ...(hasGaps ? {} : { remark: words.noneMissing }),
    },
  ];
}

type NamedChoice = 'correlation' | 'extraction' | 'rotation' | 'convention' | 'missingValues' | 'flagStandardError'; // prettier-ignore

/** A choice whose values are names: the first of them is the usual one. */
function named<Choice extends NamedChoice>(
  choice: Choice,
  names: Readonly<Record<NonNullable<Recipe[Choice]> & string, ChoiceWords>>,
  value: string,
): MethodField {
  const options = Object.entries<ChoiceWords>(names).map(([one, said], at): MethodOption => {
    const change = { change: 'choose', choice, value: at === 0 ? null : one } as MethodChange;
    return { value: one, ...said, change };
  });
  return { choice, label: words.labels[choice], options, value };
}

function alphaField(recipe: Recipe, statementCount: number): MethodField {
  const options = withOwn(ALPHAS, recipe.flagAlpha).map((alpha): MethodOption => {
    const threshold = loadingText(recipeThreshold(statementCount, { ...recipe, flagAlpha: alpha }));
    return {
      value: String(alpha),
      name: words.alpha(alphaText(alpha)),
      use: words.alphaUse(threshold, statementCount),
      change: { change: 'choose', choice: 'flagAlpha', value: alpha === ALPHAS[0] ? null : alpha },
    };
  });
  return { choice: 'flagAlpha', label: words.labels.flagAlpha, options, value: String(recipe.flagAlpha) };
}

function majorityField({ flagMajority = true }: Recipe): MethodField {
  const option = (isOn: boolean): MethodOption => ({
    value: String(isOn),
    ...words.majority[isOn ? 'true' : 'false'],
    change: { change: 'choose', choice: 'flagMajority', value: isOn ? null : false },
  });
  return {
    choice: 'flagMajority',
    label: words.labels.flagMajority,
    options: [option(true), option(false)],
    value: String(flagMajority),
  };
}

function capField({ weightCap }: Recipe): MethodField {
  const none: MethodOption = {
    value: 'none',
    ...words.cap.none,
    change: { change: 'choose', choice: 'weightCap', value: null },
  };
  const caps = withOwn(CAPS, weightCap ?? CAPS[0]!).map((cap): MethodOption => ({
    value: String(cap),
    ...words.cap.some(loadingText(cap)),
    change: { change: 'choose', choice: 'weightCap', value: cap },
  }));
  return {
    choice: 'weightCap',
    label: words.labels.weightCap,
    options: [none, ...caps],
    value: weightCap === undefined ? 'none' : String(weightCap),
  };
}

function reliabilityField({ reliability = 0.8 }: Recipe): MethodField {
  const usual = RELIABILITIES[0]!;
  const own = typeof reliability === 'number' ? reliability : usual;
  const assumed = withOwn(RELIABILITIES, own).map((value): MethodOption => ({
    value: String(value),
    ...words.reliability.assumed(loadingText(value), value === usual),
    change: { change: 'choose', choice: 'reliability', value: value === usual ? null : value },
  }));
  const observed: MethodOption = {
    value: 'observed',
    ...words.reliability.observed,
    change: { change: 'choose', choice: 'reliability', value: 'observed' },
  };
  return {
    choice: 'reliability',
    label: words.labels.reliability,
    options: [assumed[0]!, observed, ...assumed.slice(1)],
    value: String(reliability),
  };
}

/** The figures offered, and the recipe's own where it came with another. */
function withOwn(offered: readonly number[], own: number): readonly number[] {
  return offered.includes(own) ? offered : [...offered, own];
}

/** A level as the field prints it: .05, .001. */
function alphaText(alpha: number): string {
  return String(alpha).replace(/^0/, '');
}
