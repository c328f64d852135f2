import { useState } from 'react';
import { studyPagePath } from '../../../server/contract/participation.ts';
import type { StudyVersionResponse } from '../../../server/contract/study-version.ts';
import { pathOf } from '../../api/call.ts';
import { changeVersion } from '../../api/participants.api.ts';
import { Notice } from '../../components/Notice.tsx';
import { Section } from '../../components/Section.tsx';
import { StatusMessage } from '../../components/StatusMessage.tsx';
import { participantsText } from '../../text/en/participants.ts';
import { useAsking } from './use-asking.ts';

const words = participantsText.entry;

interface EntrySectionProps {
  readonly studyId: string;
  readonly slug: string;
  readonly version: StudyVersionResponse;
  readonly onChange: (version: StudyVersionResponse) => void;
}

/** Who may take part now, and the one change that matters most. */
export function EntrySection({ studyId, slug, version, onChange }: EntrySectionProps) {
  const { isAsking, failure, ask } = useAsking();
  const [isChanged, setIsChanged] = useState(false);
  const { isByInvitation } = version.settings;
  const link = new URL(pathOf(studyPagePath, { studySlug: slug }), window.location.origin).href;

  async function change(): Promise<void> {
    const changes = { isByInvitation: !isByInvitation };
    const next = await ask(() => changeVersion(studyId, { basedOn: version.studyVersionId, changes }));
    if (next === null) return;
    onChange(next);
    setIsChanged(true);
  }

  return (
    <Section id="entry" title={words.title}>
      <p>{isByInvitation ? words.invitation : version.hasAccessCode ? words.code : words.open}</p>
      <p>
        {words.link}: <a href={link}>{link}</a>
      </p>
      {failure === null ? null : <Notice tone="danger">{failure}</Notice>}
      <p>
        <button type="button" className="button" disabled={isAsking} onClick={() => void change()}>
          {isByInvitation ? words.toOpen : words.toInvitation}
        </button>
      </p>
      <StatusMessage>{isChanged ? words.changed : ''}</StatusMessage>
    </Section>
  );
}
