import { describe, expect, it } from 'vitest';
import {
  answerProblem,
  answersToSend,
  numberTyped,
  withAnswer,
} from '../../../../client/participant/questions/answer.ts';
import { askedQuestions } from '../../../../server/contract/asked-questions.ts';
import type { Question } from '../../../../server/contract/question.ts';

const question = (key: string, changes: Partial<Question> = {}): Question => ({
  key,
  place: 'after',
  kind: 'text',
  label: key,
  hint: '',
  isRequired: false,
  options: [],
  rows: [],
  hasOther: false,
  minimum: null,
  maximum: null,
  showIf: null,
  ...changes,
});
const yesNo = [
  { key: 'yes', label: 'Yes' },
  { key: 'no', label: 'No' },
];

describe('askedQuestions', () => {
  const chain = [
    question('works', { kind: 'single', options: yesNo }),
    question('where', { showIf: { key: 'works', isOneOf: ['yes'] } }),
    question('why-there', { showIf: { key: 'where', isOneOf: ['Here'] } }),
  ];
  const keys = (answers: Record<string, string>) => askedQuestions(chain, answers).map(({ key }) => key);

  it('leaves out what a condition does not ask for', () => {
    expect(keys({})).toEqual(['works']);
    expect(keys({ works: 'no' })).toEqual(['works']);
    expect(keys({ works: 'yes' })).toEqual(['works', 'where']);
  });

  it('lets an answer that is no longer asked for decide nothing, and sends it to nobody', () => {
    const answers = { works: 'no', where: 'Here', 'why-there': 'Because' };
    expect(keys(answers)).toEqual(['works']);
    expect(answersToSend(chain, answers)).toEqual({ works: 'no' });
    expect(answersToSend(chain, { ...answers, works: 'yes' })).toEqual({ ...answers, works: 'yes' });
  });

  it('takes several choices, a row of a matrix and an own answer as conditions', () => {
    const asks = (answer: string[] | Record<string, string> | string, isOneOf: string[]) =>
      askedQuestions([question('a'), question('b', { showIf: { key: 'a', isOneOf } })], { a: answer }).length;
    expect(asks(['no', 'yes'], ['yes'])).toBe(2);
    expect(asks({ row: 'yes' }, ['yes'])).toBe(2);
    expect(asks('other: my own', ['other'])).toBe(2);
    expect(asks(['no'], ['yes'])).toBe(1);
  });
});

describe('answerProblem', () => {
  const required = { isRequired: true };

  it('asks for what is required, spaces being no answer', () => {
    expect(answerProblem(question('a', required), undefined)).toBe('missing');
    expect(answerProblem(question('a', required), '   ')).toBe('missing');
    expect(answerProblem(question('a', required), 'x')).toBeNull();
    expect(answerProblem(question('a'), undefined)).toBeNull();
    expect(answerProblem(question('a', { ...required, kind: 'information' }), undefined)).toBeNull();
    expect(answerProblem(question('a', { ...required, kind: 'multiple' }), [])).toBe('missing');
  });

  it('takes numbers in their range, the ends included, and nothing that is none', () => {
    const age = question('age', { kind: 'number', minimum: 16, maximum: 99 });
    expect(answerProblem(age, 16)).toBeNull();
    expect(answerProblem(age, 99)).toBeNull();
    expect(answerProblem(age, 15.9)).toBe('too-small');
    expect(answerProblem(age, 100)).toBe('too-large');
    expect(answerProblem(age, 'old')).toBe('not-a-number');
    expect(answerProblem(age, 0)).toBe('too-small');
  });

  it('asks what else, and for every row of a matrix', () => {
    expect(answerProblem(question('a', { kind: 'single', hasOther: true }), 'other: ')).toBe('other-empty');
    expect(answerProblem(question('a', { kind: 'multiple' }), ['yes', 'other: '])).toBe('other-empty');
    const matrix = question('m', { ...required, kind: 'matrix', rows: yesNo, options: yesNo });
    expect(answerProblem(matrix, { yes: 'no' })).toBe('rows-missing');
    expect(answerProblem(matrix, { yes: 'no', no: 'no' })).toBeNull();
  });
});

it('reads a number with a comma or a point, and leaves words as they are', () => {
  expect(numberTyped('3,5')).toBe(3.5);
  expect(numberTyped(' −2 ')).toBe(-2);
  expect(numberTyped('two')).toBe('two');
  expect(numberTyped('1e999')).toBe('1e999');
});

it('takes an answer back', () => {
  expect(withAnswer({ a: 'x', b: 'y' }, 'a', undefined)).toEqual({ b: 'y' });
  expect(withAnswer({ a: 'x' }, 'a', 'z')).toEqual({ a: 'z' });
});
