import type { CardResponse } from '../../../server/contract/study-card.ts';
import type { StudyVersionResponse } from '../../../server/contract/study-version.ts';
import { readCard } from '../../api/card.api.ts';
import { readVersion } from '../../api/participants.api.ts';
import { SectionNav } from '../../components/SectionNav.tsx';
import { cardText as words } from '../../text/en/card.ts';
import { useVersionForm } from '../versions/use-version-form.ts';
import { VersionFormFrame } from '../versions/VersionFormFrame.tsx';
import { ApprovalNotice } from './ApprovalNotice.tsx';
import { cardForm } from './card-form.ts';
import { CARD_LABELS } from './card-labels.ts';
import { CardSection } from './CardSection.tsx';
import { ConditionSection } from './ConditionSection.tsx';
import { ConsentSection } from './ConsentSection.tsx';
import { IdentifyingSection } from './IdentifyingSection.tsx';
import { ItemsSection } from './ItemsSection.tsx';
import { OpeningSection } from './OpeningSection.tsx';
import { VersionsSection } from './VersionsSection.tsx';

const SECTIONS = [
  { id: 'opening', label: words.opening.nav },
  { id: 'study-card', label: words.card.nav },
  { id: 'asked', label: words.condition.nav },
  { id: 'consent', label: words.consent.nav },
  { id: 'asked-besides', label: words.items.nav },
  { id: 'identifying', label: words.data.nav },
  { id: 'versions', label: words.versions.nav },
];

interface CardDeskProps {
  readonly studyId: string;
  readonly card: CardResponse;
  readonly version: StudyVersionResponse;
  readonly onCard: (card: CardResponse) => void;
}

/** For those who may change a study: is it open, then everything it promises, in fields. */
export function CardDesk({ studyId, card, version, onCard }: CardDeskProps) {
  const form = useVersionForm({
    studyId,
    loaded: version,
    rules: cardForm,
    onPublished: async () => onCard(await readCard(studyId)),
  });
  const isChanged = form.changed.length > 0;

  async function opened(next: CardResponse): Promise<void> {
    onCard(next);
    form.replace(await readVersion(studyId));
  }

  return (
    <div className="with-nav">
      <SectionNav label={words.contents} sections={SECTIONS} />
      <div className="with-nav__main">
        <OpeningSection
          studyId={studyId}
          card={card}
          version={form.version}
          isChanged={isChanged}
          onCard={opened}
        />
        <VersionFormFrame form={form} labels={CARD_LABELS}>
          <CardSection form={form} />
          <ConditionSection
            form={form}
            hasImported={card.missing.some(({ field }) => field === 'instruction')}
          />
          <ConsentSection form={form} studyId={studyId}>
            <ApprovalNotice studyId={studyId} card={card} isChanged={isChanged} onCard={onCard} />
          </ConsentSection>
          <ItemsSection form={form} />
          <IdentifyingSection form={form} />
        </VersionFormFrame>
        <VersionsSection card={card} />
      </div>
    </div>
  );
}
