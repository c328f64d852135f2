import type { Permission } from '../contract/study-role.ts';
import { AppError } from '../errors.ts';
import { may, permissionsIn, rolesThatMay } from '../policies/may.ts';
import type { Services } from '../services.ts';
import { auditStore } from '../stores/audit.store.ts';
import { studyStore, type StudyRow } from '../stores/study.store.ts';
import type { Asker } from '../policies/may.ts';

/**
 * The study, if whoever asks may do this in it. The role is read anew each time, so that one taken away is felt at the
 * next request. Call it before a transaction: a refusal by role is written down, and must not be undone with the rest.
 *
 * @throws {AppError} `not-found` for an unknown study, and for one in which the asker has no part; `role-not-allowed`
 *   if their role does not allow it; `study-read-only` in a demo.
 */
export async function findStudy(
  services: Pick<Services, 'database' | 'now'>,
  asker: Asker,
  studyId: string,
  permission: Permission,
): Promise<StudyRow> {
  const study = await studyStore(services.database).findStudy(studyId, asker);
  if (!study || permissionsIn(asker, study).length === 0) throw noSuchStudy(studyId);
  if (!may(asker, permission, study)) throw await refused(services, asker, study, permission);
  return study;
}

/** To whoever has no part in it a study does not exist. */
export function noSuchStudy(studyId: string): AppError {
  return new AppError('not-found', `there is no study ${studyId}`);
}

/** Write down that somebody tried what their role does not allow. @returns the refusal to throw. */
export async function refused(
  { database, now }: Pick<Services, 'database' | 'now'>,
  asker: Asker,
  { studyId, role }: StudyRow,
  permission: Permission,
): Promise<AppError> {
  if (role === null) {
    return new AppError('study-read-only', 'a demo study is there to be looked at; make a study of your own');
  }
  await database.transaction((db) =>
    auditStore(db).append({
      ...{ studyId, role, at: now(), actorId: asker?.researcherId ?? null },
      act: 'refused',
      details: { permission },
    }),
  );
  const roles = rolesThatMay(permission).join(' or ');
  return new AppError('role-not-allowed', `your role in this study is ${role}; this needs ${roles}`);
}
