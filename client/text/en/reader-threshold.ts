import { inWords } from './in-words.ts';

/** Words of the number from which readers are shown an array. */
export const readerThresholdText = {
  title: 'How few people may stand behind an array',
  nav: 'Few people',
  lead: 'An array shows where a viewpoint puts every statement. With very few people behind it, those who know each other could work out from it how one of them sorted. So it is shown only if enough people share the viewpoint; of fewer, readers get your words alone, unless every one of them agreed to be recognisable.',
  now: (people: number) =>
    `Readers of this study see an array from ${inWords(people)} people on${people === 3 ? ', as in every study at least' : ''}.`,
  exempt:
    'Simulated and already published answers protect nobody, so there the number counts only once somebody sorts here.',
  people: 'Show an array from so many people on',
  peopleHint: (least: number, most: number) =>
    `${least} to ${most}. A larger number takes effect at once, in every report of this study; it needs no reason.`,
  wrong: (least: number, most: number) => `Enter a whole number from ${least} to ${most}`,
  reason: 'Why may readers learn more than before?',
  reasonHint: 'It is kept in the audit for good. Name no participant.',
  reasonMissing: 'Say why, in a sentence or two',
  save: 'Set this number',
  done: (people: number) => `Set: an array is shown from ${inWords(people)} people on.`,
  loading: 'Looking up the number …',
};
