import type { GiveRoleRequest, PeopleResponse } from '../contract/study-people.ts';
import { AppError } from '../errors.ts';
import type { Asker } from '../policies/may.ts';
import type { Services } from '../services.ts';
import { auditStore, type NewAuditEntry } from '../stores/audit.store.ts';
import type { Queryable } from '../stores/database.ts';
import { studyPeopleStore } from '../stores/study-people.store.ts';
import { findStudy } from './find-study.ts';
import { readPeople } from './read-people.ts';

type SignedIn = NonNullable<Asker>;

/** Somebody's place in a study. */
export interface PersonKey {
  readonly studyId: string;
  readonly researcherId: string;
}

/**
 * The owner gives somebody who works on the study another role. Whoever is no editor any more no longer sees who is who.
 *
 * @throws {AppError} as `findStudy`; `owner-stays` for the owner, who hands over instead; `member-unknown`.
 */
export async function giveRole(
  services: Services,
  asker: SignedIn,
  { studyId, researcherId }: PersonKey,
  { role }: GiveRoleRequest,
): Promise<PeopleResponse> {
  await findStudy(services, asker, studyId, 'manage-people');
  await services.database.transaction(async (db) => {
    const people = studyPeopleStore(db, studyId);
    const ownerId = await people.holdOwner();
    if (researcherId === ownerId) throw ownerStays();
    // Asked again with the study held: it may have been handed over meanwhile.
    if (asker.researcherId !== ownerId || !(await people.changeRole(researcherId, role))) {
      throw memberUnknown(researcherId);
    }
    if (role !== 'editor') await people.forgetIdentityReader(researcherId);
    const details = { researcherId, role };
    await written(services, db, {
      studyId,
      actorId: asker.researcherId,
      role: 'owner',
      act: 'role-given',
      details,
    });
  });
  return readPeople(services, asker, studyId);
}

/**
 * Somebody no longer works on the study: the owner removes them, or they leave. Felt at their next request.
 *
 * @throws {AppError} as `findStudy`; `owner-stays`; `member-unknown`.
 */
export async function removePerson(
  services: Services,
  asker: SignedIn,
  { studyId, researcherId }: PersonKey,
): Promise<void> {
  const isLeaving = asker.researcherId === researcherId;
  const { role } = await findStudy(services, asker, studyId, isLeaving ? 'read-people' : 'manage-people');
  await services.database.transaction(async (db) => {
    const people = studyPeopleStore(db, studyId);
    const ownerId = await people.holdOwner();
    if (researcherId === ownerId) throw ownerStays();
    const isAllowed = isLeaving || asker.researcherId === ownerId;
    if (!isAllowed || !(await people.remove(researcherId))) throw memberUnknown(researcherId);
    const details = { researcherId };
    await written(services, db, {
      studyId,
      actorId: asker.researcherId,
      role,
      act: 'member-removed',
      details,
    });
  });
}

/**
 * The owner hands the study to somebody who works on it, and stays as an editor.
 *
 * @throws {AppError} as `findStudy`; `member-unknown` if they do not work on it.
 */
export async function handOver(
  services: Services,
  asker: SignedIn,
  { studyId, researcherId }: PersonKey,
): Promise<PeopleResponse> {
  await findStudy(services, asker, studyId, 'manage-people');
  await services.database.transaction(async (db) => {
    const people = studyPeopleStore(db, studyId);
    const isOwner = (await people.holdOwner()) === asker.researcherId;
    if (!isOwner || !(await people.remove(researcherId))) throw memberUnknown(researcherId);
    await people.setOwner(researcherId);
    await people.add(asker.researcherId, 'editor', services.now());
    const details = { researcherId };
    await written(services, db, {
      ...{ studyId, actorId: asker.researcherId, role: 'owner' },
      ...{ act: 'ownership-handed-over', details },
    });
  });
  return readPeople(services, asker, studyId);
}

async function written({ now }: Services, db: Queryable, entry: Omit<NewAuditEntry, 'at'>): Promise<void> {
  await auditStore(db).append({ ...entry, at: now() });
}

function ownerStays(): AppError {
  return new AppError('owner-stays', 'a study has one owner; hand it over to somebody else first');
}

function memberUnknown(researcherId: string): AppError {
  return new AppError(
    'member-unknown',
    `nobody with the key ${researcherId} works on this study; invite them`,
  );
}
