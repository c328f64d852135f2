import type { CardResponse } from '../contract/study-card.ts';
import { may, type Asker } from '../policies/may.ts';
import type { Services } from '../services.ts';
import { consentApprovalStore } from '../stores/consent-approval.store.ts';
import { participationStore } from '../stores/participation.store.ts';
import { studyVersionStore, type StudyVersion } from '../stores/study-version.store.ts';
import { consentTexts } from './consent-texts.ts';
import { findStudy, noSuchStudy } from './find-study.ts';
import { missingFor } from './study-readiness.ts';

/** So long before identifying data go the owner is told. */
const TOLD_BEFORE_MS = 30 * 86_400_000;

/**
 * How a study stands with the public: is it open, what is missing for that, which consent texts there were, who approved
 * them, and how many agreed to each.
 *
 * @throws {AppError} as `findStudy`.
 */
export async function readCardStatus(
  services: Services,
  asker: Asker,
  studyId: string,
): Promise<CardResponse> {
  const { database, now } = services;
  const study = await findStudy(services, asker, studyId, 'read-study');
  const versions = await studyVersionStore(database).versionsOf(studyId);
  const last = await studyVersionStore(database).currentVersion(studyId);
  if (!last) throw noSuchStudy(studyId);
  const isPublic = (await participationStore(database).findSortableStudy(study.slug))?.isPublic ?? false;
  return {
    slug: study.slug,
    isOpen: study.isOpen,
    isPublic,
    mayChange: may(asker, 'change-study', study),
    missing: await missingFor(database, studyId, last, now()),
    versions: await versionsWithAgreements({ database }, studyId, versions),
    identifiersGoOn: nextDay(versions, now()),
  };
}

async function versionsWithAgreements(
  { database }: Pick<Services, 'database'>,
  studyId: string,
  versions: readonly VersionOfCard[],
): Promise<CardResponse['versions']> {
  const approvals = await consentApprovalStore(database).approvalsOf(studyId);
  const counts = await consentApprovalStore(database).agreedCounts(studyId);
  return versions.map((version) => ({
    number: version.number,
    publishedAt: version.publishedAt.toISOString(),
    consentOrigin: version.consentOrigin,
    texts: consentTexts(version).map(({ language, textSha256 }) => {
      const approval = approvals.find((each) => each.textSha256 === textSha256);
      return {
        language,
        textSha256,
        approval: approval
          ? { approvedBy: approval.approvedBy, approvedAt: approval.approvedAt.toISOString() }
          : null,
        agreedCount:
          counts.find(
            (each) => each.studyVersionId === version.studyVersionId && each.textSha256 === textSha256,
          )?.count ?? 0,
      };
    }),
  }));
}

type VersionOfCard = Omit<StudyVersion, 'statements' | 'conditions'>;

function nextDay(versions: readonly VersionOfCard[], now: Date): string | null {
  const [today, soon] = [now, new Date(now.getTime() + TOLD_BEFORE_MS)].map((moment) =>
    moment.toISOString().slice(0, 10),
  );
  const days = versions.flatMap(({ identifiersUntil }) => identifiersUntil ?? []);
  return days.filter((day) => day >= today! && day <= soon!).sort()[0] ?? null;
}
