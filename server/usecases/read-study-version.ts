import type { StudyVersionResponse, StudyVersionSettings } from '../contract/study-version.ts';
import { AppError } from '../errors.ts';
import { mayRead } from '../policies/may.ts';
import type { Services } from '../services.ts';
import { studyStore } from '../stores/study.store.ts';
import { studyVersionStore, type StudyVersion } from '../stores/study-version.store.ts';
import type { Asker } from './readable-solution.ts';

/**
 * What the version that newcomers are shown is set to.
 *
 * @throws {AppError} `not-found` for an unknown study and for another's alike.
 */
export async function readStudyVersion(
  { database }: Services,
  asker: Asker,
  studyId: string,
): Promise<StudyVersionResponse> {
  const study = await studyStore(database).findStudy(studyId);
  const versions = studyVersionStore(database);
  const version = study && mayRead(asker, study) && (await versions.currentVersion(studyId));
  if (!version) throw new AppError('not-found', `there is no study ${studyId}`);
  return {
    studyVersionId: version.studyVersionId,
    number: version.number,
    publishedAt: version.publishedAt.toISOString(),
    language: version.language,
    settings: settingsOf(version),
    hasAccessCode: version.accessCodeHash !== null,
    declinedCount: await versions.declinedCount(version.studyVersionId),
  };
}

/** The settings of a version, without its Q-set and its keys. */
export function settingsOf(version: StudyVersion): StudyVersionSettings {
  return {
    card: version.card,
    legalBasis: version.legalBasis,
    consentText: version.consentText,
    consentItems: version.consentItems,
    consentOrigin: version.consentOrigin,
    identifiersUntil: version.identifiersUntil,
    reasonsAskedFor: version.reasonsAskedFor,
    translations: version.translations,
    questions: version.questions,
    hasPiles: version.hasPiles,
    hasTryOut: version.hasTryOut,
    externalParameters: version.externalParameters,
    externalIdentity: version.externalIdentity,
    isByInvitation: version.isByInvitation,
    completion: version.completion,
    withdrawalDays: version.withdrawalDays,
    moveTimesPurpose: version.moveTimesPurpose,
    isLab: version.isLab,
    embedHosts: version.embedHosts,
  };
}
