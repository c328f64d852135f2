import { chosenOf } from '../../../server/contract/asked-questions.ts';
import { numberTyped } from './answer.ts';
import type { InputProps } from './input-props.ts';

/** Longest answer in words, in characters. */
const LONGEST = 5000;
const COUNTDOWN_FROM = 500;

/** A number is written, not stepped: any keyboard can do it. */
const NATIVE = {
  text: { type: 'text', dir: 'auto', className: 'input' },
  date: { type: 'date', className: 'input input--short' },
  number: { type: 'text', inputMode: 'decimal', autoComplete: 'off', className: 'input input--short' },
} as const;

/** One line of words, a number or a date. */
export function OneLine({ question, text, answer, describedBy, isWrong, onAnswer }: InputProps) {
  const { key, kind, minimum, maximum } = question;
  const isNumber = kind === 'number';
  const native = isNumber || kind === 'date' ? NATIVE[kind] : NATIVE.text;
  const range = isNumber ? text.questions.range(minimum, maximum) : '';
  const id = `question-${key}`;
  return (
    <>
      {range === '' ? null : (
        <p className="question-hint" id={`${id}-range`}>
          {range}
        </p>
      )}
      <input
        id={id}
        {...native}
        maxLength={LONGEST}
        defaultValue={chosenOf(answer)[0] ?? ''}
        aria-describedby={[describedBy, range === '' ? '' : `${id}-range`].filter(Boolean).join(' ')}
        aria-invalid={isWrong}
        aria-required={question.isRequired}
        onInput={({ currentTarget: { value } }) => {
          if (value === '') onAnswer(undefined);
          else onAnswer(isNumber ? numberTyped(value) : value);
        }}
      />
    </>
  );
}

/** Several lines of words. */
export function LongText({ question, text, answer, describedBy, isWrong, onAnswer }: InputProps) {
  const words = typeof answer === 'string' ? answer : '';
  const remaining = LONGEST - words.length;
  return (
    <>
      <textarea
        id={`question-${question.key}`}
        className="input"
        rows={4}
        dir="auto"
        maxLength={LONGEST}
        value={words}
        aria-describedby={describedBy}
        aria-invalid={isWrong}
        aria-required={question.isRequired}
        onChange={({ target: { value } }) => onAnswer(value === '' ? undefined : value)}
      />
      <p className="reason-left" aria-live="polite">
        {remaining <= COUNTDOWN_FROM ? text.questions.remaining(remaining) : ''}
      </p>
    </>
  );
}

/** A slider answers nothing before it was touched, and can take the answer back. */
export function Slider({ question, text, answer, describedBy, isWrong, onAnswer }: InputProps) {
  const { key, minimum, maximum, isRequired } = question;
  const [low, high] = [minimum ?? 0, maximum ?? 100];
  const isAnswered = typeof answer === 'number';
  const value = isAnswered ? answer : (low + high) / 2;
  const place = (pressed: number) => onAnswer(pressed);
  return (
    <div className={`slider ${isAnswered ? '' : 'slider--untouched'}`}>
      <input
        id={`question-${key}`}
        type="range"
        min={low}
        max={high}
        step={high - low > 2 ? 1 : 'any'}
        value={value}
        aria-describedby={describedBy}
        aria-invalid={isWrong}
        aria-valuetext={isAnswered ? String(answer) : text.questions.notSet}
        onInput={(event) => place(Number(event.currentTarget.value))}
        // A press on the middle is an answer too, though nothing moves.
        onClick={(event) => place(Number(event.currentTarget.value))}
      />
      <p className="slider-ends" aria-hidden="true">
        <span>{low}</span>
        <output className="slider-value">{isAnswered ? answer : text.questions.notSet}</output>
        <span>{high}</span>
      </p>
      {isAnswered && !isRequired ? (
        <button
          type="button"
          className="button button--quiet button--small"
          onClick={() => onAnswer(undefined)}
        >
          {text.questions.clear}
        </button>
      ) : null}
    </div>
  );
}
