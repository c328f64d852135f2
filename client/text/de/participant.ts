import { signed } from './participant-counts.ts';
import { handingInText } from './participant-handing-in.ts';
import { leavingText } from './participant-leaving.ts';
import { participantPagesText } from './participant-pages.ts';
import { questionsText } from './participant-questions.ts';
import { sortingStepsText } from './participant-sorting.ts';

/** Every word of a participant's pages, in German. */
export const participantText = {
  signed,
  ...participantPagesText,
  ...sortingStepsText,
  ...handingInText,
  ...questionsText,
  ...leavingText,
};
