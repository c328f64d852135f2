import type { Answer } from '../../../server/contract/draft.ts';
import type { Question } from '../../../server/contract/question.ts';
import type { ParticipantText } from '../../text/participant-text.ts';
import type { AnswerProblem } from './answer.ts';
import { Dropdown, Matrix, Multiple, Scale, Single } from './ChoiceInputs.tsx';
import type { InputProps } from './input-props.ts';
import { Ranking } from './Ranking.tsx';
import { LongText, OneLine, Slider } from './WrittenInputs.tsx';

interface QuestionFieldProps {
  readonly question: Question;
  readonly text: ParticipantText;
  readonly answer: Answer | undefined;
  readonly problem: AnswerProblem | null;
  readonly onAnswer: (answer: Answer | undefined) => void;
}

/** Kinds with one input, which a label names; the others are groups of inputs. */
const WITH_LABEL: ReadonlySet<Question['kind']> = new Set([
  'text',
  'long-text',
  'number',
  'date',
  'dropdown',
  'slider',
]);

/** One question: its words, its hint, what is wrong, and the native input for its kind. */
export function QuestionField(props: QuestionFieldProps) {
  const { question, problem } = props;
  const { key, kind, label, hint } = question;
  if (kind === 'information') {
    return (
      <div className="question question--information" dir="auto">
        <p>{label}</p>
        {hint === '' ? null : <p className="quiet">{hint}</p>}
      </div>
    );
  }
  const id = `question-${key}`;
  const className = `question ${problem === null ? '' : 'question--wrong'}`;
  if (WITH_LABEL.has(kind)) {
    return (
      <div className={className}>
        <label className="question-label" htmlFor={id} dir="auto">
          <Head {...props} />
        </label>
        <Body {...props} />
      </div>
    );
  }
  return (
    <fieldset className={className} id={id} tabIndex={-1} aria-describedby={describedBy(props)}>
      <legend className="question-label" dir="auto">
        <Head {...props} />
      </legend>
      <Body {...props} />
    </fieldset>
  );
}

function Head({ question: { label, isRequired }, text }: QuestionFieldProps) {
  return (
    <>
      {label}
      {isRequired ? null : <span className="question-optional"> ({text.questions.optional})</span>}
    </>
  );
}

function Body(props: QuestionFieldProps) {
  const { question, text, answer, problem, onAnswer } = props;
  const { key, hint, label, isIdentifying } = question;
  const id = `question-${key}`;
  return (
    <>
      {hint === '' ? null : (
        <p className="question-hint" id={`${id}-hint`} dir="auto">
          {hint}
        </p>
      )}
      {isIdentifying === true ? (
        <p className="question-hint" id={`${id}-apart`}>
          {text.questions.keptApart}
        </p>
      ) : null}
      {problem === null ? null : (
        <p className="question-problem" id={`${id}-problem`}>
          <span className="visually-hidden">{text.questions.errorPrefix}</span>
          {text.questions.errors[problem](label)}
        </p>
      )}
      <QuestionInput
        question={question}
        text={text}
        answer={answer}
        describedBy={describedBy(props)}
        isWrong={problem !== null}
        onAnswer={onAnswer}
      />
    </>
  );
}

/** Ids of the hint, of who sees the answer, and of what is wrong. */
function describedBy({
  question: { key, hint, isIdentifying },
  problem,
}: QuestionFieldProps): string | undefined {
  const ids = [
    hint === '' ? '' : `question-${key}-hint`,
    isIdentifying === true ? `question-${key}-apart` : '',
    problem === null ? '' : `question-${key}-problem`,
  ];
  return ids.filter(Boolean).join(' ') || undefined;
}

function QuestionInput(props: InputProps) {
  switch (props.question.kind) {
    case 'long-text':
      return <LongText {...props} />;
    case 'slider':
      return <Slider {...props} />;
    case 'single':
      return <Single {...props} />;
    case 'multiple':
      return <Multiple {...props} />;
    case 'dropdown':
      return <Dropdown {...props} />;
    case 'scale':
      return <Scale {...props} />;
    case 'matrix':
      return <Matrix {...props} />;
    case 'ranking':
      return <Ranking {...props} />;
    default:
      return <OneLine {...props} />;
  }
}
