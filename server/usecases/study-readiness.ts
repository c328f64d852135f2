import type { OpeningFault } from '../contract/study-card.ts';
import { AppError } from '../errors.ts';
import { openingFaults, type Openable } from '../policies/opening-faults.ts';
import { consentApprovalStore } from '../stores/consent-approval.store.ts';
import type { Queryable } from '../stores/database.ts';
import { consentTexts } from './consent-texts.ts';

/** What keeps a version of a study from being opened now. */
export async function missingFor(
  db: Queryable,
  studyId: string,
  version: Openable,
  now: Date,
): Promise<OpeningFault[]> {
  const approvals = await consentApprovalStore(db).approvalsOf(studyId);
  const approved = new Set(approvals.map(({ textSha256 }) => textSha256));
  return openingFaults(version, {
    isApproved: consentTexts(version).every(({ textSha256 }) => approved.has(textSha256)),
    today: now.toISOString().slice(0, 10),
  });
}

/** Names everything that is missing; `field` is the first of it. */
export function studyNotReady(missing: readonly OpeningFault[]): AppError {
  const named = missing.map(({ field, language }) => (language === null ? field : `${field} (${language})`));
  return new AppError(
    'study-not-ready',
    `the study card is not ready for people to take part: ${named.join(', ')}`,
    missing[0]?.field,
  );
}
