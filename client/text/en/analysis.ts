import { counted, decimals, listed, loadingText } from '../number-text.ts';

const qSorts = (count: number) => counted(count, 'Q-sort', 'Q-sorts');
const factors = (count: number) => counted(count, 'factor', 'factors');

/** Words around the figures of a solution, on the analysis page and on the page of a saved solution. */
export const analysisText = {
  title: 'Analysis',
  contents: 'On this page',
  toStudies: 'Studies',
  data: (statements: number, sorts: number, lowest: string, highest: string) =>
    `${statements} statements, ${qSorts(sorts)}, grid from ${lowest} to ${highest}`,
  unforced: (unforced: number, sorts: number) =>
    `; ${unforced} of ${qSorts(sorts)} ${unforced === 1 ? 'has' : 'have'} another shape than this grid`,
  savedHere: 'Saved solutions of this study',

  recipe: {
    title: 'Recipe',
    factorCount: 'Factors',
    factorCountLong: 'Number of factors',
    fewer: 'One factor fewer',
    more: 'One factor more',
    qSorts: 'Q-sorts',
    included: (included: number, all: number) => (included === all ? `all ${all}` : `${included} of ${all}`),
    choose: 'Choose Q-sorts',
    save: 'Save this solution',
    printed: (factorCount: number, sorts: number) => `${factors(factorCount)}, ${qSorts(sorts)}.`,
    status: (factorCount: number, percent: number, defining: number, sorts: number) =>
      `${factors(factorCount)} explain ${decimals(percent, 0)} % of the variance; ${defining} of ${qSorts(sorts)} define one.`,
  },

  flatLeftOut: (names: readonly string[]) =>
    `${listed(names)} put every card into one column and ${names.length === 1 ? 'is' : 'are'} left out: with a Q-sort that tells no statement from another, no correlation exists.`,
  visitors: (count: number, areIncluded: boolean) =>
    areIncluded
      ? `${counted(count, 'Q-sort', 'Q-sorts')} made by visitors of this demo ${count === 1 ? 'takes' : 'take'} part.`
      : `${counted(count, 'Q-sort', 'Q-sorts')} made by visitors of this demo ${count === 1 ? 'is' : 'are'} left out.`,
  includeVisitors: 'Include them',
  leaveVisitorsOut: 'Leave them out',

  chooser: {
    title: 'Q-sorts in the analysis',
    lead: 'Every figure is computed anew from those that are ticked.',
    all: 'Include all',
    done: 'Done',
    close: 'Close',
    visitor: 'made by a visitor',
  },

  refused: {
    title: 'These figures cannot be computed',
    'too-many-factors': (rank: number) =>
      `These Q-sorts hold no more than ${factors(rank)}. Ask for ${rank} or fewer, or take more Q-sorts in.`,
    useMost: (rank: number) => `Use ${factors(rank)}`,
    other: (message: string) => `The analysis says: ${message}.`,
  },

  notices: {
    title: (count: number) => counted(count, 'remark on these figures', 'remarks on these figures'),
    none: 'Nothing unusual came up in these figures.',
  },

  retention: {
    nav: 'How many factors',
    title: 'How many factors?',
    lead: 'No test decides this. See where the eigenvalues flatten, what each further factor adds, who would define it, and whether it says something of its own. Saving asks for your reason.',
    steps: 'What each further factor adds',
    stepsNote:
      'By the method chosen, without what was done by hand. Defining Q-sorts are listed from factor A on; closest is the correlation furthest from zero between two factors’ z-scores.',
    factors: 'Factors',
    eigenvalue: 'Eigenvalue',
    adds: 'Adds, %',
    explained: 'In all, %',
    defining: 'Defining Q-sorts, A, B …',
    several: 'On several',
    none: 'On none',
    closest: 'Closest, r',
    consensus: 'Consensus',
    use: (factorCount: number) => `Use ${factors(factorCount)}`,
    current: 'shown below',
  },

  loadings: {
    nav: 'Loadings',
    title: 'Who defines which factor',
    lead: (threshold: string, alpha: string, isMajority: boolean) =>
      `A Q-sort defines a factor (bold, with the factor’s mark) when its loading is beyond ±${threshold} (p < ${alpha})${isMajority ? ' and makes up more than half of its communality' : ''}. Quiet figures are not significant.`,
    table: 'Loadings and flags',
    order: 'Order of rows',
    byFactor: 'By factor',
    byName: 'As in the data',
    qSort: 'Q-sort',
    person: 'Person',
    communality: 'h²',
    communalityLong: 'Communality: the part of the Q-sort that the factors explain',
    defines: (letter: string, count: number, name: string) =>
      `Define ${letter}${name && ` · ${name}`}: ${qSorts(count)}`,
    several: (count: number) => `Load on several factors, define none: ${qSorts(count)}`,
    none: (count: number) => `Define no factor: ${qSorts(count)}`,
    more: (count: number) => `… and ${count} more`,
    showAll: (count: number) => `Show all ${count} Q-sorts`,
    flagged: 'defining',
    sum: 'Sum of squared loadings',
    percent: '% of variance',
    leftOut: 'Left out of the analysis',
    takeIn: (name: string) => `Include ${name}`,
  },

  person: {
    hint: 'Point at a row, or press a name, to see who it is and what they wrote.',
    close: 'Close',
    defines: (letter: string, loading: string) => `Defines ${letter} (loading ${loading})`,
    definesNegatively: (letter: string, loading: string) =>
      `Defines ${letter} from its negative end (loading ${loading})`,
    several: 'Loads on several factors and defines none',
    none: 'Defines no factor',
    loadings: (all: readonly { letter: string; loading: number }[]) =>
      all.map(({ letter, loading }) => `${letter} ${loadingText(loading)}`).join(', '),
    noReasons: 'No reasons were written.',
    reasons: 'Why the cards lie where they lie',
    interview: 'From the interview',
    composed: 'Composed for this demo; nobody said it.',
    leaveOut: 'Leave this Q-sort out',
    nothingKnown: 'Nothing more is known about this person.',
    origin: { collected: 'sorted here', imported: 'imported', simulated: 'simulated' },
  },

  arrays: {
    nav: 'Factor arrays',
    title: 'Factor arrays (composite sorts)',
    lead: 'The Q-sort that each factor itself would have made: its z-scores laid into the grid.',
    choose: 'Factor',
    all: 'All',
    caption: (letter: string, count: number, name: string) =>
      `Factor ${letter}${name && ` · ${name}`}, from ${counted(count, 'defining Q-sort', 'defining Q-sorts')}`,
    undefinedFactor: (letter: string) => `No Q-sort defines factor ${letter}, so it has no array.`,
  },

  zScores: {
    nav: 'Statements',
    title: 'Statement by statement',
    lead: 'Where the factors agree and part: every statement with the z-score each factor gives it.',
    order: 'Order',
    byRange: 'Most disputed first',
    byPosition: 'As in the Q-set',
    byFactor: (letter: string) => `By factor ${letter}`,
    tableCaption: 'z-scores and places in the factor arrays',
  },

  distinguishing: {
    nav: 'Distinguishing',
    title: 'What sets each factor apart',
    lead: (reliability: string) =>
      `Statements whose z-score on one factor differs from that on every other by more than chance allows (* p < .05, ** p < .01). ${reliability}`,
    caption: (letter: string, count: number, name: string) =>
      `Factor ${letter}${name && ` · ${name}`}: ${counted(count, 'statement', 'statements')}`,
    noneFor: (letters: readonly string[]) =>
      `Nothing distinguishes ${listed(letters.map((letter) => `factor ${letter}`))} from all the others.`,
    number: 'No.',
    statement: 'Statement',
    z: 'z',
    level: 'Level',
    levels: { '.05': '*', '.01': '**' },
    levelsLong: { '.05': 'p < .05', '.01': 'p < .01' },
    key: '* p < .05   ** p < .01   Bold: the factor’s own place in its array.',
  },

  consensus: {
    nav: 'Consensus',
    title: 'What no two factors differ on',
    lead: 'No pair of factors differs at .05. That is “no difference found”, not “shown to be equal”: with few defining Q-sorts much goes unseen.',
    caption: (count: number) => counted(count, 'consensus statement', 'consensus statements'),
    none: 'On every statement at least two factors differ.',
    range: 'z, lowest to highest',
  },

  reliability: {
    assumed: (value: string, isUsual: boolean) =>
      `That takes ${value} as the correlation of a person asked again with themselves${isUsual ? ', as the field does' : ', as the recipe says'}; it is an assumption.`,
    observed: 'That takes the mean correlation of a factor’s own Q-sorts as the reliability of one.',
  },

  factors: {
    nav: 'Factors compared',
    title: 'The factors compared',
    characteristics: 'Characteristics',
    measure: 'Measure',
    definingCount: 'Defining Q-sorts',
    sumOfSquaredLoadings: 'Sum of squared loadings',
    explainedPercent: '% of variance explained',
    compositeReliability: 'Composite reliability',
    standardError: 'Standard error of z-scores',
    lead: (reliability: string) =>
      `How much each factor rests on, and how far its z-scores can be told from others’. ${reliability}`,
    effectiveCounts: 'Effective number of Q-sorts',
    oblique: 'Correlations between the factors themselves',
    correlations: 'Correlations between z-scores',
    differences: 'Standard errors of differences',
  },

  correlations: {
    nav: 'Correlations',
    title: 'Correlations between Q-sorts',
    lead: 'What everything above starts from: how alike every two Q-sorts are across the statements, by the correlation of the recipe. Quiet figures are not significant.',
    show: (sorts: number) => `Show the table of ${sorts} by ${sorts}`,
  },

  save: {
    title: 'Save this solution',
    what: (factorCount: number, method: string, sorts: number) =>
      `${factors(factorCount)} of ${qSorts(sorts)}: ${method}. The server computes every figure again and keeps it with its input.`,
    name: 'Name',
    nameHint: 'How you will find it again, e.g. “Three factors, varimax”.',
    nameMissing: 'Give the solution a name',
    reason: 'Why this number of factors?',
    reasonHint: (factorCount: number) =>
      `Your own reason for ${factorCount}: statistical, theoretical, from the interviews. It is printed in the methods paragraph.`,
    reasonMissing: 'Say why you keep this number of factors',
    submit: 'Save solution',
    saving: 'Saving …',
    cancel: 'Cancel',
    signInTitle: 'Saving needs a sign-in',
    signInText:
      'Everything on this page works without one. To keep a solution under your name, and to write about its viewpoints, sign in; this page and its recipe wait for you.',
    signIn: 'Sign in and come back',
    notMine: 'This study belongs to somebody else; you can look, but not save in it.',
  },
};
