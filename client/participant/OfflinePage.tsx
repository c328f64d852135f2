import { useEffect } from 'react';
import type { ParticipantText } from '../text/participant-text.ts';

/** Without a network, and without what would be needed to sort all the same. */
export function OfflinePage({ text: { offline: text } }: { readonly text: ParticipantText }) {
  useEffect(() => {
    const again = () => {
      location.reload();
    };
    addEventListener('online', again);
    return () => {
      removeEventListener('online', again);
    };
  }, []);
  return (
    <main className="step message-page">
      <h1>{text.title}</h1>
      <p className="lead">{text.text}</p>
      <p>
        <button
          type="button"
          className="button button--primary button--large"
          onClick={() => location.reload()}
        >
          {text.again}
        </button>
      </p>
    </main>
  );
}
