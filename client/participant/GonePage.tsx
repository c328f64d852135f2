import { download, ownCopy } from './own-copy.ts';
import type { SortingState } from './sorting-state.ts';

/** The server knows nothing under this link any more: what was done here stays with the person alone. */
export function GonePage({ state }: { readonly state: SortingState }) {
  const { text, view } = state;
  return (
    <main className="step message-page">
      <div role="alert">
        <h1>{text.gone.title}</h1>
      </div>
      <p className="lead">{text.gone.text}</p>
      <p>{text.gone.copy}</p>
      <p>
        <button
          type="button"
          className="button button--large"
          onClick={() => download(text.copy.fileName(view.studySlug), ownCopy(state))}
        >
          {text.send.download}
        </button>
      </p>
      <p>
        <a href={`/s/${view.studySlug}`}>{text.stop.back}</a>
      </p>
    </main>
  );
}
