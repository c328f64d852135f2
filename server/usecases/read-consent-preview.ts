import { permissionsIn, type Asker } from '../policies/may.ts';
import type { Services } from '../services.ts';
import { participationStore } from '../stores/participation.store.ts';
import { studyStore } from '../stores/study.store.ts';
import type { StudyCardView } from './read-study-card.ts';

/**
 * The consent page for those who work on a study, whether it is open or not; null for everybody else, who see what the
 * page is to them.
 */
export async function readConsentPreview(
  { database }: Pick<Services, 'database'>,
  slug: string,
  asker: Asker,
): Promise<StudyCardView | null> {
  const study = await participationStore(database).findSortableStudy(slug);
  const row = study && (await studyStore(database).findStudy(study.studyId, asker));
  const version = study && (await studyStore(database).currentVersion(study.studyId));
  if (!version || !row || row.role === null || permissionsIn(asker, row).length === 0) return null;
  return { study, version, earlier: null };
}
