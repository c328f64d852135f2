import type { Sorting } from '../use-sorting.ts';
import { PencilIcon } from './ReasonButton.tsx';
import { inputKindOf } from '../input-kind.ts';
import { textOf } from '../sorting-state.ts';

interface CardProps {
  readonly sorting: Sorting;
  readonly statementId: string;
  /** For whoever cannot see where it lies. */
  readonly place?: string;
  readonly tabIndex?: 0 | -1;
  readonly className?: string;
}

/** Characters from which on a card of the hill needs all its lines. */
const LONG = 56;

/** A statement as a paper card that can be pressed. */
export function Card({ sorting, statementId, place, tabIndex = 0, className = '' }: CardProps) {
  const { state, act } = sorting;
  const { text } = state;
  const isPicked = state.pickedId === statementId;
  const words = textOf(state, statementId);
  return (
    <button
      type="button"
      className={`card ${className} ${words.length > LONG ? 'card--long' : ''} ${isPicked ? 'card--picked' : ''}`}
      data-card={statementId}
      data-rove={`card:${statementId}`}
      data-focus={`card:${statementId}`}
      tabIndex={tabIndex}
      onClick={(event) => act({ kind: 'card', statementId, by: inputKindOf(event) })}
    >
      <span className="card-text" dir="auto">
        {words}
      </span>
      {state.reasons[statementId] === undefined ? null : <ReasonMark label={text.reasons.hasOne} />}
      {place === undefined ? null : <span className="visually-hidden">, {place}</span>}
      {isPicked ? <span className="visually-hidden">, {text.grid.pickedMark}</span> : null}
    </button>
  );
}

/** Something was said about this card. */
function ReasonMark({ label }: { readonly label: string }) {
  return (
    <span className="reason-mark">
      <PencilIcon />
      <span className="visually-hidden">, {label}</span>
    </span>
  );
}
