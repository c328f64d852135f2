import type {
  MadePersonalInvitation,
  MakePersonalInvitationsRequest,
  PersonalInvitationsResponse,
  PersonalInvitationState,
} from '../contract/personal-invitation.ts';
import { AppError } from '../errors.ts';
import { newPersonalSecret } from '../personal-secret.ts';
import type { Asker } from '../policies/may.ts';
import { secretHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import { anonymousUseStore } from '../stores/anonymous-use.store.ts';
import { auditStore } from '../stores/audit.store.ts';
import {
  personalInvitationStore,
  type ListedPersonalInvitation,
} from '../stores/personal-invitation.store.ts';
import { studyVersionStore } from '../stores/study-version.store.ts';
import { findStudy } from './find-study.ts';

/**
 * Make personal invitations. Their links and codes are told now and never again: only hashes are stored.
 *
 * @param origin under which participants reach this server.
 * @throws {AppError} as `findStudy`.
 */
export async function makePersonalInvitations(
  services: Services,
  asker: Asker,
  studyId: string,
  {
    kind,
    labels,
    origin,
  }: Pick<MakePersonalInvitationsRequest, 'kind' | 'labels'> & { readonly origin: string },
): Promise<MadePersonalInvitation[]> {
  const { slug, role } = await findStudy(services, asker, studyId, 'change-study');
  const made = labels.map((label) => ({ label, secret: newPersonalSecret(kind) }));
  const numbers = await services.database.transaction(async (db) => {
    await studyVersionStore(db).lockStudy(studyId);
    const stored = await personalInvitationStore(db).insertInvitations(
      studyId,
      made.map(({ label, secret }) => ({
        ...{ kind, secretSha256: secretHash(secret), label: label === '' ? null : label },
      })),
      services.now(),
    );
    await auditStore(db).append({
      ...{ studyId, role, at: services.now(), actorId: asker?.researcherId ?? null },
      act: 'participants-invited',
      details: { invitations: made.length },
    });
    return stored;
  });
  return made.map(({ label, secret }, index) => ({
    number: numbers[index]!,
    label,
    link: `${origin}/s/${slug}/i/${secret}`,
    code: kind === 'code' ? secret : null,
  }));
}

/**
 * The personal invitations of a study and how far each is, without whom they are for.
 *
 * @throws {AppError} as `findStudy`.
 */
export async function listPersonalInvitations(
  services: Services,
  asker: Asker,
  studyId: string,
): Promise<PersonalInvitationsResponse> {
  await findStudy(services, asker, studyId, 'change-study');
  const listed = await personalInvitationStore(services.database).invitationsOf(studyId);
  const isPooled = await anonymousUseStore(services.database).wasEverAnonymous(studyId);
  return {
    anonymousUses: isPooled ? listed.filter(({ isUsed, isLinked }) => isUsed && !isLinked).length : null,
    invitations: listed.map(({ invitationId, number, kind, madeAt, ...invitation }) => ({
      ...{ personalInvitationId: invitationId, number, kind, state: stateOf(invitation, isPooled) },
      madeAt: madeAt.toISOString(),
    })),
  };
}

/**
 * Take an invitation back, which is written down; once more changes nothing.
 *
 * @throws {AppError} as `findStudy`; `not-found` if the study has no such invitation.
 */
export async function revokePersonalInvitation(
  services: Services,
  asker: Asker,
  studyId: string,
  invitationId: string,
): Promise<PersonalInvitationsResponse> {
  const { role } = await findStudy(services, asker, studyId, 'change-study');
  const { database, now } = services;
  await database.transaction(async (db) => {
    const revoked = await personalInvitationStore(db).revoke(studyId, invitationId, now());
    if (revoked === null) throw new AppError('not-found', `the study has no invitation ${invitationId}`);
    if (!revoked.wasOpen) return;
    await auditStore(db).append({
      ...{ studyId, role, at: now(), actorId: asker?.researcherId ?? null },
      act: 'participant-invitation-revoked',
      details: { number: revoked.number },
    });
  });
  return listPersonalInvitations(services, asker, studyId);
}

function stateOf(
  {
    isRevoked,
    isLinked,
    isHandedIn,
    isToldUsed,
  }: Pick<ListedPersonalInvitation, 'isRevoked' | 'isLinked' | 'isHandedIn' | 'isToldUsed'>,
  isPooled: boolean,
): PersonalInvitationState {
  if (isHandedIn) return 'handed-in';
  if (isRevoked) return 'revoked';
  if (isLinked) return 'begun';
  if (!isPooled) return 'not-begun';
  return isToldUsed ? 'used' : 'not-told';
}
