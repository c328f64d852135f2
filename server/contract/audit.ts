import { z } from 'zod';
import { StudyRole } from './study-role.ts';

/**
 * GET, the study's owner alone: everything that was done in the study, oldest first, and whether the chain is whole. The
 * answer to `?format=json` (the default) and `csv` is explained in docs/audit.md, with a recipe that checks it.
 */
export const studyAuditPath = '/api/studies/:studyId/audit';

export const AuditFormat = z.enum(['json', 'csv']);
export type AuditFormat = z.infer<typeof AuditFormat>;

/** Everything that is written down about who did what. */
export const AuditAct = z.enum([
  'refused',
  'record-exported',
  'identities-read',
  'identities-exported',
  'identities-erased',
  'solution-saved',
  'report-published',
  'report-taken-back',
  'reader-threshold-set',
  'share-made',
  'share-revoked',
  'share-password-set',
  'version-published',
  'study-made',
  'study-opened',
  'study-closed',
  'consent-approved',
  'role-given',
  'member-removed',
  'ownership-handed-over',
  'invitation-sent',
  'invitation-accepted',
  'invitation-taken-back',
  'reset-link-made',
  'quotation-chosen',
  'quotation-removed',
  'quotation-cleared',
  'quotation-taken-back',
  'sort-withdrawn',
  'participation-stopped',
  'participants-invited',
  'participant-invitation-revoked',
  'identity-readers-named',
  'lab-computer-prepared',
  'lab-link-taken-back',
  'lab-computer-ended',
]);
export type AuditAct = z.infer<typeof AuditAct>;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** One thing that was done, as it stands in the chain. */
export const AuditEntry = z.strictObject({
  /** Place in the chain, from 1. */
  sequence: z.int(),
  at: z.iso.datetime(),
  /** The researcher; null: a participant, or the server by itself. */
  actorId: z.nullable(z.uuid()),
  /** As they are called now; null: nobody, or an account that is gone. Not part of the chain. */
  actorName: z.nullable(z.string()),
  /** At that moment. */
  role: z.nullable(StudyRole),
  act: AuditAct,
  /** Keys and counts that tell which. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  previousHash: Sha256,
  hash: Sha256,
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const StudyAuditResponse = z.strictObject({
  /** What the chain is of: the key of the study. */
  scope: z.string(),
  /** The first place at which the chain breaks, as the server found just now; null: it is whole. */
  brokenAt: z.nullable(z.int()),
  /** Oldest first. */
  entries: z.array(AuditEntry),
});
export type StudyAuditResponse = z.infer<typeof StudyAuditResponse>;
