import type { InvitationsResponse, InviteResponse } from '../contract/invitation.ts';
import { AppError } from '../errors.ts';
import { invitationLetter } from '../letters.ts';
import { newSecret, secretHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import { auditStore } from '../stores/audit.store.ts';
import { invitationStore } from '../stores/invitation.store.ts';
import { rateLimitStore } from '../stores/rate-limit.store.ts';
import { researcherStore, type Researcher } from '../stores/researcher.store.ts';
import { invitationSummary } from './invitation-summary.ts';
import { requireAdministrator } from './require-administrator.ts';
import { sendOrShow } from './send-or-show.ts';

const INVITATION_DAYS = 7;
/** Of one researcher: nobody can send strangers letters without end. */
const INVITATIONS = { name: 'invitations', tries: 60, windowSeconds: 3600 };

/** Where an invitation leads, besides into the installation. */
export interface InvitedTo {
  readonly studyId: string;
  readonly title: string;
  readonly role: string;
}

/**
 * The owner of the installation invites somebody to it.
 *
 * @throws {AppError} `installation-owner-only`, `already-member`, `too-many-tries`.
 */
export async function inviteResearcher(
  services: Services,
  inviter: Researcher,
  email: string,
  origin: string,
): Promise<InviteResponse> {
  await requireAdministrator(services.database, inviter);
  if ((await researcherStore(services.database).findByEmail(email)) !== null) {
    throw new AppError('already-member', `${email} has an account here already`, 'email');
  }
  return issueInvitation(services, inviter, { email, to: null }, origin);
}

/** Make the link, and send it or hand it back. Whether the inviter may was decided before. */
export async function issueInvitation(
  services: Services,
  inviter: Researcher,
  { email, to }: { readonly email: string; readonly to: InvitedTo | null },
  origin: string,
): Promise<InviteResponse> {
  await rateLimitStore(services.database, INVITATIONS).take(inviter.researcherId);
  const token = newSecret();
  const createdAt = services.now();
  const expiresAt = new Date(createdAt.getTime() + INVITATION_DAYS * 86_400_000);
  const studyId = to?.studyId ?? null;
  const role = to?.role ?? null;
  const invitationId = await services.database.transaction(async (db) => {
    const invited = { tokenHash: secretHash(token), email, createdAt, expiresAt, studyId, role };
    const key = await invitationStore(db).replaceInvitation({ ...invited, inviterId: inviter.researcherId });
    await auditStore(db).append({
      ...{ studyId, at: createdAt, actorId: inviter.researcherId, role: studyId === null ? null : 'owner' },
      act: 'invitation-sent',
      details: role === null ? { invitationId: key } : { invitationId: key, role },
    });
    return key;
  });
  const link = `${origin}/invitations/${token}`;
  const letter = invitationLetter({
    ...{ email, link, days: INVITATION_DAYS },
    inviter: inviter.name,
    studyTitle: to?.title ?? null,
  });
  const invitation = { invitationId, email, invitedBy: inviter.name, createdAt, expiresAt };
  return {
    invitation: invitationSummary(invitation, createdAt),
    ...(await sendOrShow(services, letter, link)),
  };
}

/** Invitations to the installation that wait. @throws {AppError} `installation-owner-only`. */
export async function listInvitations(
  { database, now }: Services,
  asker: Researcher,
): Promise<InvitationsResponse> {
  await requireAdministrator(database, asker);
  const invitations = await invitationStore(database).openInvitations(null);
  return { invitations: invitations.map((each) => invitationSummary(each, now())) };
}
