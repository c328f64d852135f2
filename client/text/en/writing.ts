import { counted, decimals, listed } from '../number-text.ts';

const qSorts = (count: number) => counted(count, 'Q-sort', 'Q-sorts');

/** Words of the page of a saved solution: writing about its viewpoints, publishing, methods, downloads. */
export const writingText = {
  contents: 'On this page',
  toAnalysis: 'Analysis',
  saved: (factors: string, day: string) => `${factors}, saved ${day}.`,
  openRecipe: 'Open this recipe in the analysis',
  readOnly:
    'This is the demo’s own solution, so its words stay as they are. Open its recipe in the analysis and save one of your own to write about it.',

  desk: {
    nav: 'Viewpoints',
    title: 'Viewpoints',
    lead: 'A factor is arithmetic; a viewpoint is your reading of it. Write beside the evidence.',
    tabs: 'Choose a viewpoint',
    unsaved: 'unsaved',
    definedBy: (count: number) => `Rests on ${qSorts(count)}`,
    name: 'Name',
    nameHint: 'A few words a layman understands.',
    nameMissing: 'Give the viewpoint a name',
    narrative: 'Narrative',
    narrativeHint:
      'Paragraphs with an empty line between them. *Emphasis*, **strong**, lists that begin with a hyphen, and links as [words](https://…) are shown as such.',
    noNarrative: 'No text yet.',
    preview: 'As readers see it',
    showPreview: 'Show as readers see it',
    hidePreview: 'Hide the preview',
    previewFailed: 'The preview could not be made.',
    words: (count: number) => counted(count, 'word', 'words'),
    save: 'Save viewpoint',
    saving: 'Saving …',
    savedNow: 'Saved.',
    changed: 'Not saved yet.',
    undo: 'Discard changes',
    conflictTitle: 'Somebody saved this viewpoint meanwhile',
    conflictText:
      'Perhaps you, in another tab. Yours is still in the fields; theirs is below. Nothing has been overwritten.',
    theirs: (name: string) => `Saved elsewhere: ${name}`,
    useTheirs: 'Use theirs',
    keepMine: 'Keep mine and save',
    array: 'Its array',
    higher: 'Ranked higher than by every other factor',
    lower: 'Ranked lower than by every other factor',
    nearest: (value: string) => `nearest other ${value}`,
    nothingRanked: 'No statement.',
    distinguishing: 'Distinguishing statements',
    nothingDistinguishes: 'No statement distinguishes it from every other factor.',
    people: 'What its defining participants wrote',
    noPeople: 'Nobody defines it.',
    loading: (loading: string) => `loading ${loading}`,
  },

  leave: {
    title: 'Leave without saving?',
    text: (names: readonly string[]) => `What you wrote about ${listed(names)} has not been saved.`,
    stay: 'Stay here',
    leave: 'Leave without saving',
  },

  methods: {
    nav: 'Methods',
    title: 'Methods paragraph',
    lead: 'Written from the stored recipe and figures, so that it cannot disagree with what was done.',
    copy: 'Copy paragraph',
    recipe: 'Recipe',
    version: 'Version of the analysis',
    digest: 'Digest of the input (SHA-256)',
    extraction: 'Extraction',
    extractionWords: (extraction: string, correlation: string) => `${extraction} of ${correlation}`,
    factors: 'Factors',
    rotation: 'Rotation',
    flags: 'Flags',
    flagWords: (alpha: string) => `automatic, p < ${alpha}`,
    leftOut: 'Q-sorts left out',
    nobody: 'none',
  },

  downloads: {
    nav: 'Downloads',
    title: 'Take the figures with you',
    lead: 'At full precision. The JSON holds everything; the two tables open in a spreadsheet or in R.',
    json: 'All figures (JSON)',
    statements: 'Statements: z-scores and arrays (CSV)',
    qSorts: 'Q-sorts: loadings and flags (CSV)',
  },

  correlation: {
    pearson: 'Pearson correlations',
    spearman: 'Spearman’s rank correlations',
    kendall: 'Kendall’s τ-b',
  },
  extraction: {
    'principal-components': 'principal components',
    centroid: 'the centroid method (Brown 1980)',
    'centroid-kade': 'the centroid method as in KADE',
    horst: 'the centroid method with estimated communalities (Horst 5.5)',
    'minimum-residual': 'minimum residuals',
    'principal-axis': 'principal axes',
  },
  rotation: {
    varimax: 'varimax with Kaiser normalisation (Kaiser 1958), run to full convergence',
    quartimax: 'quartimax',
    equamax: 'equamax',
    promax: 'promax',
    oblimin: 'oblimin',
    none: 'none',
  },

  paragraph: {
    input: (sorts: number, statements: number, grid: string) =>
      `${qSorts(sorts)} of ${statements} statements (grid ${grid}) were analysed.`,
    leftOut: (names: readonly string[]) =>
      `${listed(names)} ${names.length === 1 ? 'was' : 'were'} left out.`,
    unforced: (unforced: number, sorts: number) =>
      `${unforced} of the ${qSorts(sorts)} ${unforced === 1 ? 'does' : 'do'} not fill the grid exactly; each was standardised.`,
    simulated: 'The answers were simulated: nobody was asked.',
    extraction: (correlation: string, extraction: string) =>
      `${correlation} between the Q-sorts were factored by ${extraction}.`,
    factors: (count: number, percent: number) =>
      `${counted(count, 'factor was', 'factors were')} kept, explaining ${decimals(percent, 1)} % of the variance.`,
    reason: (reason: string) => `Reason for this number: ${reason}`,
    rotated: (rotation: string) => `They were rotated by ${rotation}.`,
    notRotated: 'They were not rotated.',
    toTarget: (named: number) =>
      `They were turned as near as right angles allow to a target set for ${qSorts(named)} (Procrustes).`,
    split: (one: string, other: string) =>
      `One of them, bipolar, was split in two: ${one} and ${other} are its ends, each scored from its own Q-sorts; what it explains is counted once.`,
    flags: (threshold: string, alpha: string, isMajority: boolean) =>
      `A Q-sort defines a factor when its loading is beyond ±${threshold} (p < ${alpha}, two-sided)${isMajority ? ' and its square is more than half of the communality' : ''}.`,
    defining: (defining: number, sorts: number, each: readonly { letter: string; count: number }[]) =>
      `${defining} of ${qSorts(sorts)} define one factor (${each.map(({ letter, count }) => `${letter}: ${count}`).join(', ')}).`,
    others: (several: number, none: number) =>
      `${several} load on several factors and ${none} on none; they define no factor.`,
    scores:
      'Factor scores are means of the defining Q-sorts, each standardised, weighted by a/(1 − a²) with a the loading, and standardised again; laid into the grid they give the factor arrays (Brown 1980).',
    undefinedFactors: (letters: readonly string[]) =>
      `No Q-sort defines ${listed(letters.map((letter) => `factor ${letter}`))}, so no scores exist there.`,
    comparison: (distinguishing: number, consensus: number, reliability: string) =>
      `Two z-scores differ when they lie further apart than 1.96 (p < .05) or 2.58 (p < .01) standard errors of their difference, which rest on the number of defining Q-sorts and ${reliability}. ${counted(distinguishing, 'statement distinguishes', 'statements distinguish')} a factor from all others; ${consensus} ${consensus === 1 ? 'is' : 'are'} consensus (no pair differs at .05).`,
    reliability: (assumed: string) => `an assumed reliability of ${assumed}`,
    reliabilityObserved: 'their mean correlation as the reliability of one',
    further: (choices: string) => `Further choices of the recipe: ${choices}.`,
    ties: (count: number) =>
      `${counted(count, 'tie', 'ties')} at a column border ${count === 1 ? 'was' : 'were'} broken by the rule of the analysis.`,
    program: (version: string, digest: string) =>
      `Computed with Standpoint, analysis version ${version}; the SHA-256 of the input begins ${digest.slice(0, 12)}.`,
  },
};
