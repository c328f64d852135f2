import type { CardResponse } from '../contract/study-card.ts';
import type { Asker } from '../policies/may.ts';
import type { Services } from '../services.ts';
import { auditStore } from '../stores/audit.store.ts';
import { studyStore } from '../stores/study.store.ts';
import { studyVersionStore } from '../stores/study-version.store.ts';
import { readCardStatus } from './read-card-status.ts';
import { findStudy } from './find-study.ts';
import { missingFor, studyNotReady } from './study-readiness.ts';

/**
 * Let a study take Q-sorts, or no more. It is opened only if its card says everything, in every language, and no
 * consent text in it is a machine's draft that nobody approved.
 *
 * @throws {AppError} as `findStudy`; `study-not-ready`, naming everything that is missing.
 */
export async function setOpening(
  services: Services,
  asker: NonNullable<Asker>,
  studyId: string,
  { isOpen }: { readonly isOpen: boolean },
): Promise<CardResponse> {
  const { database, now } = services;
  const { role } = await findStudy(services, asker, studyId, 'change-study');
  await database.transaction(async (db) => {
    // No version is published between the check and the opening.
    await studyVersionStore(db).lockStudy(studyId);
    const version = await studyStore(db).currentVersion(studyId);
    const missing = isOpen && version ? await missingFor(db, studyId, version, now()) : [];
    if (missing.length > 0) throw studyNotReady(missing);
    await studyStore(db).setOpen(studyId, isOpen, now());
    await auditStore(db).append({
      ...{ studyId, role, at: now(), actorId: asker.researcherId },
      act: isOpen ? 'study-opened' : 'study-closed',
    });
  });
  return readCardStatus(services, asker, studyId);
}
