import { useState } from 'react';
import type { Sorting } from '../use-sorting.ts';
import { ReasonDialog } from './ReasonDialog.tsx';

interface ReasonButtonProps {
  readonly sorting: Sorting;
  readonly statementId: string;
  /** Beside other quiet buttons. */
  readonly isQuiet?: boolean;
}

/** A few words on this card, at any time. */
export function ReasonButton({ sorting, statementId, isQuiet = false }: ReasonButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { text, reasons } = sorting.state;
  const hasOne = reasons[statementId] !== undefined;
  return (
    <>
      <button
        type="button"
        className={`button ${isQuiet ? 'button--quiet' : 'button--small'}`}
        onClick={() => setIsOpen(true)}
      >
        <PencilIcon />
        {hasOne ? text.reasons.edit : text.reasons.add}
      </button>
      {isOpen ? (
        <ReasonDialog sorting={sorting} statementId={statementId} onClose={() => setIsOpen(false)} />
      ) : null}
    </>
  );
}

/** The mark of cards that somebody said something about. */
export function PencilIcon() {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d="M4 16l.8-3.4L13.3 4l2.7 2.7-8.6 8.5zM11.6 5.7l2.7 2.7"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
