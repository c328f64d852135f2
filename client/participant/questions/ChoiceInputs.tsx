import type { ReactNode } from 'react';
import type { Question } from '../../../server/contract/question.ts';
import { chosenOf, OTHER } from '../../../server/contract/asked-questions.ts';
import type { InputProps } from './input-props.ts';

/** One of several: radio buttons, perhaps with an own answer. */
export function Single({ question, text, answer, onAnswer }: InputProps) {
  const chosen = chosenOf(answer)[0];
  return (
    <Choices>
      {question.options.map(({ key, label }) => (
        <Choice
          key={key}
          type="radio"
          name={question.key}
          label={label}
          isChosen={chosen === key}
          onChoose={() => onAnswer(key)}
        />
      ))}
      {question.hasOther ? (
        <Choice
          type="radio"
          name={question.key}
          label={text.questions.other}
          isChosen={isOther(chosen)}
          onChoose={() => onAnswer(OTHER)}
        />
      ) : null}
      {isOther(chosen) ? (
        <OtherWords
          id={`question-${question.key}-other`}
          label={text.questions.otherLabel}
          chosen={chosen ?? ''}
          onChange={onAnswer}
        />
      ) : null}
    </Choices>
  );
}

/** Several of several: check boxes, perhaps with an own answer. */
export function Multiple({ question, text, answer, onAnswer }: InputProps) {
  const chosen = chosenOf(answer);
  const other = chosen.find(isOther);
  const answerWith = (keys: readonly string[]) => onAnswer(keys.length === 0 ? undefined : [...keys]);
  const toggle = (key: string) =>
    answerWith(chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key]);
  return (
    <Choices>
      {question.options.map(({ key, label }) => (
        <Choice
          key={key}
          type="checkbox"
          name={question.key}
          label={label}
          isChosen={chosen.includes(key)}
          onChoose={() => toggle(key)}
        />
      ))}
      {question.hasOther ? (
        <Choice
          type="checkbox"
          name={question.key}
          label={text.questions.other}
          isChosen={other !== undefined}
          onChoose={() => toggle(other ?? OTHER)}
        />
      ) : null}
      {other === undefined ? null : (
        <OtherWords
          id={`question-${question.key}-other`}
          label={text.questions.otherLabel}
          chosen={other}
          onChange={(words) => answerWith([...chosen.filter((each) => !isOther(each)), words])}
        />
      )}
    </Choices>
  );
}

/** One of many, folded away. */
export function Dropdown({ question, text, answer, describedBy, isWrong, onAnswer }: InputProps) {
  const chosen = chosenOf(answer)[0];
  return (
    <>
      <select
        id={`question-${question.key}`}
        className="input"
        value={isOther(chosen) ? OTHER : (chosen ?? '')}
        aria-describedby={describedBy}
        aria-invalid={isWrong}
        aria-required={question.isRequired}
        onChange={({ target: { value } }) => onAnswer(value === '' ? undefined : value)}
      >
        <option value="">{text.questions.choose}</option>
        {question.options.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
        {question.hasOther ? <option value={OTHER}>{text.questions.other}</option> : null}
      </select>
      {isOther(chosen) ? (
        <OtherWords
          id={`question-${question.key}-other`}
          label={text.questions.otherLabel}
          chosen={chosen ?? ''}
          onChange={onAnswer}
        />
      ) : null}
    </>
  );
}

/** Points in a row between two named ends. */
export function Scale({ question, answer, onAnswer }: InputProps) {
  return (
    <Points
      name={question.key}
      options={question.options}
      chosen={chosenOf(answer)[0]}
      onChoose={(key) => onAnswer(key)}
    />
  );
}

/** The same points for several rows. */
export function Matrix({ question, answer, onAnswer }: InputProps) {
  const chosen = typeof answer === 'object' && !Array.isArray(answer) ? answer : {};
  return (
    <div className="matrix">
      {question.rows.map(({ key, label }) => (
        <fieldset key={key} className="matrix-row">
          <legend dir="auto">{label}</legend>
          <Points
            name={`${question.key}-${key}`}
            options={question.options}
            chosen={chosen[key]}
            onChoose={(option) => onAnswer({ ...chosen, [key]: option })}
          />
        </fieldset>
      ))}
    </div>
  );
}

interface PointsProps {
  readonly name: string;
  readonly options: Question['options'];
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
}

function Points({ name, options, chosen, onChoose }: PointsProps) {
  return (
    <div className="points">
      {options.map(({ key, label }) => (
        <label key={key} className="point">
          <input type="radio" name={name} checked={chosen === key} onChange={() => onChoose(key)} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

function Choices({ children }: { readonly children: ReactNode }) {
  return <div className="choices">{children}</div>;
}

interface ChoiceProps {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Choice({ type, name, label, isChosen, onChoose }: ChoiceProps) {
  return (
    <label className="choice" dir="auto">
      <input type={type} name={name} checked={isChosen} onChange={onChoose} />
      <span>{label}</span>
    </label>
  );
}

interface OtherWordsProps {
  readonly id: string;
  readonly label: string;
  readonly chosen: string;
  readonly onChange: (answer: string) => void;
}

function OtherWords({ id, label, chosen, onChange }: OtherWordsProps) {
  return (
    <p className="other-words">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        type="text"
        dir="auto"
        maxLength={400}
        value={chosen.slice(OTHER.length)}
        onChange={({ target: { value } }) => onChange(`${OTHER}${value}`)}
      />
    </p>
  );
}

function isOther(chosen: string | undefined): boolean {
  return chosen?.startsWith(OTHER) ?? false;
}
