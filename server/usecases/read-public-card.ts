import { AppError } from '../errors.ts';
import { permissionsIn, type Asker } from '../policies/may.ts';
import type { Services } from '../services.ts';
import { participationStore, type SortableStudy } from '../stores/participation.store.ts';
import { studyStore } from '../stores/study.store.ts';
import type { StudyVersion } from '../stores/study-version.store.ts';

/** What a study promises, as anybody may read it. */
export interface PublicCard {
  readonly study: SortableStudy;
  /** The one newcomers are shown. */
  readonly version: StudyVersion;
  /** The study was not opened yet: only those who work on it see this. */
  readonly isPreview: boolean;
}

/**
 * The study card, whether the study takes sorts or not. Before it was first opened it is there for those who work on
 * the study, as a preview.
 *
 * @throws {AppError} `not-found` if there is no such study, or it was never opened.
 */
export async function readPublicCard(
  { database }: Services,
  slug: string,
  asker: Asker,
): Promise<PublicCard> {
  const study = await participationStore(database).findSortableStudy(slug);
  const version = study && (await studyStore(database).currentVersion(study.studyId));
  if (!version) throw noSuchStudy();
  if (study.isPublic) return { study, version, isPreview: false };
  const row = await studyStore(database).findStudy(study.studyId, asker);
  if (!row || permissionsIn(asker, row).length === 0) throw noSuchStudy();
  return { study, version, isPreview: true };
}

function noSuchStudy(): AppError {
  return new AppError('not-found', 'there is no such study');
}
