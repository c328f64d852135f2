import { chainBreak } from '../audit-chain.ts';
import { AuditAct, type StudyAuditResponse } from '../contract/audit.ts';
import { StudyRole } from '../contract/study-role.ts';
import type { Asker } from '../policies/may.ts';
import type { Services } from '../services.ts';
import { auditStore, type StoredEntry } from '../stores/audit.store.ts';
import { findStudy } from './find-study.ts';

/**
 * Everything that was done in a study, with its chain checked anew.
 *
 * @throws {AppError} as `findStudy`.
 */
export async function readAudit(
  services: Services,
  asker: Asker,
  studyId: string,
): Promise<StudyAuditResponse> {
  await findStudy(services, asker, studyId, 'read-audit');
  const entries = await auditStore(services.database).entriesOf(studyId);
  return { scope: studyId, brokenAt: chainBreak(entries), entries: entries.map(shownEntry) };
}

function shownEntry({ at, role, act, previousHash, hash, ...entry }: StoredEntry) {
  const { sequence, actorId, actorName, details } = entry;
  return {
    ...{ sequence, actorId, actorName, details: details as StudyAuditResponse['entries'][number]['details'] },
    at: at.toISOString(),
    role: StudyRole.nullable().parse(role),
    act: AuditAct.parse(act),
    previousHash: previousHash.toString('hex'),
    hash: hash.toString('hex'),
  };
}
