import type { PublishedResponse } from '../../../server/contract/published-viewpoints.ts';
import { counted } from '../number-text.ts';
import { capitalised, inWords } from './in-words.ts';

/** Below this many defining sorts there are too few people to say how steady a viewpoint is. */
const FIRM_FROM = 6;

type MethodNames = PublishedResponse['method'];

const CORRELATIONS: Record<MethodNames['correlation'], string> = {
  pearson: 'Pearson correlations',
  spearman: 'Spearman rank correlations',
  kendall: 'Kendall rank correlations (tau-b)',
};

const EXTRACTIONS: Record<MethodNames['extraction'], string> = {
  'principal-components': 'principal components',
  centroid: 'centroid factors',
  'centroid-kade': 'centroid factors as KADE computes them',
  horst: 'centroid factors with estimated communalities (Horst 5.5)',
  'minimum-residual': 'minimum residual factors',
  'principal-axis': 'principal axis factors',
};

const ROTATIONS: Record<MethodNames['rotation'], string> = {
  varimax: 'varimax rotation',
  quartimax: 'quartimax rotation',
  equamax: 'equamax rotation',
  promax: 'promax rotation (oblique)',
  oblimin: 'oblimin rotation (oblique)',
  none: 'no rotation',
};

/** The readers' report. */
export const reportText = {
  documentTitle: (studyTitle: string) => `${studyTitle}: viewpoints`,
  kicker: 'Viewpoints from a Q-methodology study',
  provenance: {
    simulated: {
      banner:
        'Simulated. Nobody gave these answers: a program drew them, to show what such a study looks like.',
      figure: 'Simulated answers.',
    },
    'already-published': {
      banner: 'Already published. These sorts were published by others before; they are analysed here again.',
      figure: 'Sorts that were published before.',
    },
    visitors: {
      banner: 'Sorts that visitors of this page’s study made are among them.',
      figure: 'Visitors’ sorts are among them.',
    },
    imported: { banner: null, figure: null },
    collected: { banner: null, figure: null },
  },
  demo: 'This is a demonstration study.',
  standfirst: (viewpoints: number, qSorts: number, statements: number) => {
    const ways = viewpoints === 1 ? 'One way' : `${capitalised(inWords(viewpoints))} ways`;
    return `${ways} of seeing it, found by comparing ${counted(qSorts, 'sort', 'sorts')} of the same ${counted(statements, 'statement', 'statements')}.`;
  },
  published: 'Published',

  contents: 'The viewpoints',
  also: 'Also in this report',
  letters: 'Go to a viewpoint',
  shares:
    'This does not tell how many students think so, nor how many of anybody else. The sorts show which viewpoints there are, and how each hangs together; not how common any of them is.',

  asked: {
    title: 'Who was asked, and how',
    who: {
      collected: (count: number) =>
        `${capitalised(inWords(count))} people each made one sort. They were asked because they were likely to see the matter differently, not drawn at random.`,
      imported: (count: number) =>
        `${capitalised(inWords(count))} sorts were brought in from a file. The people in a study like this are asked because they are likely to see the matter differently, not drawn at random.`,
      simulated: (count: number) =>
        `Nobody. A program drew ${inWords(count)} sorts as ${inWords(count)} different people might make them, some of one mind, some of several and some of none.`,
      'already-published': (count: number) =>
        `The ${inWords(count)} sorts come from work published before. The people in a study like this are chosen because they are likely to see the matter differently, not drawn at random.`,
    },
    task: (statements: number, lowest: string, highest: string) =>
      `Each sort lays ${inWords(statements)} statements into one grid, from ${lowest} to ${highest}, every card in a place of its own: to put one higher is to put another lower.`,
    instruction: 'The instruction was:',
    purpose: 'The study, in its own words',
    withdrawn: (count: number) =>
      `${capitalised(inWords(count))} sorts or more were withdrawn since. The figures are as they were published and cannot be computed again.`,
    undefined: (count: number) => {
      if (count === 0) return 'Every sort belongs clearly to one viewpoint.';
      const verb = count === 1 ? 'belongs' : 'belong';
      return `${capitalised(inWords(count))} of the sorts ${verb} clearly to none of the viewpoints, or to several, and ${count === 1 ? 'counts' : 'count'} for none.`;
    },
  },

  reading: {
    title: 'How to read a composite sort',
    lines: (highest: string, lowest: string) => [
      `Each card is a statement. It lies where somebody who held this viewpoint, and only this one, would put it.`,
      `Begin at the two ends: ${highest} and ${lowest} are what the viewpoint is surest of. The middle is not neutral; it is what matters less here.`,
      `A filled corner: no other viewpoint puts this card near that place. A ring: all put it alike.`,
    ],
  },

  viewpoint: (letter: string) => `Viewpoint ${letter}`,
  unnamed: {
    'one-person': 'A single voice',
    nobody: 'Held by nobody here',
    'two-people': 'A viewpoint of two people',
    'few-people': 'A viewpoint of few people',
  },
  restsShort: (count: number) => {
    if (count === 0) return 'nobody’s';
    if (count === 1) return 'a single voice';
    if (count === 2) return 'two people only';
    return `${count} sorts: ${count < FIRM_FROM ? 'few' : 'firm'}`;
  },
  rests: (count: number, opposed: number | null, all: number) => {
    if (count === 0) return `None of the ${inWords(all)} sorts defines it, so there is nothing to tell.`;
    if (count === 1)
      return `A single voice: one of the ${inWords(all)} sorts defines it. It is how one person sees it.`;
    if (count === 2)
      return `It rests on two people of ${inWords(all)}${opposed === 1 ? ', one of them nearly in reverse' : ''}. Take it as a hint worth following, not as a finding.`;
    const other =
      opposed === null || opposed === 0
        ? ''
        : `, ${inWords(opposed)} of them from its other end, nearly in reverse`;
    const sorts = `${capitalised(inWords(count))} of the ${inWords(all)} sorts define it${other}.`;
    return count < FIRM_FROM
      ? `${sorts} Those are few: take its outline as found, and its details as likely.`
      : `${sorts} As such studies go, that is firm ground.`;
  },
  otherEnd: {
    before: 'One end of a factor. At its other end stands',
    after:
      ': two ways of seeing it along one line, roughly each other’s reverse. The researchers split the factor in two, so that each end is shown by its own sorts.',
    short: (letter: string) => `one end of a factor, ${letter} the other`,
  },
  quotation: {
    said: 'One of those who sort like this',
    composed: 'Words composed for this demo.',
  },
  noNarrative: 'The researchers have not written about this viewpoint yet. Its sort says what it says.',
  withheld: {
    'two-people':
      'Its array is not shown: with two people, each could work out from it how the other one sorted.',
    'few-people':
      'Its array is not shown: this study shows arrays of more people only, so that nobody’s sort can be worked out from one.',
    'one-person': 'Its array is not shown: it would be one person’s own sort.',
    nobody: 'There is no array, because no sort defines it.',
  },
  hidden: 'What this person said is not shown either, unless they agree to it.',
  highest: 'What it places highest',
  lowest: 'What it places lowest',
  ranksHigher: 'Ranks higher than any other viewpoint',
  ranksLower: 'Ranks lower than any other viewpoint',
  others: (lowest: string, highest: string) =>
    lowest === highest ? `others ${lowest}` : `others ${lowest} to ${highest}`,
  noneHigher: 'Nothing stands higher here than in every other viewpoint.',
  noneLower: 'Nothing stands lower here than in every other viewpoint.',
  more: (count: number) => `and ${inWords(count)} more, in the table at the end`,
  figure: (letter: string, name: string) => `The composite sort of viewpoint ${letter}: ${name}`,

  commonGround: {
    title: 'Common ground',
    lead: 'Every viewpoint puts these statements within one column of each other, and no difference was found between any two of them. That is not proof that there is none.',
    none: 'There is no statement that all the viewpoints put within one column of each other without a difference.',
    place: (lowest: string, highest: string) => (lowest === highest ? lowest : `${lowest} to ${highest}`),
  },
  differences: {
    title: 'Where they part',
    lead: 'The statements that lie furthest apart. Each letter is a viewpoint, standing in the column where it puts the statement.',
    spoken: (letter: string, value: string) => `${letter} ${value}`,
  },
  onlyShown: 'Only viewpoints whose arrays are shown take part in the comparisons.',

  method: {
    title: 'How the viewpoints were found',
    plain: (qSorts: number) => [
      `Q-methodology looks for people who sort alike. Each of the ${inWords(qSorts)} sorts was compared with every other; sorts that resemble each other more than they resemble the rest show a viewpoint they share.`,
      'For each viewpoint the sorts that define it were averaged, those nearest to it counting most, and laid back into the grid. That is its composite sort: nobody’s own, and what they have in common.',
    ],
    technical: (method: MethodNames, viewpoints: number) =>
      [
        `${CORRELATIONS[method.correlation]}, ${EXTRACTIONS[method.extraction]}, ${ROTATIONS[method.rotation]}${method.isTurnedByHand ? ' and turns by hand' : ''}, ${counted(viewpoints - method.splitCount, 'factor', 'factors')}${method.splitCount === 0 ? '' : `, ${inWords(method.splitCount)} of them split in two, so that each end is a viewpoint`}.`,
        `A sort defines a factor if its loading is significant (p < ${String(method.flagAlpha).replace(/^0/, '')})${method.hasMajorityRule ? ' and accounts for more than half of its communality' : ''}${method.isFlaggedByHand ? '; some were decided by hand' : ''}.`,
        `Differences between factors at p < .05. Computed by Standpoint, analysis ${method.analysisVersion}.`,
      ].join(' '),
    reason: 'Why this number of viewpoints:',
    limits:
      'Loadings and scores are left out on purpose, and where too few people define a viewpoint its array is too: nobody should be able to work out how a person sorted.',
  },
  cite: {
    title: 'To cite this page',
    standpoint: 'Standpoint',
    author: 'The authors of the study',
    line: (author: string, year: string, title: string) => `${author} (${year}). ${title}: viewpoints.`,
    /** `address` null: the report has no public one. */
    at: (edition: number, date: string, address: string | null) =>
      `Edition ${edition}, published on ${date} with Standpoint${address === null ? '' : `, ${address}`}`,
    unlisted:
      'You read this by a link that was made for you. The report has no public address: do not cite the link, for it opens the report to whoever has it.',
  },
  print: {
    title: 'On paper, and as data',
    text: 'This page is made to be printed: each viewpoint begins a sheet of its own.',
    json: 'The same report as JSON',
    edition: (number: number, day: string) => `This is edition ${number}, published on ${day}.`,
    editable: 'An edition never changes; what the researchers correct comes in the next one.',
  },
  appendix: {
    title: 'Every statement, in every viewpoint',
    number: 'No.',
    statement: 'Statement',
    missing: '–',
    missingWords: 'not shown',
  },
};
