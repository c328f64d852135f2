import type { ParticipantText } from '../text/participant-text.ts';
import { StopButton, type Leaving } from './StopButton.tsx';

interface OtherTabPageProps {
  readonly text: ParticipantText;
  /** It was open here, and another tab went on with it. */
  readonly isTaken: boolean;
  /** Null: on a shared computer. */
  readonly leaving: Leaving | null;
  readonly onGoOn: () => void;
}

/** This tab stands still: the sort is open in another one. */
export function OtherTabPage({ text: { elsewhere: text }, isTaken, leaving, onGoOn }: OtherTabPageProps) {
  return (
    <main className="step message-page">
      <div role="alert">
        <h1>{isTaken ? text.tabTaken : text.tabTitle}</h1>
      </div>
      <p className="lead">{isTaken ? text.tabTakenText : text.tabText}</p>
      <p>
        <button type="button" className="button button--primary button--large" onClick={onGoOn}>
          {text.goOnHere}
        </button>
      </p>
      {leaving === null ? null : (
        <p className="stop-foot">
          <StopButton leaving={leaving} />
        </p>
      )}
    </main>
  );
}
