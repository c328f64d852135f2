import { z } from 'zod';

/** Everything that is written down about who did what. */
export const AuditAct = z.enum([
  'refused',
  'record-exported',
  'identities-read',
  'solution-saved',
  'report-published',
  'report-taken-back',
  'version-published',
  'study-opened',
  'study-closed',
  'role-given',
  'member-removed',
  'ownership-handed-over',
  'sort-withdrawn',
  'participants-invited',
  'identity-readers-named',
]);
export type AuditAct = z.infer<typeof AuditAct>;
