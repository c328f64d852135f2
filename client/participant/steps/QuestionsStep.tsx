import { useEffect, useRef, useState } from 'react';
import { askedQuestions } from '../../../server/contract/asked-questions.ts';
import type { Question } from '../../../server/contract/question.ts';
import { answerProblem, withAnswer, type AnswerProblem } from '../questions/answer.ts';
import { QuestionField } from '../questions/QuestionField.tsx';
import { questionsAt, stepAfter } from '../sorting-state.ts';
import type { Sorting } from '../use-sorting.ts';

interface QuestionsStepProps {
  readonly sorting: Sorting;
  readonly place: Question['place'];
}

/** Questions about the person, on one page; what is missing is said in words when one wants to go on. */
export function QuestionsStep({ sorting, place }: QuestionsStepProps) {
  const { state, act } = sorting;
  const { view, answers, text } = state;
  const [triedSerial, setTriedSerial] = useState(0);
  const asked = askedQuestions(view.questions, answers).filter((question) => question.place === place);
  const problems = new Map<string, AnswerProblem>();
  for (const question of asked) {
    const problem = answerProblem(question, answers[question.key]);
    if (problem !== null && triedSerial > 0) problems.set(question.key, problem);
  }
  const handleGoOn = () => {
    const isAnswered = asked.every((question) => answerProblem(question, answers[question.key]) === null);
    if (isAnswered) act({ kind: 'go', step: stepAfter(state) });
    else setTriedSerial(triedSerial + 1);
  };
  const words = text.questions;
  return (
    <main className="step questions">
      <h1 tabIndex={-1} data-focus="heading">
        {place === 'before' ? words.titleBefore : words.titleAfter}
      </h1>
      {questionsAt(view, place).some(({ isRequired, kind }) => !isRequired && kind !== 'information') ? (
        <p className="lead">{words.text}</p>
      ) : null}
      <Problems key={triedSerial} sorting={sorting} asked={asked} problems={problems} />
      <form
        noValidate
        // The browser would offer the next person what this one wrote.
        autoComplete={state.isShared ? 'off' : undefined}
        onSubmit={(event) => {
          event.preventDefault();
          handleGoOn();
        }}
      >
        {asked.map((question) => (
          <QuestionField
            key={question.key}
            question={question}
            text={text}
            answer={answers[question.key]}
            problem={problems.get(question.key) ?? null}
            onAnswer={(answer) =>
              act({ kind: 'answers', answers: withAnswer(answers, question.key, answer) })
            }
          />
        ))}
        <div className="step-actions">
          <button type="submit" className="button button--primary button--large">
            {words.goOn}
          </button>
        </div>
      </form>
    </main>
  );
}

interface ProblemsProps {
  readonly sorting: Sorting;
  readonly asked: readonly Question[];
  readonly problems: ReadonlyMap<string, AnswerProblem>;
}

/** All that is wrong, each with a way to its question. */
function Problems({ sorting, asked, problems }: ProblemsProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  const { questions: words } = sorting.state.text;
  if (problems.size === 0) return null;
  return (
    <div className="problems" role="alert" tabIndex={-1} ref={box}>
      <h2>{words.errorsTitle}</h2>
      <ul>
        {asked.flatMap(({ key, label }) => {
          const problem = problems.get(key);
          if (problem === undefined) return [];
          return [
            <li key={key}>
              <a
                href={`#question-${key}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(`question-${key}`)?.focus();
                }}
              >
                {words.errors[problem](label)}
              </a>
            </li>,
          ];
        })}
      </ul>
    </div>
  );
}
