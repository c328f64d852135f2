import { useState } from 'react';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { CallError } from '../../api/call.ts';
import { readPeople, readStudyInvitations } from '../../api/people.api.ts';
import { readStudies } from '../../api/study.api.ts';
import { peopleText as words } from '../../text/en/people.ts';
import { StudyPage } from '../study/StudyPage.tsx';
import { InviteSection } from './InviteSection.tsx';
import { RolesSection } from './RolesSection.tsx';
import { TeamSection } from './TeamSection.tsx';

/** The study of the address as this visitor sees it, and who works on it. */
export async function peopleLoader({ params }: LoaderFunctionArgs) {
  const studyId = params['studyId'] ?? '';
  const [answer, { studies }] = await Promise.all([readPeople(studyId), readStudies()]);
  const study = studies.find((each) => each.studyId === studyId);
  if (!study) throw new CallError('not-found', `there is no study ${studyId}`, 404);
  const invited = study.may.includes('manage-people') ? await readStudyInvitations(studyId) : null;
  return { study, answer, invited };
}

/** Who works on a study, as what, and what that lets them do. */
export function PeoplePage() {
  const { study, answer, invited } = useLoaderData<typeof peopleLoader>();
  const [{ people, roles }, setAnswer] = useState(answer);
  // Whoever has handed the study over is its owner no longer, though the page was loaded as one.
  const isOwner = people.some(({ isYou, role }) => isYou && role === 'owner');
  return (
    <StudyPage study={study} words={words}>
      <TeamSection studyId={study.studyId} people={people} mayManage={isOwner} onChange={setAnswer} />
      {invited !== null && isOwner ? <InviteSection studyId={study.studyId} invited={invited} /> : null}
      <RolesSection roles={roles} />
    </StudyPage>
  );
}
