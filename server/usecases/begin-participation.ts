import { createHash } from 'node:crypto';
import { AppError } from '../errors.ts';
import { newSecret, secretHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import { participationStore } from '../stores/participation.store.ts';
import { studyStore } from '../stores/study.store.ts';

/**
 * Somebody agrees to take part: from now on they have a personal link. Which text they agreed to is kept as its
 * SHA-256.
 *
 * @param readVersionId the study version whose consent text they were shown.
 * @returns the token of the personal link, or `consent-changed` if there is a newer text they have not read.
 * @throws {AppError} `not-found`, or `study-closed` if it takes no Q-sorts now.
 */
export async function beginParticipation(
  { database, now }: Services,
  slug: string,
  readVersionId: string,
): Promise<{ readonly participationToken: string } | 'consent-changed'> {
  return database.transaction(async (db) => {
    const participations = participationStore(db);
    const study = await participations.findSortableStudy(slug);
    const version = study && (await studyStore(db).currentVersion(study.studyId));
    if (!version) throw new AppError('not-found', 'there is no such study');
    if (!(await participations.holdOpen(study.studyId))) throw studyClosed();
    if (version.studyVersionId !== readVersionId) return 'consent-changed';
    const participationToken = newSecret();
    await participations.insertParticipation({
      studyId: study.studyId,
      studyVersionId: version.studyVersionId,
      tokenHash: secretHash(participationToken),
      consentSha256: createHash('sha256').update(version.consentText).digest('hex'),
      consentedAt: now(),
    });
    return { participationToken };
  });
}

/** The study takes no Q-sorts now. */
export function studyClosed(): AppError {
  return new AppError('study-closed', 'the study does not take Q-sorts now');
}
