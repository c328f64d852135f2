import type { InviteResponse } from '../contract/invitation.ts';
import type { InviteToStudyRequest, StudyInvitationsResponse } from '../contract/study-people.ts';
import { MemberRole } from '../contract/study-role.ts';
import { AppError } from '../errors.ts';
import type { Services } from '../services.ts';
import { auditStore } from '../stores/audit.store.ts';
import { invitationStore } from '../stores/invitation.store.ts';
import type { Researcher } from '../stores/researcher.store.ts';
import { studyPeopleStore } from '../stores/study-people.store.ts';
import { findStudy } from './find-study.ts';
import { invitationSummary } from './invitation-summary.ts';
import { issueInvitation } from './invite-researcher.ts';

/**
 * The owner of a study invites somebody to work on it in a role, whether or not they have an account here.
 *
 * @throws {AppError} as `findStudy`; `already-member` if somebody with that address works on it; `too-many-tries`.
 */
export async function inviteToStudy(
  services: Services,
  inviter: Researcher,
  studyId: string,
  { email, role, origin }: InviteToStudyRequest & { readonly origin: string },
): Promise<InviteResponse> {
  const { title } = await findStudy(services, inviter, studyId, 'manage-people');
  const people = await studyPeopleStore(services.database, studyId).people();
  if (people.some((person) => person.email === email)) {
    throw new AppError('already-member', `${email} works on this study already`, 'email');
  }
  return issueInvitation(services, inviter, { email, to: { studyId, title, role } }, origin);
}

/**
 * Invitations to a study that wait.
 *
 * @throws {AppError} as `findStudy`.
 */
export async function listStudyInvitations(
  services: Services,
  asker: Researcher,
  studyId: string,
): Promise<StudyInvitationsResponse> {
  await findStudy(services, asker, studyId, 'manage-people');
  const invitations = await invitationStore(services.database).openInvitations(studyId);
  return {
    hasMail: services.mail !== null,
    invitations: invitations.map((invitation) => ({
      ...invitationSummary(invitation, services.now()),
      role: MemberRole.parse(invitation.role),
    })),
  };
}

/**
 * Take an invitation to a study back: its link leads nowhere from now on.
 *
 * @throws {AppError} as `findStudy`; `not-found` if the study has no such open invitation.
 */
export async function revokeStudyInvitation(
  services: Services,
  asker: Researcher,
  studyId: string,
  invitationId: string,
): Promise<StudyInvitationsResponse> {
  const { database, now } = services;
  const { role } = await findStudy(services, asker, studyId, 'manage-people');
  await database.transaction(async (db) => {
    if (!(await invitationStore(db).revokeInvitation(invitationId, studyId, now()))) {
      throw new AppError('not-found', `there is no open invitation ${invitationId}`);
    }
    await auditStore(db).append({
      ...{ studyId, at: now(), actorId: asker.researcherId, role },
      act: 'invitation-taken-back',
      details: { invitationId },
    });
  });
  return listStudyInvitations(services, asker, studyId);
}
