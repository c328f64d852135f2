import type { ReaderThresholdRequest, ReaderThresholdResponse } from '../contract/reader-threshold.ts';
import { AppError } from '../errors.ts';
import { may, type Asker } from '../policies/may.ts';
import type { Services } from '../services.ts';
import { auditStore } from '../stores/audit.store.ts';
import { publishedSolutionStore } from '../stores/published-solution.store.ts';
import { studyStore } from '../stores/study.store.ts';
import { findStudy, noSuchStudy } from './find-study.ts';

/**
 * From how many defining people on readers are shown the array of a viewpoint of this study.
 *
 * @throws {AppError} as `findStudy`.
 */
export async function readReaderThreshold(
  services: Services,
  asker: Asker,
  studyId: string,
): Promise<ReaderThresholdResponse> {
  const study = await findStudy(services, asker, studyId, 'read-solutions');
  return { arrayFrom: study.arrayFromDefiners, mayChange: may(asker, 'publish', study) };
}

/**
 * Ask for more people, which works at once on every report that is published; or for fewer again, with a reason that is kept
 * in the audit. Never for fewer than the policy does: the contract takes no such number, nor does the table.
 *
 * @throws {AppError} as `findStudy`; `reason-missing`.
 */
export async function setReaderThreshold(
  services: Services,
  asker: NonNullable<Asker>,
  studyId: string,
  { arrayFrom, reason }: ReaderThresholdRequest,
): Promise<ReaderThresholdResponse> {
  const { database, now } = services;
  const { role } = await findStudy(services, asker, studyId, 'publish');
  await database.transaction(async (db) => {
    await studyStore(db).hold(studyId, { isTakingAway: true });
    const before = (await studyStore(db).findStudy(studyId, asker))?.arrayFromDefiners;
    if (before === undefined) throw noSuchStudy(studyId);
    if (before === arrayFrom) return;
    const isLoosened = arrayFrom < before;
    if (isLoosened && reason === undefined) {
      throw new AppError(
        'reason-missing',
        `readers would see arrays from ${arrayFrom} people on instead of ${before}: say why, for the audit`,
        'reason',
      );
    }
    await publishedSolutionStore(db).setArrayFromDefiners(studyId, arrayFrom);
    await auditStore(db).append({
      ...{ studyId, role, at: now(), actorId: asker.researcherId },
      act: 'reader-threshold-set',
      details: { from: before, to: arrayFrom, ...(isLoosened && reason !== undefined && { reason }) },
    });
  });
  return readReaderThreshold(services, asker, studyId);
}
