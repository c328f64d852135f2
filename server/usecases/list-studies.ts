import type { StudiesResponse } from '../contract/study.ts';
import type { Asker } from '../policies/may.ts';
import type { Services } from '../services.ts';
import { studyStore } from '../stores/study.store.ts';
import { studySummary } from './study-summary.ts';

/** The studies in which this visitor has a part, newest first, then the demo studies. */
export async function listStudies({ database }: Services, asker: Asker): Promise<StudiesResponse> {
  const studies = await studyStore(database).visibleStudies(asker);
  return {
    studies: studies.map((study) => studySummary(study, asker)),
  };
}
