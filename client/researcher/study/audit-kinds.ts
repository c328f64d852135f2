import type { AuditAct, AuditEntry } from '../../../server/contract/audit.ts';

/** Acts by what a person looks for. */
const KIND_OF: Record<AuditAct, Exclude<AuditKind, 'all'>> = {
  refused: 'refusals',
  'record-exported': 'data',
  'identities-read': 'data',
  'identities-exported': 'data',
  'identities-erased': 'data',
  'solution-saved': 'study',
  'report-published': 'reports',
  'report-taken-back': 'reports',
  'reader-threshold-set': 'reports',
  'share-made': 'reports',
  'share-revoked': 'reports',
  'share-password-set': 'reports',
  'version-published': 'study',
  'study-made': 'study',
  'study-opened': 'study',
  'study-closed': 'study',
  'consent-approved': 'study',
  'role-given': 'people',
  'member-removed': 'people',
  'ownership-handed-over': 'people',
  'invitation-sent': 'people',
  'invitation-accepted': 'people',
  'invitation-taken-back': 'people',
  'reset-link-made': 'people',
  'quotation-chosen': 'reports',
  'quotation-removed': 'reports',
  'quotation-cleared': 'reports',
  'quotation-taken-back': 'reports',
  'participants-invited': 'people',
  'participant-invitation-revoked': 'people',
  'identity-readers-named': 'people',
  'lab-computer-prepared': 'study',
  'lab-link-taken-back': 'study',
  'lab-computer-ended': 'study',
  'sort-withdrawn': 'erasures',
  'participation-stopped': 'erasures',
};

/** What the audit can be narrowed to. */
export type AuditKind = 'all' | 'data' | 'people' | 'reports' | 'study' | 'erasures' | 'refusals';

/** The entries of one kind, newest first. */
export function entriesOfKind(entries: readonly AuditEntry[], kind: AuditKind): AuditEntry[] {
  return entries.filter(({ act }) => kind === 'all' || KIND_OF[act] === kind).reverse();
}
