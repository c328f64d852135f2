import type { ExtractionName, Likeness, RotationName } from '../../../analysis/index.ts';
import { counted, decimals, listed, loadingText } from '../number-text.ts';
import { methodText } from './researcher-method.ts';

/** A share as people say it: 74 %. */
const percent = (share: number | null) => (share === null ? '–' : `${Math.round(100 * share)} %`);

const likeness: Readonly<Record<Likeness, string>> = {
  same: 'comes back as the same viewpoint',
  similar: 'comes back fairly alike',
  different: 'often comes back as something else',
};

/** Words of how sure a solution is. */
export const surenessText = {
  percent,
  nav: 'How sure',
  title: 'How sure is this?',
  lead: 'Three questions: would other people of the same kind give these factors, does a factor hang on one person, and does it appear whatever method one chooses. Each runs on its own, from the recipe as it stands.',

  redrawn: {
    title: 'Other people of the same kind',
    start: 'Draw the people anew',
    hint: 'The whole recipe on 1,000 draws of the same people with replacement (bootstrap). Some seconds; the page stays at hand.',
    done: (seed: number) => `1,000 draws, seed ${seed}. None was left out.`,
    finding: (letters: readonly string[], all: number) =>
      letters.length === 0
        ? 'No factor is sure to come back as the same viewpoint'
        : letters.length === all
          ? `Every factor comes back as the same viewpoint`
          : `${listed(letters)} ${letters.length === 1 ? 'comes' : 'come'} back as the same viewpoint; the others less surely`,
    subtitle: 'Median φ of each factor’s loadings with its own, .85 is fairly alike, .95 the same',
    factor: 'Factor',
    definers: 'Defining Q-sorts',
    drawnTwo: 'Two or more of them drawn',
    phi: 'φ, all draws',
    phiTwo: 'φ, two or more drawn',
    phiScores: 'φ of z-scores',
    verdict: 'In words',
    tooFew: 'too few people to say',
    likeness,
    fewNote:
      'With fewer than six defining Q-sorts a draw often holds one of them or none: its figures describe these people and no more.',
    choose: 'Factor',
    zTitle: (letter: string) => `How far the z-scores of ${letter} could lie elsewhere`,
    zSubtitle: (isCorrected: boolean) =>
      `Dot: the solution. Line: 95 % of the draws${isCorrected ? ', corrected for bias (BCa)' : ''}. The farther a line reaches, the less a statement’s place can be leaned on.`,
    z: 'z',
    error: 'SE',
    low: '2.5 %',
    high: '97.5 %',
    place: 'Place',
    samePlace: 'Same column',
    statement: 'Statement',
    number: 'No.',
    interval: (z: string, low: string, high: string) => `${z}, between ${low} and ${high}`,
    loadings: (letter: string) => `Loadings on ${letter}, and how often each Q-sort defines it`,
    loadingsNote: 'Q-sorts that define it now, or do in at least 5 % of the draws they are in.',
    qSort: 'Q-sort',
    loading: 'Loading',
    now: 'Defines it now',
    frequency: 'Defines it in',
    yes: 'yes',
    no: 'no',
  },

  persons: {
    title: 'Without each person in turn',
    start: 'Leave each person out',
    hint: 'The whole recipe without each Q-sort in turn (jackknife).',
    done: 'Every Q-sort was left out once. Nothing here is chance.',
    steady: 'No factor disappears when any one person is left out',
    gone: (sentences: readonly string[]) => sentences.join('; '),
    without: (name: string, letters: readonly string[]) =>
      `Without ${name} factor ${listed(letters)} ${letters.length === 1 ? 'disappears' : 'disappear'}`,
    more: (count: number) => `and ${count} more such Q-sorts`,
    subtitle: 'The Q-sorts that matter most: least φ of any factor with the same factor without them',
    table: 'Influence of each Q-sort',
    qSort: 'Without',
    phi: (letter: string) => `φ, ${letter}`,
    moved: 'Statements that change column',
    change: 'Largest change of a z-score',
    goneCell: 'gone',
    all: (count: number) => `All ${counted(count, 'Q-sort', 'Q-sorts')}`,
  },

  choices: {
    title: 'Whatever method one chooses',
    start: 'Try the other methods',
    hint: 'One factor fewer, as many and one more; principal components, centroid and minimum residuals; varimax, quartimax and promax: 27 ways.',
    done: 'Every way was tried. Nothing here is chance.',
    finding: (letters: readonly string[], all: number) =>
      letters.length === all
        ? 'Every factor appears in nearly every way that keeps as many factors or more'
        : letters.length === 0
          ? 'No factor appears in nearly every way that keeps as many: these depend on the method'
          : `${listed(letters)} ${letters.length === 1 ? 'appears' : 'appear'} in nearly every way that keeps as many factors or more; the others depend on the method`,
    subtitle: 'Share of the ways in which a factor is found again',
    factor: 'Factor',
    same: 'The same, φ ≥ .95',
    similar: 'At least alike, φ ≥ .85',
    asMany: 'Among ways with as many factors or more',
    least: 'Least φ',
    hidden: (count: number) =>
      count === 0
        ? 'No other way shows a viewpoint that this solution does not.'
        : `${counted(count, 'viewpoint appears', 'viewpoints appear')} in other ways that this solution does not show:`,
    hiddenOne: (share: number, where: string) => `in ${percent(share)} of the ways, first with ${where}`,
    way: (factorCount: number, extraction: ExtractionName, rotation: RotationName) =>
      `${counted(factorCount, 'factor', 'factors')}, ${methodText.extraction[extraction].name}, ${methodText.rotation[rotation].name}`,
    ways: (count: number) => `All ${count} ways`,
    wayHead: 'Way',
    phi: (letter: string) => `φ, ${letter}`,
    refused: (message: string) => `not computed: ${message}`,
  },

  loading: (value: number | null) => loadingText(value),
  z: (value: number | null) => decimals(value, 2),
};
