import { studyAuditPath, StudyAuditResponse } from '../../server/contract/audit.ts';
import { call, pathOf } from './call.ts';

/** Everything that was done in a study, with its chain checked by the server. */
export function readAudit(studyId: string): Promise<StudyAuditResponse> {
  return call({ path: pathOf(studyAuditPath, { studyId }), answer: StudyAuditResponse });
}

/** Where the browser gets the same as a file. */
export function auditFilePath(studyId: string, format: 'json' | 'csv'): string {
  return `${pathOf(studyAuditPath, { studyId })}?format=${format}`;
}
