import { AppError } from '../errors.ts';
import { secretHash } from '../secrets.ts';
import type { Services } from '../services.ts';
import { participationStore, type SortableStudy } from '../stores/participation.store.ts';
import { qSortStore } from '../stores/q-sort.store.ts';
import { studyStore } from '../stores/study.store.ts';
import type { StudyVersion } from '../stores/study-version.store.ts';
import { conditionOf, FIRST_OCCASION, versionOf } from './find-participation.ts';

/** What somebody who opens a study's link is told. */
export interface StudyCardView {
  readonly study: SortableStudy;
  readonly version: StudyVersion;
  /** The sort that was begun in this browser; null if none was. */
  readonly earlier: EarlierParticipation | null;
}

export interface EarlierParticipation {
  readonly participationToken: string;
  /** Null: only the day is known. */
  readonly begunAt: Date | null;
  readonly isHandedIn: boolean;
}

/**
 * The study card, and whether a sort of this study was begun in this browser before.
 *
 * @param rememberedToken what this browser's cookie holds, if anything.
 * @throws {AppError} `not-found` if there is no such study, or it was never opened.
 */
export async function readStudyCard(
  { database }: Services,
  slug: string,
  rememberedToken: string | null,
): Promise<StudyCardView> {
  const study = await participationStore(database).findSortableStudy(slug);
  const version = study?.isPublic && (await studyStore(database).currentVersion(study.studyId));
  if (!version) throw new AppError('not-found', 'there is no such study');
  const earlier = rememberedToken === null ? null : await earlierIn({ database }, study, rememberedToken);
  return { study, version, earlier };
}

async function earlierIn(
  { database }: Pick<Services, 'database'>,
  study: SortableStudy,
  participationToken: string,
): Promise<EarlierParticipation | null> {
  const participation = await participationStore(database).findByTokenHash(secretHash(participationToken));
  if (participation?.study.studyId !== study.studyId) return null;
  const { participationId, createdAt } = participation;
  const version = await versionOf(database, participation);
  const { conditionId } = conditionOf(version);
  const handedIn = await qSortStore(database).find({
    participationId,
    conditionId,
    occasion: FIRST_OCCASION,
  });
  const begunAt = version.isAnonymous ? null : createdAt;
  return { participationToken, begunAt, isHandedIn: handedIn !== null };
}
