import type { Recipe, Solution } from '../../../analysis/index.ts';
import { factorLetter } from '../../../server/contract/factor-letter.ts';
import { signedValue } from '../../charts/signed-value.ts';
import { writingText } from '../../text/en/writing.ts';
import { loadingText } from '../../text/number-text.ts';
import { explainedTogether, splitEnds, type SolutionView } from '../figures/solution-view.ts';
import { standingCounts } from '../figures/standings.ts';

const words = writingText.paragraph;

interface MethodsInput {
  readonly view: Pick<SolutionView, 'solution' | 'distribution' | 'people'>;
  readonly reasonForFactorCount: string;
  readonly inputDigest: string;
  readonly isSimulated: boolean;
}

/** What was done, from the stored recipe and figures, and from the shapes of the Q-sorts: a paragraph to paste into an article. */
export function methodsParagraph({
  view,
  reasonForFactorCount,
  inputDigest,
  isSimulated,
}: MethodsInput): string {
  const { solution, distribution, people } = view;
  const { recipe } = solution;
  const grid = distribution.map(({ value, capacity }) => `${signedValue(value)}: ${capacity}`).join(', ');
  const unforced = solution.sorts.filter((name) => people.get(name)?.isUnforced).length;
  return [
    words.input(solution.sorts.length, solution.statements.length, grid),
    ...(unforced > 0 ? [words.unforced(unforced, solution.sorts.length)] : []),
    ...(isSimulated ? [words.simulated] : []),
    ...(recipe.excludedQSorts.length > 0 ? [words.leftOut(recipe.excludedQSorts)] : []),
    words.extraction(writingText.correlation[recipe.correlation], writingText.extraction[recipe.extraction]),
    words.factors(recipe.factorCount, explainedTogether(solution)),
    words.reason(closed(reasonForFactorCount.trim())),
    ...(recipe.factorCount > 1 ? [rotationSentence(recipe)] : []),
    ...splitEnds(solution).map(([one, other]) => words.split(one, other)),
    ...flagSentences(solution),
    words.scores,
    ...comparisonSentences(solution),
    ...furtherChoices(recipe),
    words.program(solution.analysisVersion, inputDigest),
  ].join(' ');
}

function rotationSentence({ rotation, target }: Recipe): string {
  if (target) return words.toTarget(target.length);
  return rotation === 'none' ? words.notRotated : words.rotated(writingText.rotation[rotation]);
}

function flagSentences(solution: Solution): string[] {
  const { recipe, characteristics, loadingThreshold } = solution;
  const { defining, several, none } = standingCounts(solution);
  const each = characteristics.definingCount.map((count, index) => ({ letter: factorLetter(index), count }));
  const undefinedFactors = each.filter(({ count }) => count === 0).map(({ letter }) => letter);
  return [
    words.flags(loadingText(loadingThreshold), loadingText(recipe.flagAlpha), recipe.flagMajority ?? true),
    words.defining(defining, solution.sorts.length, each),
    ...(several + none > 0 ? [words.others(several, none)] : []),
    ...(undefinedFactors.length > 0 ? [words.undefinedFactors(undefinedFactors)] : []),
  ];
}

function comparisonSentences(solution: Solution): string[] {
  const { recipe, characteristics, distinguishing, consensus, splitTies } = solution;
  const scored = characteristics.compositeReliability.filter((value) => value !== null).length;
  const statements = new Set(distinguishing.map(({ statement }) => statement));
  return [
    ...(scored > 1 ? [words.comparison(statements.size, consensus.length, reliabilityWords(recipe))] : []),
    ...(splitTies.length > 0 ? [words.ties(splitTies.length)] : []),
  ];
}

function reliabilityWords({ reliability = 0.8 }: Recipe): string {
  return reliability === 'observed' ? words.reliabilityObserved : words.reliability(loadingText(reliability));
}

/** What the sentences above tell of a recipe. */
const TOLD: readonly string[] = [
  'correlation',
  'extraction',
  'factorCount',
  'rotation',
  'target',
  'flagAlpha',
  'flagMajority',
  'excludedQSorts',
  'reliability',
  'splitFactors',
];

/** Choices that have no sentence of their own are still named, so that the paragraph never hides one. */
function furtherChoices(recipe: Recipe): string[] {
  const further = Object.entries(recipe).filter(
    ([choice, value]) => !TOLD.includes(choice) && !(choice === 'convention' && value === 'standard'),
  );
  if (further.length === 0) return [];
  return [words.further(further.map(([choice, value]) => `${choice} ${JSON.stringify(value)}`).join(', '))];
}

/** A sentence somebody typed, ended as sentences end. */
function closed(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}
