import { useState } from 'react';
import type { CardResponse } from '../../../server/contract/study-card.ts';
import { studyPagePath } from '../../../server/contract/participation.ts';
import type { StudyVersionResponse } from '../../../server/contract/study-version.ts';
import { pathOf } from '../../api/call.ts';
import { setOpening } from '../../api/card.api.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Section } from '../../components/Section.tsx';
import { cardText } from '../../text/en/card.ts';
import { dayText } from '../../text/number-text.ts';
import { Outcome } from '../account/Outcome.tsx';
import { useSending } from '../account/use-sending.ts';
import { MissingList } from './MissingList.tsx';

const words = cardText.opening;

interface OpeningSectionProps {
  readonly studyId: string;
  readonly card: CardResponse;
  readonly version: StudyVersionResponse;
  /** Is something typed that is not published. */
  readonly isChanged: boolean;
  readonly onCard: (card: CardResponse) => Promise<void>;
}

/** Does the study take Q-sorts; what is missing for it; and the one button that changes it. */
export function OpeningSection({ studyId, card, version, isChanged, onCard }: OpeningSectionProps) {
  const [isAsked, setIsAsked] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const sending = useSending();
  const { isOpen, missing, identifiersGoOn } = card;
  const obstacle = missing.length > 0 ? words.notReady : isChanged ? words.first : null;

  function change(): void {
    setIsAsked(false);
    sending.send(
      async () => onCard(await setOpening(studyId, !isOpen)),
      isOpen ? words.closedNow : words.opened,
    );
  }

  function press(): void {
    setTold(isOpen ? null : obstacle);
    if (isOpen) setIsAsked(true);
    else if (obstacle === null) change();
  }

  return (
    <Section id="opening" title={words.title}>
      <State card={card} />
      {identifiersGoOn === null ? null : (
        <Notice tone="notice">
          <p>{words.identifiersGo(dayText(identifiersGoOn))}</p>
        </Notice>
      )}
      <MissingList card={card} ownLanguage={version.language} isChanged={isChanged} />
      {told !== null && told === obstacle ? (
        <Notice tone="danger">
          <p>{obstacle}</p>
        </Notice>
      ) : null}
      <p>
        <button
          type="button"
          className={isOpen || missing.length > 0 ? 'button' : 'button button--primary'}
          aria-disabled={sending.isBusy}
          onClick={press}
        >
          {isOpen ? words.closeStudy : words.openStudy}
        </button>
      </p>
      <Outcome sending={sending} />
      {isAsked ? (
        <ConfirmDialog
          title={words.closeTitle}
          text={words.closeText}
          confirmLabel={words.closeStudy}
          cancelLabel={words.cancel}
          onConfirm={change}
          onCancel={() => setIsAsked(false)}
        />
      ) : null}
    </Section>
  );
}

function State({ card: { slug, isOpen, isPublic } }: { readonly card: CardResponse }) {
  if (!isOpen) return <p>{isPublic ? words.closed : words.never}</p>;
  const link = new URL(pathOf(studyPagePath, { studySlug: slug }), window.location.origin).href;
  return (
    <p>
      {words.open} <a href={link}>{link}</a>
    </p>
  );
}
