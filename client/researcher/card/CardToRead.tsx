import type { CardResponse } from '../../../server/contract/study-card.ts';
import type { StudyVersionResponse } from '../../../server/contract/study-version.ts';
import { Notice } from '../../components/Notice.tsx';
import { Section } from '../../components/Section.tsx';
import { cardText as words } from '../../text/en/card.ts';
import { studyCardText } from '../../text/en/study-card.ts';
import { CARD_LABELS } from './card-labels.ts';
import { ConsentPreview } from './ConsentPreview.tsx';
import { VersionsSection } from './VersionsSection.tsx';

interface CardToReadProps {
  readonly studyId: string;
  readonly card: CardResponse;
  readonly version: StudyVersionResponse;
}

/** For those who may read a study and not change it: its card, its consent text and its versions. */
export function CardToRead({ studyId, card, version }: CardToReadProps) {
  const { isOpen, isPublic } = card;
  return (
    <>
      <Notice>
        <p>{words.readOnly}</p>
      </Notice>
      <Section id="opening" title={words.opening.title}>
        <p>{isOpen ? words.opening.isOpen : isPublic ? words.opening.closed : words.opening.never}</p>
      </Section>
      <Section id="study-card" title={words.card.title}>
        <dl className="card-facts">
          {factsOf(version).map(([name, said]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{said.trim() === '' ? studyCardText.notSaid : said}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section id="consent" title={words.consent.title}>
        <ConsentPreview studyId={studyId} text={version.settings.consentText} language={version.language} />
      </Section>
      <VersionsSection card={card} />
    </>
  );
}

function factsOf({ settings, condition }: StudyVersionResponse): (readonly [name: string, said: string])[] {
  const { card, legalBasis, withdrawalDays, identifiersUntil } = settings;
  const { open, days, never } = studyCardText.withdrawal;
  const rule = withdrawalDays === null ? open : withdrawalDays === 0 ? never : days(withdrawalDays);
  return [
    [CARD_LABELS.ownerName, card.ownerName],
    [CARD_LABELS.purpose, card.purpose],
    [CARD_LABELS.legalBasis, legalBasis === null ? '' : studyCardText.legalBases[legalBasis]],
    [CARD_LABELS.law, card.legalBasis],
    [CARD_LABELS.viewers, card.viewers],
    [CARD_LABELS.retention, card.retention],
    [CARD_LABELS.identifiersUntil, identifiersUntil ?? ''],
    [CARD_LABELS.withdrawalRule, rule],
    [CARD_LABELS.withdrawal, card.withdrawal],
    [CARD_LABELS.contact, card.contact],
    [CARD_LABELS.instruction, condition.instruction],
  ];
}
