import { useEffect, useRef, useState } from 'react';
import type { StopResult } from '../api/stop.api.ts';
import type { ParticipantText } from '../text/participant-text.ts';

/** The way out, the same on every page of a sort. */
export interface Leaving {
  readonly text: ParticipantText;
  /** Erase everything, on the server first; once it is gone this page is another one. */
  readonly stop: () => Promise<StopResult>;
}

interface StopButtonProps {
  readonly leaving: Leaving;
  /** Room for one word only. */
  readonly isShort?: boolean;
}

/** What an address ends in that asks at once. */
const ASKED_IN_ADDRESS = '#stop';

/** Leave, and have everything deleted: one press, and one to confirm it. */
export function StopButton({ leaving, isShort = false }: StopButtonProps) {
  const { stop: text } = leaving.text;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={`button button--quiet stop-button ${isShort ? 'stop-button--short' : ''}`}
        aria-label={text.label}
        onClick={() => setIsOpen(true)}
      >
        {isShort ? text.short : text.label}
      </button>
      {isOpen ? <StopDialog leaving={leaving} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}

/** Was the page opened to stop. Asked once: the address then forgets it. */
export function isStopAsked(): boolean {
  if (location.hash !== ASKED_IN_ADDRESS) return false;
  history.replaceState(null, '', location.pathname);
  return true;
}

interface StopDialogProps {
  readonly leaving: Leaving;
  readonly onClose: () => void;
}

/** What is deleted, the two ways on, and, where it cannot be done now, that nothing has been. */
export function StopDialog({ leaving, onClose }: StopDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { stop: text } = leaving.text;
  const [went, setWent] = useState<StopResult | 'asking' | 'deleting'>('asking');
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
    };
  }, []);
  const handleConfirm = () => {
    setWent('deleting');
    void leaving.stop().then(setWent);
  };
  const isDeleting = went === 'deleting' || went === 'gone' || went === 'received';
  return (
    <dialog
      ref={dialog}
      className="pile-dialog stop-dialog"
      aria-labelledby="stop-title"
      onClose={onClose}
      // What is pressed here is not for the table below.
      onKeyDown={(event) => event.stopPropagation()}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <div className="pile-dialog-head">
        <h2 id="stop-title">{text.title}</h2>
      </div>
      <p>{text.text}</p>
      <p role="status" className={went === 'busy' || went === 'unreachable' ? 'notice' : ''}>
        {isDeleting ? text.deleting : ''}
        {went === 'busy' ? text.busy : ''}
        {went === 'unreachable' ? text.unreachable : ''}
      </p>
      <p className="step-actions">
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {text.keep}
        </button>
        <button
          type="button"
          className="button button--danger"
          aria-disabled={isDeleting}
          onClick={isDeleting ? undefined : handleConfirm}
        >
          {text.confirm}
        </button>
      </p>
    </dialog>
  );
}
