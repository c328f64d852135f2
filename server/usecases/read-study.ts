import type { StudyResponse } from '../contract/study.ts';
import { AppError } from '../errors.ts';
import { mayChange, mayRead } from '../policies/may.ts';
import type { Services } from '../services.ts';
import { studyQSortStore } from '../stores/study-q-sorts.store.ts';
import { studyStore } from '../stores/study.store.ts';
import type { Asker } from './readable-solution.ts';
import { studySummary } from './study-summary.ts';

/**
 * A study with everything its analysis starts from: the current version, and everybody's Q-sort under its first
 * condition of instruction, wherever it came from, in order of arrival. A demo is open to everybody: there the words of
 * its visitors are left out.
 *
 * @throws {AppError} `not-found` for an unknown study and for another's alike.
 */
export async function readStudy(
  { database }: Services,
  asker: Asker,
  studyId: string,
): Promise<StudyResponse> {
  const study = await studyStore(database).findStudy(studyId);
  const version = study && mayRead(asker, study) && (await studyStore(database).currentVersion(studyId));
  const condition = version && version.conditions[0];
  if (!version || !condition) throw new AppError('not-found', `there is no study ${studyId}`);

  const { instruction, disagreePole, agreePole } = condition;
  return {
    study: studySummary(study, mayChange(asker, study)),
    distribution: version.distribution.map(({ value, capacity }) => ({ value, capacity })),
    ...{ instruction, disagreePole, agreePole },
    statements: [...version.statements],
    qSorts: (await studyQSortStore(database).qSortsOf(version.studyVersionId)).map((qSort) =>
      study.isDemo && qSort.origin === 'collected' ? { ...qSort, reasons: [] } : qSort,
    ),
  };
}
