import { useCallback } from 'react';
import { previewNarrative } from '../../api/solution.api.ts';
import { Disclosure } from '../../components/Disclosure.tsx';
import { writingText } from '../../text/en/writing.ts';
import { useServerPreview } from '../use-server-preview.ts';

const words = writingText.desk;

interface NarrativePreviewProps {
  readonly solutionId: string;
  readonly narrative: string;
}

/** The way to see the text of a viewpoint as the readers' report shows it, while it is being written. */
export function NarrativePreview(props: NarrativePreviewProps) {
  return (
    <Disclosure show={words.showPreview} hide={words.hidePreview}>
      <Preview {...props} />
    </Disclosure>
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
