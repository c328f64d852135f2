import { useEffect, useState } from 'react';
import { previewConsent } from '../../api/card.api.ts';
import { cardText } from '../../text/en/card.ts';

const words = cardText.consent;

/** So long nothing has to be typed before the server is asked again. */
const PAUSE_MS = 400;

interface ConsentPreviewProps {
  readonly studyId: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/** A consent text as participants see it: the server makes it, with what makes their page. */
export function ConsentPreview({ studyId, text, language }: ConsentPreviewProps) {
  const [html, setHtml] = useState('');
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(() => {
      previewConsent(studyId, text).then(
        (answer) => {
          if (isStale) return;
          setHtml(answer.html);
          setHasFailed(false);
        },
        () => {
          if (!isStale) setHasFailed(true);
        },
      );
    }, PAUSE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [studyId, text]);

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
