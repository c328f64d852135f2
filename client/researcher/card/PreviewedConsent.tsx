import { useState } from 'react';
import { cardText } from '../../text/en/card.ts';
import { ConsentPreview } from './ConsentPreview.tsx';

const words = cardText.consent;

interface PreviewedConsentProps {
  readonly studyId: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/** The way to see a consent text as participants do, while it is being written. */
export function PreviewedConsent({ studyId, text, language }: PreviewedConsentProps) {
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
      {isShown ? <ConsentPreview studyId={studyId} text={text} language={language} /> : null}
    </>
  );
}
