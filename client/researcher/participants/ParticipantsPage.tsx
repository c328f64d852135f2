import { useState } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { MadePersonalInvitation } from '../../../server/contract/personal-invitation.ts';
import { readInvitations, readVersion } from '../../api/participants.api.ts';
import { readStudy } from '../../api/study.api.ts';
import { participantsText as words } from '../../text/en/participants.ts';
import { StudyPage } from '../study/StudyPage.tsx';
import { AnonymousSection } from './AnonymousSection.tsx';
import { EntrySection } from './EntrySection.tsx';
import { InvitationsSection } from './InvitationsSection.tsx';
import { letterStudies } from './invitation-letter.ts';
import { LettersPage } from './LettersPage.tsx';
import { MakeSection } from './MakeSection.tsx';
import { WhoIsWhoSection } from './WhoIsWhoSection.tsx';

/** The study of the address, how it is set up, and whom it invited. */
export async function participantsLoader({ params }: LoaderFunctionArgs) {
  const studyId = params['studyId'] ?? '';
  const [{ study }, version, invited] = await Promise.all([
    readStudy(studyId),
    readVersion(studyId),
    readInvitations(studyId),
  ]);
  return { study, version, invited };
}

/** How people come into a study: what is set, whom one invites in person, and how far these are. */
export function ParticipantsPage() {
  const { study, ...loaded } = useLoaderData<typeof participantsLoader>();
  const [version, setVersion] = useState(loaded.version);
  const [invited, setInvited] = useState(loaded.invited);
  const [made, setMade] = useState<readonly MadePersonalInvitation[]>([]);
  const [isPrinting, setIsPrinting] = useState(false);
  const { studyId } = study;
  if (isPrinting) {
    return (
      <LettersPage
        studies={letterStudies(study.title, version)}
        made={made}
        onClose={() => setIsPrinting(false)}
      />
    );
  }
  return (
    <StudyPage study={study} words={words} className="participants-page">
      <EntrySection studyId={studyId} slug={study.slug} version={version} />
      <AnonymousSection studyId={studyId} version={version} onChange={setVersion} />
      <MakeSection
        studyId={studyId}
        slug={study.slug}
        isAnonymous={version.settings.isAnonymous}
        made={made}
        onMade={setMade}
        onPrint={() => setIsPrinting(true)}
        onChange={setInvited}
      />
      <InvitationsSection studyId={studyId} invited={invited} onChange={setInvited} />
      {study.may.includes('read-identities') ? (
        <WhoIsWhoSection studyId={studyId} mayName={study.may.includes('manage-people')} />
      ) : null}
    </StudyPage>
  );
}
