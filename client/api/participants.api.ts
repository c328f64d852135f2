import {
  identitiesPath,
  IdentitiesResponse,
  identityReadersPath,
  IdentityReadersResponse,
} from '../../server/contract/identity.ts';
import {
  MadePersonalInvitationsResponse,
  personalInvitationPath,
  personalInvitationsPath,
  PersonalInvitationsResponse,
  type MakePersonalInvitationsRequest,
} from '../../server/contract/personal-invitation.ts';
import {
  StudyVersionResponse,
  studyVersionsPath,
  type CreateStudyVersionRequest,
} from '../../server/contract/study-version.ts';
import { call, pathOf } from './call.ts';

/** What newcomers to a study are shown. */
export function readVersion(studyId: string): Promise<StudyVersionResponse> {
  return call({ path: pathOf(studyVersionsPath, { studyId }), answer: StudyVersionResponse });
}

/** Publish a version changed in some settings. */
export function changeVersion(
  studyId: string,
  body: CreateStudyVersionRequest,
): Promise<StudyVersionResponse> {
  const path = pathOf(studyVersionsPath, { studyId });
  return call({ method: 'POST', path, body, answer: StudyVersionResponse });
}

/** The personal invitations of a study, by number. */
export function readInvitations(studyId: string): Promise<PersonalInvitationsResponse> {
  return call({ path: pathOf(personalInvitationsPath, { studyId }), answer: PersonalInvitationsResponse });
}

/** Make personal invitations; the answer is the only place their links and codes ever stand. */
export function makeInvitations(
  studyId: string,
  body: MakePersonalInvitationsRequest,
): Promise<MadePersonalInvitationsResponse> {
  const path = pathOf(personalInvitationsPath, { studyId });
  return call({ method: 'POST', path, body, answer: MadePersonalInvitationsResponse });
}

/** Take one back. */
export function revokeInvitation(
  studyId: string,
  personalInvitationId: string,
): Promise<PersonalInvitationsResponse> {
  const path = pathOf(personalInvitationPath, { studyId, personalInvitationId });
  return call({ method: 'DELETE', path, answer: PersonalInvitationsResponse });
}

/** Who is who; that it was read is written down. */
export function readIdentities(studyId: string): Promise<IdentitiesResponse> {
  return call({ path: pathOf(identitiesPath, { studyId }), answer: IdentitiesResponse });
}

/** Where who is who comes as a table; that it was taken away is written down. */
export function identitiesCsvHref(studyId: string): string {
  return `${pathOf(identitiesPath, { studyId })}?format=csv`;
}

/** Which editors may see who is who. */
export function readIdentityReaders(studyId: string): Promise<IdentityReadersResponse> {
  return call({ path: pathOf(identityReadersPath, { studyId }), answer: IdentityReadersResponse });
}

/** Name those who may. */
export function nameIdentityReaders(
  studyId: string,
  researcherIds: string[],
): Promise<IdentityReadersResponse> {
  const path = pathOf(identityReadersPath, { studyId });
  return call({ method: 'PUT', path, body: { researcherIds }, answer: IdentityReadersResponse });
}
