import type { CardResponse, ConsentApprovalRequest } from '../contract/study-card.ts';
import { AppError } from '../errors.ts';
import type { Asker } from '../policies/may.ts';
import type { Services } from '../services.ts';
import { auditStore } from '../stores/audit.store.ts';
import { consentApprovalStore } from '../stores/consent-approval.store.ts';
import { studyStore } from '../stores/study.store.ts';
import { studyVersionStore } from '../stores/study-version.store.ts';
import { consentTexts } from './consent-texts.ts';
import { readCardStatus } from './read-card-status.ts';
import { findStudy } from './find-study.ts';

/**
 * A person has read the consent texts of a study, in every language, and takes them for the study's own. Who and when is
 * kept with the SHA-256 of each text, so that a text that is changed later is approved by nobody.
 *
 * @throws {AppError} as `findStudy`; `edited-elsewhere` if these are not the texts of the last version.
 */
export async function approveConsent(
  services: Services,
  asker: NonNullable<Asker>,
  studyId: string,
  { textsSha256 }: ConsentApprovalRequest,
): Promise<CardResponse> {
  const { database, now } = services;
  const { role } = await findStudy(services, asker, studyId, 'change-study');
  await database.transaction(async (db) => {
    await studyVersionStore(db).lockStudy(studyId);
    const version = await studyStore(db).currentVersion(studyId);
    const texts = version ? consentTexts(version) : [];
    if (!texts.every(({ textSha256 }) => textsSha256.includes(textSha256))) {
      throw new AppError('edited-elsewhere', 'these are not the texts of the last version', 'textsSha256');
    }
    const approval = { approvedBy: asker.researcherId, approvedAt: now() };
    await consentApprovalStore(db).insert(studyId, texts, approval);
    await auditStore(db).append({
      ...{ studyId, role, at: now(), actorId: asker.researcherId },
      act: 'consent-approved',
      details: { texts: texts.length },
    });
  });
  return readCardStatus(services, asker, studyId);
}
