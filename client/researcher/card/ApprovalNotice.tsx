import { useState } from 'react';
import type { CardResponse } from '../../../server/contract/study-card.ts';
import { approveConsent } from '../../api/card.api.ts';
import { Notice } from '../../components/Notice.tsx';
import { cardText } from '../../text/en/card.ts';
import { Outcome } from '../account/Outcome.tsx';
import { useSending } from '../account/use-sending.ts';

const words = cardText.consent;

interface ApprovalNoticeProps {
  readonly studyId: string;
  readonly card: CardResponse;
  readonly isChanged: boolean;
  readonly onCard: (card: CardResponse) => void;
}

/** Where a person stands by the published text that a machine drafted. */
export function ApprovalNotice({ studyId, card, isChanged, onCard }: ApprovalNoticeProps) {
  const [isTooEarly, setIsTooEarly] = useState(false);
  const sending = useSending();
  const isMissing = card.missing.some(({ field }) => field === 'consentOrigin');
  const texts = card.versions[0]?.texts ?? [];

  function approve(): void {
    setIsTooEarly(isChanged);
    if (isChanged) return;
    const hashes = [...new Set(texts.map(({ textSha256 }) => textSha256))];
    sending.send(async () => onCard(await approveConsent(studyId, hashes)), words.approved);
  }

  return (
    <>
      {isMissing ? (
        <Notice tone="notice" title={words.approveTitle}>
          <p>{words.approveText(texts.length)}</p>
          {isTooEarly ? <p role="alert">{words.approveFirst}</p> : null}
          <p>
            <button
              type="button"
              className="button"
              id="approve-consent"
              aria-disabled={sending.isBusy}
              onClick={approve}
            >
              {words.approve}
            </button>
          </p>
        </Notice>
      ) : null}
      <Outcome sending={sending} />
    </>
  );
}
