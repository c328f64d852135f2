import { AppError } from '../errors.ts';
import { invitedParticipationToken } from '../personal-secret.ts';
import { secretHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import { personalInvitationStore } from '../stores/personal-invitation.store.ts';
import { knownPersonStore } from '../stores/known-person.store.ts';
import { participationStore } from '../stores/participation.store.ts';
import { checkEntry } from './check-entry.ts';

/** Where an invitation stands; used, in anonymous mode: by whom is not kept. */
export type OpenedPersonalInvitation =
  | { readonly kind: 'new' | 'used' }
  | { readonly kind: 'begun' | 'received'; readonly participationToken: string };

/**
 * What a personal link opens. Opening it changes nothing, for programs that check mail open links too.
 *
 * @throws {AppError} `not-found` for an unknown one, another study's and a revoked one alike; `too-many-tries`.
 */
export async function openPersonalInvitation(
  { database }: Pick<Services, 'database'>,
  { slug, ...shown }: { readonly slug: string; readonly invitation: string; readonly address: string },
): Promise<OpenedPersonalInvitation> {
  const entry = await checkEntry(database, slug, shown);
  const study = await participationStore(database).findSortableStudy(slug);
  if (!study || typeof entry === 'string') throw noSuchInvitation();
  const invitation = await personalInvitationStore(database).findOpen(
    study.studyId,
    secretHash(entry.secret),
  );
  if (invitation === null) throw noSuchInvitation();
  const { participationId, isUsed } = invitation;
  if (participationId === null) return { kind: isUsed ? 'used' : 'new' };
  const isReceived = await knownPersonStore(database).hasHandedIn(participationId);
  const participationToken = invitedParticipationToken(entry.secret);
  return { kind: isReceived ? 'received' : 'begun', participationToken };
}

function noSuchInvitation(): AppError {
  return new AppError('not-found', 'there is no such invitation');
}
