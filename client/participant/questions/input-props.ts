import type { Answer } from '../../../server/contract/draft.ts';
import type { Question } from '../../../server/contract/question.ts';
import type { ParticipantText } from '../../text/participant-text.ts';

/** What every kind of input gets. */
export interface InputProps {
  readonly question: Question;
  readonly text: ParticipantText;
  readonly answer: Answer | undefined;
  /** Ids of hint and problem, for the input that is described by them. */
  readonly describedBy: string | undefined;
  readonly isWrong: boolean;
  /** Undefined takes the answer back. */
  readonly onAnswer: (answer: Answer | undefined) => void;
}
