import { askedQuestions, isOwed, type Answers } from '../contract/asked-questions.ts';
import type { Answer } from '../contract/draft.ts';
import type { Question } from '../contract/question.ts';

/** Begins an own answer in words, where a question takes one. */
const OTHER = /^other: ./su;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The first answer that is none to its question: no such question, or words where a number is asked, an option that is
 * not offered, a number out of range; or the first required question that its conditions ask and nobody answered. The
 * page leads back to it before anything is sent.
 */
export function answerFault(
  questions: readonly Question[],
  answers: Answers,
): { readonly field: string; readonly message: string } | null {
  for (const [key, answer] of Object.entries(answers)) {
    const question = questions.find((each) => each.key === key);
    const message = question ? FAULT_OF[question.kind](question, answer) : 'this study asks no such question';
    if (message !== null) return { field: `answers.${key}`, message };
  }
  const owed = askedQuestions(questions, answers).find((question) => isOwed(question, answers[question.key]));
  return owed ? { field: `answers.${owed.key}`, message: owedWords(owed, answers[owed.key]) } : null;
}

function owedWords({ label }: Question, answer: Answer | undefined): string {
  return answer !== undefined && typeof answer === 'object' && !Array.isArray(answer)
    ? `an answer is asked for every row of ${JSON.stringify(label)}`
    : `an answer is asked for ${JSON.stringify(label)}`;
}

const FAULT_OF: Readonly<Record<Question['kind'], (question: Question, answer: Answer) => string | null>> = {
  text: wordsFault,
  'long-text': wordsFault,
  date: dateFault,
  number: numberFault,
  slider: numberFault,
  single: optionFault,
  dropdown: optionFault,
  scale: optionFault,
  multiple: severalFault,
  ranking: severalFault,
  matrix: matrixFault,
  information: () => 'this asks nothing',
};

function wordsFault(_: Question, answer: Answer): string | null {
  return typeof answer === 'string' ? null : 'the answer must be words';
}

function dateFault(_: Question, answer: Answer): string | null {
  return typeof answer === 'string' && isDate(answer) ? null : 'the answer must be a day, e.g. 2026-03-01';
}

function optionFault(question: Question, answer: Answer): string | null {
  return typeof answer === 'string' && isOption(question, answer)
    ? null
    : 'the answer is not one of the options';
}

function isDate(answer: string): boolean {
  if (!DATE.test(answer)) return false;
  const day = new Date(`${answer}T00:00:00Z`);
  // 30 February is a date in form only: the calendar makes another day of it.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(answer);
}

function numberFault({ minimum, maximum }: Question, answer: Answer): string | null {
  if (typeof answer !== 'number') return 'the answer must be a number';
  if (minimum !== null && answer < minimum) return `the answer ${answer} is below ${minimum}`;
  return maximum !== null && answer > maximum ? `the answer ${answer} is above ${maximum}` : null;
}

function isOption({ options, hasOther }: Question, answer: string): boolean {
  return options.some(({ key }) => key === answer) || (hasOther && OTHER.test(answer));
}

function severalFault(question: Question, answer: Answer): string | null {
  if (!Array.isArray(answer)) return 'the answer must be a list of options';
  if (new Set(answer).size < answer.length) return 'the answer names an option twice';
  return answer.every((each) => isOption(question, each)) ? null : 'the answer is not one of the options';
}

function matrixFault({ rows, options }: Question, answer: Answer): string | null {
  if (typeof answer !== 'object' || Array.isArray(answer))
    return 'the answer must name an option for each row';
  const isAnswer = ([row, option]: [string, string]) =>
    rows.some(({ key }) => key === row) && options.some(({ key }) => key === option);
  return Object.entries(answer).every(isAnswer) ? null : 'the answer is not one of the options';
}
