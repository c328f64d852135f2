import { z } from 'zod';
import { Email, NewPassword, PersonName } from './researcher.ts';

/** GET: open invitations to this installation. POST: invite somebody to it. */
export const installationInvitationsPath = '/api/invitations';
/** DELETE: take an invitation back. */
export const invitationPath = '/api/invitations/:invitationId';
/** Server-rendered form (GET shows, POST accepts). */
export const invitationPagePath = '/invitations/:token';

export const Invitation = z.strictObject({
  invitationId: z.uuid(),
  email: z.string(),
  /** Who invited. */
  invitedBy: z.string(),
  /** ISO 8601. */
  createdAt: z.string(),
  expiresAt: z.string(),
  isExpired: z.boolean(),
});
export type Invitation = z.infer<typeof Invitation>;

/** Those neither accepted nor taken back, newest first. */
export const InvitationsResponse = z.strictObject({ invitations: z.array(Invitation) });
export type InvitationsResponse = z.infer<typeof InvitationsResponse>;

export const InviteRequest = z.strictObject({ email: Email });
export type InviteRequest = z.infer<typeof InviteRequest>;

export const InviteResponse = z.strictObject({
  invitation: Invitation,
  /** Null if it went by e-mail; else the link to give on, shown this once. */
  link: z.string().nullable(),
  /** There is an SMTP server, but it did not take the letter. */
  hasMailFailed: z.boolean(),
});
export type InviteResponse = z.infer<typeof InviteResponse>;

/** What somebody new fills in; who is signed in already sends nothing. */
export const JoinForm = z.strictObject({
  name: PersonName,
  password: NewPassword,
});
export type JoinForm = z.infer<typeof JoinForm>;
