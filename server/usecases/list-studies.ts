import type { StudiesResponse } from '../contract/study.ts';
import { mayChange, mayRead } from '../policies/may.ts';
import type { Services } from '../services.ts';
import { studyStore } from '../stores/study.store.ts';
import type { Asker } from './readable-solution.ts';
import { studySummary } from './study-summary.ts';

/** The studies this visitor may see: their own, newest first, then the demo studies. */
export async function listStudies({ database }: Services, asker: Asker): Promise<StudiesResponse> {
  const studies = await studyStore(database).visibleStudies(asker?.researcherId ?? null);
  return {
    studies: studies
      .filter((study) => mayRead(asker, study))
      .map((study) => studySummary(study, mayChange(asker, study))),
  };
}
