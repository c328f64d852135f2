import type { AuditEntry, StudyAuditResponse } from '../contract/audit.ts';
import { csvTable, type Column } from './csv-table.ts';

/** One row an entry; the columns are explained in docs/audit.md. */
export function auditCsv({ scope, entries }: StudyAuditResponse): string {
  const columns: Column<AuditEntry>[] = [
    { name: 'scope', cell: () => scope },
    { name: 'sequence', cell: ({ sequence }) => sequence },
    { name: 'at', cell: ({ at }) => at },
    { name: 'actor_id', cell: ({ actorId }) => actorId },
    { name: 'actor_name', cell: ({ actorName }) => actorName },
    { name: 'role', cell: ({ role }) => role },
    { name: 'act', cell: ({ act }) => act },
    { name: 'details', cell: ({ details }) => JSON.stringify(details) },
    { name: 'previous_hash', cell: ({ previousHash }) => previousHash },
    { name: 'hash', cell: ({ hash }) => hash },
  ];
  return csvTable(columns, entries);
}
