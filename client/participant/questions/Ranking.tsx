import type { InputProps } from './input-props.ts';

/** All options, put in an order with buttons. The order shown first is nobody's answer until it is moved or confirmed. */
export function Ranking({ question, text, answer, onAnswer }: InputProps) {
  const isAnswered = Array.isArray(answer);
  const given = question.options.map(({ key }) => key);
  const order = isAnswered ? [...answer, ...given.filter((key) => !answer.includes(key))] : given;
  const words = text.questions;
  const labelOf = (key: string) => question.options.find((option) => option.key === key)?.label ?? '';
  const moved = (index: number, by: -1 | 1) => {
    const next = [...order];
    [next[index], next[index + by]] = [next[index + by]!, next[index]!];
    onAnswer(next);
  };
  return (
    <>
      <p className="question-hint">{words.rankText}</p>
      <ol className={`ranking ${isAnswered ? '' : 'ranking--untouched'}`}>
        {order.map((key, index) => (
          <li key={key}>
            <span className="ranking-place" aria-hidden="true">
              {isAnswered ? index + 1 : '–'}
            </span>
            <span className="ranking-label" dir="auto">
              {labelOf(key)}
            </span>
            <MoveButton
              label={words.rankUp(labelOf(key))}
              isUp
              isOff={index === 0}
              onMove={() => moved(index, -1)}
            />
            <MoveButton
              label={words.rankDown(labelOf(key))}
              isUp={false}
              isOff={index === order.length - 1}
              onMove={() => moved(index, 1)}
            />
          </li>
        ))}
      </ol>
      <p className="ranking-state" role="status">
        {isAnswered ? '' : words.notSet}
      </p>
      {isAnswered ? null : (
        <button type="button" className="button button--small" onClick={() => onAnswer(order)}>
          {words.rankConfirm}
        </button>
      )}
    </>
  );
}

interface MoveButtonProps {
  readonly label: string;
  readonly isUp: boolean;
  readonly isOff: boolean;
  readonly onMove: () => void;
}

function MoveButton({ label, isUp, isOff, onMove }: MoveButtonProps) {
  return (
    <button
      type="button"
      className="ranking-move"
      aria-label={label}
      aria-disabled={isOff}
      onClick={() => {
        if (!isOff) onMove();
      }}
    >
      <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path
          d={isUp ? 'M5 12l5-5 5 5' : 'M5 8l5 5 5-5'}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinecap="round"
        />
      </svg>
    </button>
  );
}
