import { Link } from 'react-router';
import { studyPagePath } from '../../../server/contract/participation.ts';
import type { StudyVersionResponse } from '../../../server/contract/study-version.ts';
import { pathOf } from '../../api/call.ts';
import { Section } from '../../components/Section.tsx';
import { participantsText } from '../../text/en/participants.ts';

const words = participantsText.entry;

interface EntrySectionProps {
  readonly studyId: string;
  readonly slug: string;
  readonly version: StudyVersionResponse;
}

/** Who may take part now, and where that is changed. */
export function EntrySection({ studyId, slug, version }: EntrySectionProps) {
  const { isByInvitation } = version.settings;
  const link = new URL(pathOf(studyPagePath, { studySlug: slug }), window.location.origin).href;
  return (
    <Section id="entry" title={words.title}>
      <p>{isByInvitation ? words.invitation : version.hasAccessCode ? words.code : words.open}</p>
      <p>
        {words.link}: <a href={link}>{link}</a>
      </p>
      <p>
        <Link to={`/studies/${studyId}/taking-part`}>{words.change}</Link>
      </p>
    </Section>
  );
}
