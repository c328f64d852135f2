import type { ParticipantText } from '../text/participant-text.ts';

interface OtherTabPageProps {
  readonly text: ParticipantText;
  /** It was open here, and another tab went on with it. */
  readonly isTaken: boolean;
  readonly onGoOn: () => void;
}

/** This tab stands still: the sort is open in another one. */
export function OtherTabPage({ text: { elsewhere: text }, isTaken, onGoOn }: OtherTabPageProps) {
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
    </main>
  );
}
