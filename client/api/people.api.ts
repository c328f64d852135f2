import { z } from 'zod';
import { InviteResponse } from '../../server/contract/invitation.ts';
import {
  ownershipPath,
  PeopleResponse,
  peoplePath,
  personPath,
  studyInvitationPath,
  studyInvitationsPath,
  StudyInvitationsResponse,
  type InviteToStudyRequest,
} from '../../server/contract/study-people.ts';
import type { MemberRole } from '../../server/contract/study-role.ts';
import { call, pathOf } from './call.ts';

/** Who works on a study, and what each role may do. */
export function readPeople(studyId: string): Promise<PeopleResponse> {
  return call({ path: pathOf(peoplePath, { studyId }), answer: PeopleResponse });
}

/** Give somebody another role. */
export function giveRole(studyId: string, researcherId: string, role: MemberRole): Promise<PeopleResponse> {
  const path = pathOf(personPath, { studyId, researcherId });
  return call({ method: 'PUT', path, body: { role }, answer: PeopleResponse });
}

/** Somebody no longer works on the study; everybody may leave by themselves. */
export async function removePerson(studyId: string, researcherId: string): Promise<void> {
  await call({
    method: 'DELETE',
    path: pathOf(personPath, { studyId, researcherId }),
    answer: z.undefined(),
  });
}

/** Hand the study over. */
export function handOver(studyId: string, researcherId: string): Promise<PeopleResponse> {
  const path = pathOf(ownershipPath, { studyId });
  return call({ method: 'PUT', path, body: { researcherId }, answer: PeopleResponse });
}

/** Invitations to work on a study that wait. */
export function readStudyInvitations(studyId: string): Promise<StudyInvitationsResponse> {
  return call({ path: pathOf(studyInvitationsPath, { studyId }), answer: StudyInvitationsResponse });
}

/** Invite somebody to work on a study. */
export function inviteToStudy(studyId: string, body: InviteToStudyRequest): Promise<InviteResponse> {
  const path = pathOf(studyInvitationsPath, { studyId });
  return call({ method: 'POST', path, body, answer: InviteResponse });
}

/** Take an invitation back. */
export function revokeStudyInvitation(
  studyId: string,
  invitationId: string,
): Promise<StudyInvitationsResponse> {
  const path = pathOf(studyInvitationPath, { studyId, invitationId });
  return call({ method: 'DELETE', path, answer: StudyInvitationsResponse });
}
