import { useCallback } from 'react';
import { previewConsent } from '../../api/card.api.ts';
import { cardText } from '../../text/en/card.ts';
import { useServerPreview } from '../use-server-preview.ts';

const words = cardText.consent;

interface ConsentPreviewProps {
  readonly studyId: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/** A consent text as participants see it: the server makes it, with what makes their page. */
export function ConsentPreview({ studyId, text, language }: ConsentPreviewProps) {
  const ask = useCallback((typed: string) => previewConsent(studyId, typed), [studyId]);
  const { html, hasFailed } = useServerPreview(text, ask);
  return (
    <div className="consent-preview" role="region" aria-label={words.preview}>
      <p className="consent-preview__label">{words.preview}</p>
      {hasFailed ? <p role="status">{words.previewFailed}</p> : null}
      {text.trim() === '' ? (
        <p className="is-quiet">{words.previewEmpty}</p>
      ) : (
        <div lang={language} dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
      )}
    </div>
  );
}
