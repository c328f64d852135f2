import type { Services } from '../services.ts';
import { participationStore } from '../stores/participation.store.ts';
import { studyVersionStore } from '../stores/study-version.store.ts';

/** Somebody does not agree to take part: they are counted for the version they read, and nothing else is kept. */
export async function declineParticipation(
  { database }: Services,
  slug: string,
  readVersionId: string,
): Promise<void> {
  const study = await participationStore(database).findSortableStudy(slug);
  if (study) await studyVersionStore(database).countDecline(study.studyId, readVersionId);
}
