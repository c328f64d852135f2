import { z } from 'zod';

/** GET: the personal invitations of a study and how far each is. POST: make some; their links and codes are told once. */
export const personalInvitationsPath = '/api/studies/:studyId/personal-invitations';
/** DELETE: the invitation opens nothing any more; a sort begun with it goes on in its browser. */
export const personalInvitationPath = '/api/studies/:studyId/personal-invitations/:personalInvitationId';

/** Most invitations that are made at once. */
export const MOST_INVITATIONS = 1000;

const Kind = z.enum(['link', 'code']);

export const MakePersonalInvitationsRequest = z.strictObject({
  /** A link to be sent, or a code to be typed from a letter. */
  kind: Kind,
  /** One invitation each: whom it is for, or empty. Seen later by those who may see who is who. */
  labels: z.array(z.string().trim().max(200)).min(1).max(MOST_INVITATIONS),
});
export type MakePersonalInvitationsRequest = z.infer<typeof MakePersonalInvitationsRequest>;

/** An invitation just made: the only time its link and code are told. */
export const MadePersonalInvitation = z.strictObject({
  /** 1, 2 … in the study. */
  number: z.int(),
  label: z.string(),
  link: z.url(),
  /** To be typed on the study's page; null for a link. */
  code: z.nullable(z.string()),
});
export type MadePersonalInvitation = z.infer<typeof MadePersonalInvitation>;

export const MadePersonalInvitationsResponse = z.strictObject({
  invitations: z.array(MadePersonalInvitation),
});
export type MadePersonalInvitationsResponse = z.infer<typeof MadePersonalInvitationsResponse>;

/**
 * How far an invitation is. In a study that is or was anonymous `used`, for those that were used without a link to a sort
 * and of which researchers are told, five or more at once; and `not-told` for all others that nobody is known to have
 * begun with.
 */
export const PersonalInvitationState = z.enum([
  'not-begun',
  'begun',
  'handed-in',
  'revoked',
  'used',
  'not-told',
]);
export type PersonalInvitationState = z.infer<typeof PersonalInvitationState>;

export const PersonalInvitationsResponse = z.strictObject({
  /** In how many somebody agreed, told or not; null: the study never was anonymous. */
  anonymousUses: z.nullable(z.int()),
  /** By number. Whom they are for stands with who is who. */
  invitations: z.array(
    z.strictObject({
      personalInvitationId: z.uuid(),
      number: z.int(),
      kind: Kind,
      state: PersonalInvitationState,
      madeAt: z.iso.datetime(),
    }),
  ),
});
export type PersonalInvitationsResponse = z.infer<typeof PersonalInvitationsResponse>;
