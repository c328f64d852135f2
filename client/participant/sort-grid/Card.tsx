import { memo } from 'react';
import type { Sorting } from '../use-sorting.ts';
import { PencilIcon } from './ReasonButton.tsx';
import { inputKindOf } from '../input-kind.ts';
import { textOf, type SortingState } from '../sorting-state.ts';

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
  return (
    <PaperCard
      act={act}
      text={state.text}
      statementId={statementId}
      words={textOf(state, statementId)}
      isPicked={state.pickedId === statementId}
      hasReason={state.reasons[statementId] !== undefined}
      place={place}
      tabIndex={tabIndex}
      className={className}
    />
  );
}

interface PaperCardProps {
  readonly act: Sorting['act'];
  readonly text: SortingState['text'];
  readonly statementId: string;
  readonly words: string;
  readonly isPicked: boolean;
  readonly hasReason: boolean;
  readonly place: string | undefined;
  readonly tabIndex: 0 | -1;
  readonly className: string;
}

/** Drawn anew only when something about this card changed: a move concerns few of them. */
const PaperCard = memo(function PaperCard({ act, text, statementId, ...card }: PaperCardProps) {
  const { words, isPicked, hasReason, place, tabIndex, className } = card;
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
      {hasReason ? <ReasonMark label={text.reasons.hasOne} /> : null}
      {place === undefined ? null : <span className="visually-hidden">, {place}</span>}
      {isPicked ? <span className="visually-hidden">, {text.grid.pickedMark}</span> : null}
    </button>
  );
});

/** Something was said about this card. */
function ReasonMark({ label }: { readonly label: string }) {
  return (
    <span className="reason-mark">
      <PencilIcon />
      <span className="visually-hidden">, {label}</span>
    </span>
  );
}
