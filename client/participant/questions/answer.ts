import {
  askedQuestions,
  chosenOf,
  isOwed,
  isUnanswered,
  OTHER,
  type Answers,
} from '../../../server/contract/asked-questions.ts';
import type { Answer } from '../../../server/contract/draft.ts';
import type { Question } from '../../../server/contract/question.ts';

/** Why an answer cannot be taken as it is. */
export type AnswerProblem =
  'missing' | 'not-a-number' | 'too-small' | 'too-large' | 'other-empty' | 'rows-missing';

/** Only what was asked and answered: an answer to a question that is no longer asked is not sent. */
export function answersToSend(questions: readonly Question[], answers: Answers): Answers {
  const kept = askedQuestions(questions, answers).filter(
    (question) => question.kind !== 'information' && !isUnanswered(answers[question.key]),
  );
  return Object.fromEntries(kept.map(({ key }) => [key, answers[key]!]));
}

/** Is something asked in a place that cannot be taken as it was answered. */
export function hasProblemAt(
  questions: readonly Question[],
  answers: Answers,
  place: Question['place'],
): boolean {
  return askedQuestions(questions, answers).some(
    (question) => question.place === place && answerProblem(question, answers[question.key]) !== null,
  );
}

/** What is wrong with an answer; null if nothing is. */
export function answerProblem(question: Question, answer: Answer | undefined): AnswerProblem | null {
  if (question.kind === 'information') return null;
  if (isUnanswered(answer)) return question.isRequired ? 'missing' : null;
  if (chosenOf(answer).some((chosen) => chosen.trim() === OTHER.trim())) return 'other-empty';
  if (question.kind === 'number' || question.kind === 'slider') return numberProblem(question, answer);
  return isOwed(question, answer) ? 'rows-missing' : null;
}

function numberProblem({ minimum, maximum }: Question, answer: Answer | undefined): AnswerProblem | null {
  if (typeof answer !== 'number') return 'not-a-number';
  if (minimum !== null && answer < minimum) return 'too-small';
  return maximum !== null && answer > maximum ? 'too-large' : null;
}

/** `3,5` and `3.5` are the same number; what is none stays as it was written. */
export function numberTyped(words: string): Answer {
  const number = Number(words.trim().replace('−', '-').replace(',', '.'));
  return words.trim() === '' || !Number.isFinite(number) ? words : number;
}

/** All answers with one of them changed; undefined takes it back. */
export function withAnswer(answers: Answers, key: string, answer: Answer | undefined): Answers {
  const others = Object.entries(answers).filter(([each]) => each !== key);
  return Object.fromEntries(answer === undefined ? others : [...others, [key, answer]]);
}
