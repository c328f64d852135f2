import type { Answer } from './draft.ts';
import type { Question } from './question.ts';

/** What was answered so far, by question key. */
export type Answers = Readonly<Record<string, Answer>>;

/** Begins an own answer in words. */
export const OTHER = 'other: ';

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

/** Is an answer owed that is not there: none at all, or not one for every row of a matrix. */
export function isOwed(question: Question, answer: Answer | undefined): boolean {
  const { kind, isRequired, rows } = question;
  if (!isRequired || kind === 'information') return false;
  if (isUnanswered(answer)) return true;
  return kind === 'matrix' && rows.some(({ key }) => !Object.hasOwn(Object(answer) as object, key));
}

/** Nothing, or nothing but spaces. */
export function isUnanswered(answer: Answer | undefined): boolean {
  if (typeof answer === 'string') return answer.trim() === '';
  return typeof answer !== 'number' && chosenOf(answer).length === 0;
}

/** The keys an answer chose: one, several, or none. */
export function chosenOf(answer: Answer | undefined): readonly string[] {
  if (answer === undefined) return [];
  if (Array.isArray(answer)) return answer;
  return typeof answer === 'object' ? Object.values(answer) : [String(answer)];
}
