import { counted } from '../number-text.ts';

/** Words around work that takes a while. */
export const workText = {
  seed: 'Seed',
  seedHint: 'The same seed gives the same figures.',
  running: 'Computing',
  percent: (percent: number) => `${percent} %`,
  stop: 'Stop',
  again: 'Run again',
  stale: 'The recipe has changed since; these figures belong to the one before.',
  failed: (message: string) => `The computation failed: ${message}.`,
  refused: (message: string) => `The analysis says: ${message}.`,
  long: 'Computing on another thread; the figures below still belong to the recipe before.',
  longFirst: 'Computing. This method takes a while with so many Q-sorts; the page stays at hand.',
  resamples: (count: number) => counted(count, 'resample', 'resamples'),
};
