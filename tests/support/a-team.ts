import type { StudyRole } from '../../server/contract/study-role.ts';
import type { Services } from '../../server/services.ts';
import type { Researcher } from '../../server/stores/researcher.store.ts';
import { studyPeopleStore } from '../../server/stores/study-people.store.ts';
import { aSignedInResearcher } from './test-app.ts';

/** Somebody signed in. */
export interface SignedIn {
  readonly researcher: Researcher;
  readonly cookie: string;
}

/** One person in every role of a study that `owner` owns. */
export async function aTeam(
  services: Services,
  studyId: string,
  owner: SignedIn,
): Promise<Readonly<Record<StudyRole, SignedIn>>> {
  const people = studyPeopleStore(services.database, studyId);
  const team: Record<string, SignedIn> = { owner };
  for (const role of ['editor', 'analyst', 'interviewer', 'reader'] as const) {
    const member = await aSignedInResearcher(services);
    await people.add(member.researcher.researcherId, role, services.now());
    team[role] = member;
  }
  return team as Record<StudyRole, SignedIn>;
}
