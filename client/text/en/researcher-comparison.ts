import type { Likeness } from '../../../analysis/index.ts';
import { counted, decimals, listed } from '../number-text.ts';

const likeness: Readonly<Record<Likeness, string>> = {
  same: 'the same viewpoint',
  similar: 'fairly alike',
  different: 'only the nearest; not alike',
};

/** Words of what is compared: factors, statements, people, solutions. */
export const comparisonText = {
  likeness,

  rule: {
    legend: 'Rule',
    field: 'As the field does',
    corrected: 'Corrected for many statements',
    fieldUse: 'Each statement judged alone; with many statements a few are chance.',
    correctedUse:
      'Benjamini and Hochberg over the statements of each factor: of those listed, 5 % (1 %) at most are expected to be chance.',
    effect: 'Least distance',
    anyEffect: 'any',
    effectOf: (z: number) => `${decimals(z, 2)} z`,
    effectUse: 'From the nearest other factor. A column of the grid is ',
    column: (width: number) => `${decimals(width, 2)} z wide.`,
    onlyHere: 'For reading here: saved figures and the readers’ page keep the field’s rule.',
  },

  equal: {
    head: 'Shown equal within',
    within: (margin: number) => `±${decimals(margin, 2)} z`,
    isShown: 'shown equal',
    note: (width: number, count: number) =>
      `${count === 0 ? 'None' : counted(count, 'is', 'are')} shown equal: two one-sided tests at .05 for every pair of factors, within one column (±${decimals(width, 2)} z). The figure is the smallest margin that could be shown; it needs about ten defining Q-sorts on both factors.`,
  },

  pair: {
    title: 'One factor against another',
    lead: 'Every statement, from what the first holds much more to what the second holds much more.',
    first: 'First',
    second: 'Second',
    caption: (first: string, second: string) => `Differences between factors ${first} and ${second}`,
    number: 'No.',
    statement: 'Statement',
    z: (letter: string) => `z, ${letter}`,
    place: (letter: string) => `Place, ${letter}`,
    difference: 'Difference',
    level: 'Level',
    noScores: 'These factors have no scores to compare.',
    error: (error: number) => `Standard error of a difference: ${decimals(error, 3)}. * p < .05   ** p < .01`,
  },

  crib: {
    nav: 'Crib sheets',
    title: 'Crib sheets',
    lead: 'What to look at first when reading a factor: the ends of its array, and what it ranks apart from every other factor.',
    choose: 'Factor',
    highest: 'In its highest column',
    lowest: 'In its lowest column',
    rankedHigher: 'Ranked higher than by every other factor',
    rankedLower: 'Ranked lower than by every other factor',
    tiedHighest: 'Nobody ranks it higher, another as high',
    tiedLowest: 'Nobody ranks it lower, another as low',
    nearest: (value: string) => `nearest other ${value}`,
    nothing: 'No statement.',
    distinguishing: 'distinguishing',
    undefinedFactor: (letter: string) => `No Q-sort defines factor ${letter}, so it has no crib sheet.`,
  },

  flags: {
    title: 'Who stands where, in words',
    confounded: 'Confounded: significant on two or more factors',
    confoundedFlagged: (names: readonly string[]) => `of these, ${listed(names)} still define one.`,
    unflagged: 'Significant on one factor, yet not flagged',
    unflaggedUse: 'the loading is not more than half of what the factors explain of them.',
    negative: 'Define a factor from its negative end',
    none: 'Significant on no factor',
    noneUse: (uniqueness: string) => `up to ${uniqueness} of what they sorted is shared with nobody.`,
    nobody: 'Nobody.',
    on: (name: string, letters: readonly string[]) => `${name} (${letters.join(', ')})`,
    chanceTitle: 'How many flags would chance set?',
    chanceStart: 'Count chance flags',
    chanceHint: 'Each person’s cards shuffled, the same recipe run, its flags counted: 200 times.',
    chanceDone: (seed: number) => `200 shuffles, seed ${seed}.`,
    chance: (flags: number, mean: number, most: number) =>
      `The recipe sets ${counted(flags, 'flag', 'flags')}. With shuffled cards it would set ${decimals(mean, 0)} on average, and no more than ${decimals(most, 0)} in 95 of 100 tries. That says nothing of any one flag: a loading contains the Q-sort itself, so some flags come about whatever people think.`,
  },

  others: {
    nav: 'Other solutions',
    title: 'Compared with a saved solution',
    lead: 'Which of these factors are in another solution of this study too, matched one to one by Tucker’s φ of their z-scores.',
    none: 'No solution of this study has been saved yet. Save one, change the recipe, and compare.',
    choose: 'Saved solution',
    nothing: 'Choose one',
    reading: 'Reading the saved solution …',
    differ: (message: string) => `The two cannot be compared: ${message}.`,
    finding: (same: number, similar: number, all: number) =>
      `${same} of ${counted(all, 'factor', 'factors')} ${same === 1 ? 'is' : 'are'} the same in both${similar === 0 ? '' : `, ${similar} fairly alike`}`,
    caption: 'Factors matched',
    here: 'Here',
    there: 'There',
    phiHead: 'φ',
    words: 'In words',
    reflected: 'pointing the other way',
    onlyHere: (letters: readonly string[]) => `Only here: ${listed(letters)}.`,
    onlyThere: (letters: readonly string[]) => `Only there: ${listed(letters)}.`,
    apart: 'Statements furthest apart (z there less here)',
    apartOne: (label: string, difference: string) => `${label} (${difference})`,
    turn: 'Turn these factors towards it',
    turnUse:
      'A target rotation: the same factors, turned as near to the saved loadings as a right-angled turn allows.',
  },
};
