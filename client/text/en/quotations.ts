import { counted } from '../number-text.ts';

type Withheld = 'few-people' | 'two-people' | 'one-person' | 'nobody';

/** Words of choosing quotations for a viewpoint, and of what readers learn of it. */
export const quotationsText = {
  title: 'Quotations',
  lead: 'What they said, in their words. Readers see a quotation once a person has cleared it, and never whose it is.',
  none: 'None chosen yet.',
  loading: 'Looking for what may be quoted …',
  readers: {
    title: 'What readers see of it',
    array: 'Its words and its array.',
    agreed: (agreed: number, all: number) =>
      `${agreed} of ${counted(all, 'person', 'people')} agreed that it may be shown although so few share it.`,
    withheld: {
      'two-people':
        'Its words, not its array: two people define it, and each could work out from it how the other one sorted.',
      'few-people': 'Its words, not its array: this study shows arrays of more people only.',
      'one-person': 'Not its array: it would be one person’s own sort.',
      nobody: 'Nothing: nobody defines it.',
    } satisfies Record<Withheld, string>,
    nothing: 'Its name and text are kept back too, until that person agrees.',
  },
  source: 'Whose words',
  sourceHint: 'Those who define this viewpoint and may be quoted.',
  choose: 'Choose …',
  interview: (participant: string) => `${participant}: interview`,
  reason: (participant: string, position: number) => `${participant}: on statement ${position}`,
  nobody:
    'Nobody who defines this viewpoint has agreed to be quoted and left any words. People are asked where the study asks for it on its consent page.',
  words: 'Quotation',
  wordsHint: 'Delete what you do not need, and put … where it stood. Nothing else may be changed.',
  statement: 'How they agreed to be quoted',
  statementHint: 'They came with a file and were not asked here. For example: on paper, 12 May 2025, form B.',
  add: 'Choose these words',
  busy: 'One moment …',
  chosenBy: (name: string, day: string) => `Chosen by ${name}, ${day}.`,
  clearedBy: (name: string, day: string) => `Cleared for readers by ${name}, ${day}.`,
  notCleared: 'Not cleared: readers do not see it.',
  notShown: 'Cleared, but readers do not get it: the person or the viewpoint no longer allows it.',
  clear: 'Clear for readers',
  clearHint: 'Could anybody recognise the person by these words?',
  takeBack: 'Take the clearance back',
  remove: 'Take it out',
  nowChosen: 'Chosen. Readers see it once it is cleared.',
  nowCleared: 'Cleared for readers.',
  nowTakenBack: 'Readers no longer see it.',
  nowRemoved: 'Taken out.',
};
