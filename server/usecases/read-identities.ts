import type { IdentitiesResponse, IdentityReadersResponse } from '../contract/identity.ts';
import type { Asker } from '../policies/may.ts';
import type { Services } from '../services.ts';
import { auditStore } from '../stores/audit.store.ts';
import { identityReaderStore } from '../stores/identity-reader.store.ts';
import { identityStore } from '../stores/identity.store.ts';
import { findStudy } from './find-study.ts';

/**
 * Who is who in a study, for its owner and the editors named for it. That it was read, or taken away, is written down.
 *
 * @throws {AppError} as `findStudy`.
 */
export async function readIdentities(
  services: Services,
  asker: Asker,
  { studyId, isTakenAway }: { readonly studyId: string; readonly isTakenAway: boolean },
): Promise<IdentitiesResponse> {
  const { role } = await findStudy(services, asker, studyId, 'read-identities');
  return services.database.transaction(async (db) => {
    const identities = identityStore(db);
    const participants = await identities.identitiesOf(studyId);
    const invited = await identities.labelsOf(studyId);
    await auditStore(db).append({
      ...{ studyId, role, at: services.now(), actorId: asker?.researcherId ?? null },
      act: isTakenAway ? 'identities-exported' : 'identities-read',
      details: { participants: participants.length, invited: invited.length },
    });
    return { participants, invited };
  });
}

/**
 * Which editors may see who is who.
 *
 * @throws {AppError} as `findStudy`.
 */
export async function listIdentityReaders(
  services: Services,
  asker: Asker,
  studyId: string,
): Promise<IdentityReadersResponse> {
  await findStudy(services, asker, studyId, 'manage-people');
  return { editors: await identityReaderStore(services.database).editorsOf(studyId) };
}

/**
 * The owner names the editors who may see who is who; whoever is no editor of the study is left out.
 *
 * @throws {AppError} as `findStudy`.
 */
export async function nameIdentityReaders(
  services: Services,
  asker: Asker,
  studyId: string,
  researcherIds: readonly string[],
): Promise<IdentityReadersResponse> {
  const { role } = await findStudy(services, asker, studyId, 'manage-people');
  await services.database.transaction(async (db) => {
    await identityReaderStore(db).nameReaders(studyId, researcherIds, services.now());
    const editors = await identityReaderStore(db).editorsOf(studyId);
    await auditStore(db).append({
      ...{ studyId, role, at: services.now(), actorId: asker?.researcherId ?? null },
      act: 'identity-readers-named',
      details: { readers: editors.filter(({ isReader }) => isReader).length },
    });
  });
  return listIdentityReaders(services, asker, studyId);
}
