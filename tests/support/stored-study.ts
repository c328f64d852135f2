import type { Database } from '../../server/stores/database.ts';
import { studyStore, type StoredStudy } from '../../server/stores/study.store.ts';
import { studyVersionStore } from '../../server/stores/study-version.store.ts';

/** The keys of a study that is there. */
export async function storedStudy(database: Database, studyId: string): Promise<StoredStudy> {
  const [study, version] = [
    await studyStore(database).findStudy(studyId, null),
    await studyVersionStore(database).currentVersion(studyId),
  ];
  return {
    studyId,
    slug: study!.slug,
    studyVersionId: version!.studyVersionId,
    statementIds: version!.statements.map(({ statementId }) => statementId),
    conditionIds: version!.conditions.map(({ conditionId }) => conditionId),
  };
}
