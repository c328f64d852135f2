import type { Answer } from '../../../server/contract/draft.ts';
import type { Question } from '../../../server/contract/question.ts';

/** What was answered so far, by question key. */
export type Answers = Readonly<Record<string, Answer>>;

/** Begins an own answer in words. */
export const OTHER = 'other: ';

/** Why an answer cannot be taken as it is. */
export type AnswerProblem =
  'missing' | 'not-a-number' | 'too-small' | 'too-large' | 'other-empty' | 'rows-missing';

/** The questions that are asked, given what was answered so far. */
export function askedQuestions(questions: readonly Question[], answers: Answers): Question[] {
  const asked = new Set<string>();
  return questions.filter((question) => {
    const { showIf, key } = question;
    const isAsked =
      showIf === null || (!isUnasked(showIf.key) && chosenOf(answers[showIf.key]).some(isWanted));
    function isWanted(chosen: string): boolean {
      return showIf?.isOneOf.includes(chosen.startsWith(OTHER) ? 'other' : chosen) ?? false;
    }
    if (isAsked) asked.add(key);
    return isAsked;
  });

  /** An answer to a question that is no longer asked decides nothing. */
  function isUnasked(key: string): boolean {
    return questions.some((question) => question.key === key) && !asked.has(key);
  }
}

/** Only what was asked and answered: an answer to a question that is no longer asked is not sent. */
export function answersToSend(questions: readonly Question[], answers: Answers): Answers {
  const kept = askedQuestions(questions, answers).filter(
    (question) => question.kind !== 'information' && !isEmpty(answers[question.key]),
  );
  return Object.fromEntries(kept.map(({ key }) => [key, answers[key]!]));
}

/** What is wrong with an answer; null if nothing is. */
export function answerProblem(question: Question, answer: Answer | undefined): AnswerProblem | null {
  if (question.kind === 'information') return null;
  if (isEmpty(answer)) return question.isRequired ? 'missing' : null;
  if (chosenOf(answer).some((chosen) => chosen.trim() === OTHER.trim())) return 'other-empty';
  if (question.kind === 'number' || question.kind === 'slider') return numberProblem(question, answer);
  const isPartial =
    question.kind === 'matrix' &&
    question.rows.some(({ key }) => !Object.hasOwn(Object(answer) as object, key));
  return question.isRequired && isPartial ? 'rows-missing' : null;
}

function numberProblem({ minimum, maximum }: Question, answer: Answer | undefined): AnswerProblem | null {
  if (typeof answer !== 'number') return 'not-a-number';
  if (minimum !== null && answer < minimum) return 'too-small';
  return maximum !== null && answer > maximum ? 'too-large' : null;
}

/** The keys an answer chose: one, several, or none. */
export function chosenOf(answer: Answer | undefined): readonly string[] {
  if (answer === undefined) return [];
  if (Array.isArray(answer)) return answer;
  return typeof answer === 'object' ? Object.values(answer) : [String(answer)];
}

function isEmpty(answer: Answer | undefined): boolean {
  if (typeof answer === 'string') return answer.trim() === '';
  return typeof answer !== 'number' && chosenOf(answer).length === 0;
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
