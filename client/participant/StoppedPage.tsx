import type { ParticipantText } from '../text/participant-text.ts';

interface StoppedPageProps {
  readonly text: ParticipantText;
  readonly studySlug: string;
  /** Did this browser delete its own copy too. */
  readonly isGoneHere: boolean;
}

/** Everything is deleted. */
export function StoppedPage({ text: { stop: text }, studySlug, isGoneHere }: StoppedPageProps) {
  return (
    <main className="step message-page">
      <div role="alert">
        <h1>{text.doneTitle}</h1>
      </div>
      <p className="lead">{isGoneHere ? text.doneText : text.localKept}</p>
      <p>
        <a href={`/s/${studySlug}`}>{text.back}</a>
      </p>
    </main>
  );
}
