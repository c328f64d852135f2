import { accessCodeCharacters, accessCodeHash, ACCESS_CODE_MIN_LENGTH } from '../access-code.ts';
import type {
  CreateStudyVersionRequest,
  StudyVersionResponse,
  StudyVersionSettings,
} from '../contract/study-version.ts';
import { AppError } from '../errors.ts';
import { mayPublishVersion, mayRead } from '../policies/may.ts';
import type { Services } from '../services.ts';
import type { Queryable } from '../stores/database.ts';
import { studyStore } from '../stores/study.store.ts';
import { studyVersionStore, type StudyVersion } from '../stores/study-version.store.ts';
import { readStudyVersion, settingsOf } from './read-study-version.ts';
import type { Asker } from './readable-solution.ts';
import { studyVersionFaults } from './study-version-faults.ts';

/**
 * A study's owner changes what participants are shown: a new version is published from the last one. Those who are
 * sorting keep theirs. The Q-set, the grid and the condition of instruction stay what they are, so that all sorts can
 * still be analysed together.
 *
 * @param allowedHosts where studies may send people to.
 * @throws {AppError} `not-found`; `study-read-only` for a demo; `edited-elsewhere` if `basedOn` is not the last
 *   version; `study-version-invalid`, `field` naming the first setting that is wrong.
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
  await refuseOthers(database, asker, studyId);
  const codeHash = await newCodeHash(request.accessCode);
  await database.transaction(async (db) => {
    const versions = studyVersionStore(db);
    await versions.lockStudy(studyId);
    const last = await versions.currentVersion(studyId);
    if (last?.studyVersionId !== request.basedOn) {
      throw new AppError('edited-elsewhere', 'a newer version was published meanwhile', 'basedOn');
    }
    const next: StudyVersion = { ...last, ...changed(settingsOf(last), request.changes) };
    const fault = studyVersionFaults(next, allowedHosts)[0];
    if (fault) throw new AppError('study-version-invalid', `${fault.field}: ${fault.message}`, fault.field);
    await versions.insertVersion(studyId, {
      ...next,
      accessCodeHash: codeHash === undefined ? last.accessCodeHash : codeHash,
      number: last.number + 1,
      publishedAt: now(),
    });
  });
  return readStudyVersion(services, asker, studyId);
}

async function refuseOthers(database: Queryable, asker: Asker, studyId: string): Promise<void> {
  const study = await studyStore(database).findStudy(studyId);
  if (!study || !mayRead(asker, study)) throw new AppError('not-found', `there is no study ${studyId}`);
  if (!mayPublishVersion(asker, study)) {
    throw new AppError('study-read-only', 'a demo study stays as it is; make a study of your own');
  }
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
