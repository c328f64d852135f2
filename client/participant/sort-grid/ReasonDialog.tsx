import { useEffect, useRef } from 'react';
import { placeOf } from '../../../analysis/sorting/index.ts';
import { ReasonField } from '../steps/ReasonField.tsx';
import type { Sorting } from '../use-sorting.ts';

interface ReasonDialogProps {
  readonly sorting: Sorting;
  readonly statementId: string;
  readonly onClose: () => void;
}

/** One card in full, and room for a few words on it. */
export function ReasonDialog({ sorting, statementId, onClose }: ReasonDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { text, history } = sorting.state;
  const isInGrid = placeOf(history.board, statementId)?.on === 'column';
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector('textarea')?.focus();
    return () => {
      element?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="pile-dialog reason-dialog"
      aria-labelledby="reason-title"
      onClose={onClose}
      // What is typed and pressed here is not for the table below.
      onKeyDown={(event) => event.stopPropagation()}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <div className="pile-dialog-head">
        <h2 id="reason-title">{isInGrid ? text.reasons.dialogTitle : text.reasons.dialogTitleUnplaced}</h2>
      </div>
      <ReasonField sorting={sorting} statementId={statementId} />
      <p className="step-actions">
        <button type="button" className="button button--primary" onClick={() => dialog.current?.close()}>
          {text.reasons.done}
        </button>
      </p>
    </dialog>
  );
}
