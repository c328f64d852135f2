import type { RecordedSort, RecordResponse } from '../contract/record.ts';
import type { Services } from '../services.ts';
import { auditStore } from '../stores/audit.store.ts';
import type { Queryable } from '../stores/database.ts';
import { recordStore, type StoredRecord } from '../stores/record.store.ts';
import { studyVersionStore, type StudyVersion } from '../stores/study-version.store.ts';
import { dealtStatements } from './dealt-statements.ts';
import { findStudy, noSuchStudy } from './find-study.ts';
import type { Asker } from '../policies/may.ts';

/**
 * Every Q-sort of a study with all that is kept about how it came about. Who took it away is written down.
 *
 * @throws {AppError} as `findStudy`.
 */
export async function exportRecord(
  services: Services,
  asker: Asker,
  studyId: string,
): Promise<RecordResponse> {
  const { database, now } = services;
  const { role } = await findStudy(services, asker, studyId, 'export-record');
  const version = await studyVersionStore(database).currentVersion(studyId);
  if (!version) throw noSuchStudy(studyId);
  const stored = await recordStore(database).recordsOf(version.studyVersionId);
  const versions = await versionsOf(database, stored);
  await database.transaction((db) =>
    auditStore(db).append({
      ...{ studyId, role, at: now(), actorId: asker?.researcherId ?? null },
      act: 'record-exported',
      details: { qSorts: stored.length },
    }),
  );
  return {
    statements: version.statements.map(({ position, label, text }) => ({ position, label, text })),
    sorts: stored.map((record) => recordedSort(record, versions.get(record.keys.studyVersionId)!)),
  };
}

async function versionsOf(
  database: Queryable,
  records: readonly StoredRecord[],
): Promise<ReadonlyMap<string, StudyVersion>> {
  const ids = new Set(records.map(({ keys }) => keys.studyVersionId));
  const versions = new Map<string, StudyVersion>();
  for (const id of ids) versions.set(id, (await studyVersionStore(database).findVersion(id))!);
  return versions;
}

function recordedSort(
  { keys, consents, consentedAt, submittedAt, reasons, lab, ...record }: StoredRecord,
  { statements }: StudyVersion,
): RecordedSort {
  const texts = new Map(reasons.map(({ position, text }) => [position, text]));
  return {
    ...record,
    consents: consents.map((consent) => ({
      ...consent,
      answeredAt: new Date(consent.answeredAt).toISOString(),
    })),
    consentedAt: consentedAt?.toISOString() ?? null,
    submittedAt: submittedAt.toISOString(),
    lab: lab && {
      agreedAt: new Date(lab.agreedAt).toISOString(),
      leftAt: new Date(lab.leftAt).toISOString(),
    },
    reasons: statements.map(({ position }) => texts.get(position) ?? null),
    dealtAs: record.origin === 'collected' ? dealtAs(keys.participationId, statements) : null,
  };
}

/** As which card each statement was dealt, from 1; in Q-set order. [S] */
function dealtAs(participationId: string, statements: StudyVersion['statements']): number[] {
  const dealt = dealtStatements(participationId, statements).map(({ statementId }) => statementId);
  return statements.map(({ statementId }) => dealt.indexOf(statementId) + 1);
}
