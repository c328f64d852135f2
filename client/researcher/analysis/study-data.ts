import type { StudyData } from '../../../analysis/index.ts';
import type { StudyResponse } from '../../../server/contract/study.ts';

/** What the analysis needs of a study. */
export function studyDataOf({ statements, qSorts, distribution }: StudyResponse): StudyData {
  return {
    statements: statements.map(({ label, text }) => ({ id: label, text })),
    qSorts: qSorts.map(({ name, values }) => ({ name, values })),
    distribution,
  };
}
