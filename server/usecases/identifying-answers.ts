import type { Answer } from '../contract/draft.ts';
import type { Question } from '../contract/question.ts';

type Answers = Readonly<Record<string, Answer>>;

/** Answers that are kept in two places. */
export interface SplitAnswers {
  /** With the Q-sort. */
  readonly plain: Answers;
  /** Apart from it: to questions marked as identifying. */
  readonly identifying: Answers;
}

/** Does a study ask anything that says who somebody is. */
export function asksWhoOneIs(questions: readonly Question[]): boolean {
  return questions.some(({ isIdentifying }) => isIdentifying);
}

/** Answers by where they are kept. */
export function splitAnswers(questions: readonly Question[], answers: Answers): SplitAnswers {
  const keys = new Set(questions.filter(({ isIdentifying }) => isIdentifying).map(({ key }) => key));
  const entries = Object.entries(answers);
  return {
    plain: Object.fromEntries(entries.filter(([key]) => !keys.has(key))),
    identifying: Object.fromEntries(entries.filter(([key]) => keys.has(key))),
  };
}
