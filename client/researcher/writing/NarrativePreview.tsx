import { useCallback, useState } from 'react';
import { previewNarrative } from '../../api/solution.api.ts';
import { writingText } from '../../text/en/writing.ts';
import { useServerPreview } from '../use-server-preview.ts';

const words = writingText.desk;

interface NarrativePreviewProps {
  readonly solutionId: string;
  readonly narrative: string;
}

/** The way to see the text of a viewpoint as the readers' report shows it, while it is being written. */
export function NarrativePreview(props: NarrativePreviewProps) {
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <p>
        <button
          type="button"
          className="button button--small"
          aria-expanded={isShown}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? words.hidePreview : words.showPreview}
        </button>
      </p>
      {isShown ? <Preview {...props} /> : null}
    </>
  );
}

function Preview({ solutionId, narrative }: NarrativePreviewProps) {
  const ask = useCallback((typed: string) => previewNarrative(solutionId, typed), [solutionId]);
  const { html, hasFailed } = useServerPreview(narrative, ask);
  return (
    <div className="narrative-preview" role="region" aria-label={words.preview}>
      <p className="narrative-preview__label">{words.preview}</p>
      {hasFailed ? <p role="status">{words.previewFailed}</p> : null}
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  );
}
