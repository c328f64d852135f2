import type { StudyResponse } from '../contract/study.ts';
import type { Services } from '../services.ts';
import { studyQSortStore } from '../stores/study-q-sorts.store.ts';
import { studyStore } from '../stores/study.store.ts';
import type { Asker } from '../policies/may.ts';
import { findStudy, noSuchStudy } from './find-study.ts';
import { studySummary } from './study-summary.ts';

/**
 * A study with everything its analysis starts from: the current version, and everybody's Q-sort under its first
 * condition of instruction, wherever it came from, in order of arrival. A demo is open to everybody: there the words of
 * its visitors are left out.
 *
 * @throws {AppError} as `findStudy`.
 */
export async function readStudy(services: Services, asker: Asker, studyId: string): Promise<StudyResponse> {
  const { database } = services;
  const study = await findStudy(services, asker, studyId, 'read-study');
  const version = await studyStore(database).currentVersion(studyId);
  const condition = version?.conditions[0];
  if (!version || !condition) throw noSuchStudy(studyId);

  const { instruction, disagreePole, agreePole } = condition;
  return {
    study: studySummary(study, asker),
    distribution: version.distribution.map(({ value, capacity }) => ({ value, capacity })),
    isForced: version.isForced,
    ...{ instruction, disagreePole, agreePole },
    statements: [...version.statements],
    qSorts: (await studyQSortStore(database).qSortsOf(version.studyVersionId)).map((qSort) =>
      study.isDemo && qSort.origin === 'collected' ? { ...qSort, reasons: [] } : qSort,
    ),
  };
}
