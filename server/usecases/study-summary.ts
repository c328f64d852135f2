import type { StudySummary } from '../contract/study.ts';
import { permissionsIn, type Asker } from '../policies/may.ts';
import type { StudyRow } from '../stores/study.store.ts';

/** A study as one visitor sees it in a list. */
export function studySummary(study: StudyRow, asker: Asker): StudySummary {
  const { studyId, slug, title, role, provenance, isDemo, isOpen, statementCount, qSortCount } = study;
  return {
    ...{ studyId, slug, title, role, provenance, isDemo, isOpen, statementCount, qSortCount },
    createdAt: study.createdAt.toISOString(),
    may: [...permissionsIn(asker, study)],
  };
}
