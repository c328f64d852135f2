import { useRef, useState } from 'react';
import { ParticipantPage } from '../ParticipantPage.tsx';
import type { SortingStart } from '../sorting-start.ts';
import type { LabText } from './lab-words.ts';

interface LabSortProps {
  readonly text: LabText;
  readonly start: SortingStart;
  /** Nothing of it is here any more but the receipt on the screen. */
  readonly isSealed: boolean;
  readonly onSealed: () => void;
  /** @param isKept is what they did kept as unfinished; else it is deleted. */
  readonly onStop: (isKept: boolean) => void;
}

/** The sort of whoever sits here now, under a line on which they can stop. */
export function LabSort({ text, start, isSealed, onSealed, onStop }: LabSortProps) {
  const [begun] = useState(() => ({ ...start, onHandedIn: onSealed }));
  return (
    <>
      {isSealed ? null : <LabBar text={text} onStop={onStop} />}
      <ParticipantPage start={begun} />
    </>
  );
}

type LabBarProps = Pick<LabSortProps, 'text' | 'onStop'>;

function LabBar({ text, onStop }: LabBarProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { sort, stop } = text;
  return (
    <aside className="lab-bar" aria-label={sort.label}>
      <span className="lab-bar__label">{sort.label}</span>
      <button
        type="button"
        className="button button--quiet button--small"
        onClick={() => dialog.current?.showModal()}
      >
        {sort.stop}
      </button>
      <dialog ref={dialog} className="pile-dialog lab-bar__dialog" aria-labelledby="lab-stop-title">
        <h2 id="lab-stop-title">{stop.title}</h2>
        <p>{stop.text}</p>
        <div className="lab-bar__choices">
          <button
            type="button"
            className="button button--primary button--large"
            onClick={() => dialog.current?.close()}
          >
            {stop.goOn}
          </button>
          <button type="button" className="button button--large" onClick={() => onStop(true)}>
            {stop.keep}
          </button>
          <button type="button" className="button button--large" onClick={() => onStop(false)}>
            {stop.remove}
          </button>
        </div>
      </dialog>
    </aside>
  );
}
