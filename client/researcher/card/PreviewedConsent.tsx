import { Disclosure } from '../../components/Disclosure.tsx';
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
export function PreviewedConsent(props: PreviewedConsentProps) {
  return (
    <Disclosure show={words.showPreview} hide={words.hidePreview}>
      <ConsentPreview {...props} />
    </Disclosure>
  );
}
