import type { Invitation } from '../contract/invitation.ts';
import type { StoredInvitation } from '../stores/invitation.store.ts';

/** An invitation as those who may see it are told of it. */
export function invitationSummary(invitation: StoredInvitation, now: Date): Invitation {
  const { invitationId, email, invitedBy, createdAt, expiresAt } = invitation;
  return {
    ...{ invitationId, email, invitedBy },
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    isExpired: expiresAt <= now,
  };
}
