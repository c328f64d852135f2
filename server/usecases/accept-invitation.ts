import type { JoinForm } from '../contract/invitation.ts';
import { MemberRole } from '../contract/study-role.ts';
import { AppError } from '../errors.ts';
import { passwordHash } from '../passwords.ts';
import { secretHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import type { Queryable } from '../stores/database.ts';
import { auditStore } from '../stores/audit.store.ts';
import { invitationLinkStore, type OpenInvitation } from '../stores/invitation.store.ts';
import { studyPeopleStore } from '../stores/study-people.store.ts';
import { researcherStore, type Researcher } from '../stores/researcher.store.ts';
import { startSession, type Browser, type StartedSession } from './start-session.ts';

/** An invitation as its page shows it. */
export interface ViewedInvitation extends OpenInvitation {
  /** Has somebody with the invited address an account here: then they sign in rather than choose a password. */
  readonly hasAccount: boolean;
}

/**
 * Where an invitation's link leads.
 *
 * @throws {AppError} `not-found`, the same for unknown, expired, accepted and revoked.
 */
export async function viewInvitation({ database, now }: Services, token: string): Promise<ViewedInvitation> {
  const invitation = await invitationLinkStore(database).findOpen(secretHash(token), now());
  if (invitation === null) throw noInvitation();
  const account = await researcherStore(database).findByEmail(invitation.email);
  return { ...invitation, hasAccount: account !== null };
}

/**
 * Somebody who is signed in accepts.
 *
 * @returns the study joined; null for an invitation to the installation alone.
 * @throws {AppError} `not-found`, as `viewInvitation`.
 */
export async function acceptInvitation(
  services: Services,
  token: string,
  researcher: Researcher,
): Promise<string | null> {
  const invitation = await viewInvitation(services, token);
  await services.database.transaction((db) => useInvitation(db, invitation, researcher, services.now()));
  return invitation.studyId;
}

/**
 * Somebody new accepts: an account with the invited address, signed in.
 *
 * @returns null if that address has an account already: they should sign in.
 * @throws {AppError} `not-found`, as `viewInvitation`.
 */
export async function joinByInvitation(
  services: Services,
  form: JoinForm,
  from: Browser & { readonly token: string },
): Promise<{ session: StartedSession; studyId: string | null } | null> {
  const invitation = await viewInvitation(services, from.token);
  if (invitation.hasAccount) return null;
  const hash = await passwordHash(form.password);
  return services.database.transaction(async (db) => {
    const now = services.now();
    const { name } = form;
    const account = { name, email: invitation.email, passwordHash: hash, createdAt: now };
    const researcher = await researcherStore(db).insertUnlessThere(account);
    if (researcher === null) return null;
    await useInvitation(db, invitation, researcher, now);
    const session = await startSession(db, researcher, { ...from, now });
    return { session, studyId: invitation.studyId };
  });
}

/** In a transaction: the invitation is used up, and what it promised is there. */
export async function useInvitation(
  db: Queryable,
  invitation: OpenInvitation,
  { researcherId }: Researcher,
  now: Date,
): Promise<void> {
  const isFirst = await invitationLinkStore(db).acceptInvitation(invitation.invitationId, researcherId, now);
  if (!isFirst) throw noInvitation();
  const { studyId, invitationId } = invitation;
  if (studyId !== null) await joinStudy(db, { ...invitation, studyId }, researcherId, now);
  await auditStore(db).append({
    ...{ studyId, at: now, actorId: researcherId, role: null },
    act: 'invitation-accepted',
    details: { invitationId },
  });
}

/** Its owner stays its owner; whoever works on it already has the role they were invited to now. */
async function joinStudy(
  db: Queryable,
  { studyId, role }: { readonly studyId: string; readonly role: string | null },
  researcherId: string,
  now: Date,
): Promise<void> {
  const people = studyPeopleStore(db, studyId);
  if ((await people.holdOwner()) === researcherId) return;
  const given = MemberRole.parse(role);
  if (given !== 'editor') await people.forgetIdentityReader(researcherId);
  await people.add(researcherId, given, now);
}

function noInvitation(): AppError {
  return new AppError(
    'not-found',
    'this link opens no invitation, or does not any more; ask whoever invited you for a new one',
  );
}
