import { z } from 'zod';

/** What somebody is in a study. It has one owner, and any number of the others. */
export const StudyRole = z.enum(['owner', 'editor', 'analyst', 'interviewer', 'reader']);
export type StudyRole = z.infer<typeof StudyRole>;

/** The roles an owner can give; ownership itself is handed over. */
export const MemberRole = StudyRole.exclude(['owner']);
export type MemberRole = z.infer<typeof MemberRole>;

/** What may be done in a study; who may stands in server/policies/may.ts. */
export const Permission = z.enum([
  /** The Q-set, the Q-sorts with their reasons and interviews, and the settings; no identifying data. */
  'read-study',
  /** Saved solutions with all their figures. */
  'read-solutions',
  /** Reports that are published, whoever they are published for. */
  'read-reports',
  /** Save solutions and write about their viewpoints. */
  'save-solutions',
  /** Publish reports and take them back. */
  'publish',
  /** Take away the record of every Q-sort. */
  'export-record',
  /** Who is who: e-mail addresses, panel ids and the like. */
  'read-identities',
  /** Publish versions, open and close, invite participants. */
  'change-study',
  /** See who works on the study. */
  'read-people',
  /** Invite, give roles, remove, hand the study over. */
  'manage-people',
  /** Read what was done in the study, by whom. */
  'read-audit',
]);
export type Permission = z.infer<typeof Permission>;
