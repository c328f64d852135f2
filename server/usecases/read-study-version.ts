import type { StudyVersionResponse, StudyVersionSettings } from '../contract/study-version.ts';
import type { Services } from '../services.ts';
import { studyVersionStore, type StudyVersion } from '../stores/study-version.store.ts';
import type { Asker } from '../policies/may.ts';
import { conditionWords, isConditionChangeable } from './condition-words.ts';
import { findStudy, noSuchStudy } from './find-study.ts';

/**
 * What the version that newcomers are shown is set to.
 *
 * @throws {AppError} as `findStudy`.
 */
export async function readStudyVersion(
  services: Services,
  asker: Asker,
  studyId: string,
): Promise<StudyVersionResponse> {
  const { slug } = await findStudy(services, asker, studyId, 'read-study');
  const versions = studyVersionStore(services.database);
  const version = await versions.currentVersion(studyId);
  if (!version) throw noSuchStudy(studyId);
  return {
    studyVersionId: version.studyVersionId,
    number: version.number,
    publishedAt: version.publishedAt.toISOString(),
    language: version.language,
    condition: conditionWords(version),
    isConditionChangeable: await isConditionChangeable(services.database, slug, version),
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
    isForced: version.isForced,
    hasPiles: version.hasPiles,
    hasTryOut: version.hasTryOut,
    externalParameters: version.externalParameters,
    externalIdentity: version.externalIdentity,
    isByInvitation: version.isByInvitation,
    isAnonymous: version.isAnonymous,
    completion: version.completion,
    screenedOut: version.screenedOut,
    withdrawalDays: version.withdrawalDays,
    moveTimesPurpose: version.moveTimesPurpose,
    isLab: version.isLab,
    embedHosts: version.embedHosts,
  };
}
