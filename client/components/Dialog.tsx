import { useEffect, useId, useRef, type ReactNode } from 'react';

interface DialogProps {
  readonly title: string;
  /** Escape or the close button. */
  readonly onClose: () => void;
  readonly closeLabel: string;
  readonly children: ReactNode;
}

/** A native modal dialog, open as long as it is in the page. Closing gives the focus back where it came from. */
export function Dialog({ title, onClose, closeLabel, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    const cameFrom = document.activeElement;
    if (element && !element.open) element.showModal();
    return () => {
      element?.close();
      if (cameFrom instanceof HTMLElement) cameFrom.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="dialog__head">
        <h2 className="dialog__title" id={titleId}>
          {title}
        </h2>
        <button type="button" className="dialog__close" onClick={onClose} aria-label={closeLabel}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 3L13 13M13 3L3 13" />
          </svg>
        </button>
      </header>
      {children}
    </dialog>
  );
}
