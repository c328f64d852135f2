import type { StudySummary } from '../contract/study.ts';
import type { StudyRow } from '../stores/study.store.ts';

/** A study as one visitor sees it in a list. */
export function studySummary(study: StudyRow, mayChange: boolean): StudySummary {
  const { studyId, slug, title, provenance, isDemo, isOpen, statementCount, qSortCount } = study;
  return {
    ...{ studyId, slug, title, provenance, isDemo, isOpen, statementCount, qSortCount },
    createdAt: study.createdAt.toISOString(),
    mayChange,
  };
}
