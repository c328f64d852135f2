import { AppError } from '../errors.ts';
import type { Services } from '../services.ts';
import { auditStore } from '../stores/audit.store.ts';
import { invitationStore } from '../stores/invitation.store.ts';
import type { Researcher } from '../stores/researcher.store.ts';
import { requireAdministrator } from './require-administrator.ts';

/**
 * Take an invitation back: its link leads nowhere from now on.
 *
 * @throws {AppError} `installation-owner-only`; `not-found` for one that is unknown, accepted or revoked.
 */
export async function revokeInvitation(
  { database, now }: Services,
  asker: Researcher,
  invitationId: string,
): Promise<void> {
  await requireAdministrator(database, asker);
  await database.transaction(async (db) => {
    // Invitations to a study are its owner's.
    if (!(await invitationStore(db).revokeInvitation(invitationId, null, now()))) {
      throw new AppError('not-found', `there is no open invitation ${invitationId}`);
    }
    await auditStore(db).append({
      ...{ studyId: null, at: now(), actorId: asker.researcherId, role: null },
      act: 'invitation-taken-back',
      details: { invitationId },
    });
  });
}
