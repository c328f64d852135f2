import { accessCodeCharacters, accessCodeHash, ACCESS_CODE_MIN_LENGTH } from '../access-code.ts';
import type { OpeningFault } from '../contract/study-card.ts';
import type {
  CreateStudyVersionRequest,
  StudyVersionResponse,
  StudyVersionSettings,
} from '../contract/study-version.ts';
import { AppError } from '../errors.ts';
import type { Services } from '../services.ts';
import { auditStore } from '../stores/audit.store.ts';
import { studyVersionStore, type StudyVersion } from '../stores/study-version.store.ts';
import { findStudy } from './find-study.ts';
import { readStudyVersion, settingsOf } from './read-study-version.ts';
import type { Asker } from '../policies/may.ts';
import type { Queryable } from '../stores/database.ts';
import { participationStore } from '../stores/participation.store.ts';
import { changedSettings } from './changed-settings.ts';
import { withConditionWords } from './condition-words.ts';
import { leavingFaults } from './anonymity-faults.ts';
import { consentTexts } from './consent-texts.ts';
import { missingFor, studyNotReady } from './study-readiness.ts';
import { studyVersionFaults } from './study-version-faults.ts';

/**
 * Whoever may change a study changes what its participants are shown: a new version is published from the last one. Those who are
 * sorting keep theirs. The Q-set and the grid stay what they are, and once the study was open its condition of instruction
 * and its language too, so that all sorts can still be analysed together.
 *
 * @param allowedHosts where studies may send people to.
 * @throws {AppError} as `findStudy`; `edited-elsewhere` if `basedOn` is not the last
 *   version; `study-version-invalid`, `field` naming the first setting that is wrong; `study-not-ready` if the study is
 *   open and would promise less than before.
 */
export async function createStudyVersion(
  services: Services,
  asker: Asker,
  studyId: string,
  {
    request,
    allowedHosts,
  }: { readonly request: CreateStudyVersionRequest; readonly allowedHosts: readonly string[] },
): Promise<StudyVersionResponse> {
  const { database, now } = services;
  const { role, slug } = await findStudy(services, asker, studyId, 'change-study');
  const codeHash = await newCodeHash(request.accessCode);
  await database.transaction(async (db) => {
    const versions = studyVersionStore(db);
    await versions.lockStudy(studyId);
    const last = await versions.currentVersion(studyId);
    if (last?.studyVersionId !== request.basedOn) {
      throw new AppError('edited-elsewhere', 'a newer version was published meanwhile', 'basedOn');
    }
    const next: StudyVersion = {
      ...(await withConditionWords(db, slug, last, request)),
      ...changed(settingsOf(last), request.changes),
      ...(codeHash !== undefined && { accessCodeHash: codeHash }),
    };
    const fault = [...leavingFaults(last, next), ...studyVersionFaults(next, allowedHosts)][0];
    if (fault) throw new AppError('study-version-invalid', `${fault.field}: ${fault.message}`, fault.field);
    await refuseUnready(db, { studyId, last, next, now: now() });
    await versions.insertVersion(studyId, {
      ...next,
      number: last.number + 1,
      publishedAt: now(),
    });
    await auditStore(db).append({
      ...{ studyId, role, at: now(), actorId: asker?.researcherId ?? null },
      act: 'version-published',
      details: { number: last.number + 1, changed: changedSettings(last, next).join(', ') },
    });
  });
  return readStudyVersion(services, asker, studyId);
}

/** An open study is not made worse than it is: what its card says stays said, and no unapproved draft takes its place. */
async function refuseUnready(
  db: Queryable,
  { studyId, last, next, now }: { studyId: string; last: StudyVersion; next: StudyVersion; now: Date },
): Promise<void> {
  if (isPassedOff(last, next)) {
    const message = 'a machine drafted this text; approve it, or write another';
    throw new AppError('study-version-invalid', `consentOrigin: ${message}`, 'consentOrigin');
  }
  if (!(await participationStore(db).holdOpening(studyId)).isOpen) return;
  const before = await missingFor(db, studyId, last, now);
  const isOld = (fault: OpeningFault) =>
    before.some(({ field, language }) => field === fault.field && language === fault.language);
  const missing = (await missingFor(db, studyId, next, now)).filter((fault) => !isOld(fault));
  if (missing.length > 0) throw studyNotReady(missing);
}

/** Is a machine's draft, unchanged, called written by a person. */
function isPassedOff(last: StudyVersion, next: StudyVersion): boolean {
  if (last.consentOrigin === next.consentOrigin || next.consentOrigin !== 'written') return false;
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
  const drafts = new Set(consentTexts(last).map(({ text }) => plain(text)));
  return consentTexts(next).some(({ text }) => plain(text) !== '' && drafts.has(plain(text)));
}

/** Undefined: the code stays; null: none is asked any more. */
async function newCodeHash(code: string | null | undefined): Promise<string | null | undefined> {
  if (code === undefined || code === null) return code;
  if (accessCodeCharacters(code).length < ACCESS_CODE_MIN_LENGTH) {
    const message = `the access code needs ${ACCESS_CODE_MIN_LENGTH} letters or digits or more`;
    throw new AppError('study-version-invalid', message, 'accessCode');
  }
  return accessCodeHash(code);
}

/** What is left out of the changes stays as it was. */
function changed(
  settings: StudyVersionSettings,
  changes: CreateStudyVersionRequest['changes'],
): StudyVersionSettings {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...settings, ...(Object.fromEntries(given) as Partial<StudyVersionSettings>) };
}
