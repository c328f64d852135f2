import { z } from 'zod';
import { Invitation } from './invitation.ts';
import { Email } from './researcher.ts';
import { MemberRole, Permission, StudyRole } from './study-role.ts';

/** GET: who works on a study, and what each may do. */
export const peoplePath = '/api/studies/:studyId/people';
/** PUT: give a role. DELETE: take it away; everybody may take away their own. */
export const personPath = '/api/studies/:studyId/people/:researcherId';
/** PUT: hand the study over to somebody who works on it. */
export const ownershipPath = '/api/studies/:studyId/ownership';
/** GET: invitations that wait. POST: invite somebody to work on a study. */
export const studyInvitationsPath = '/api/studies/:studyId/invitations';
/** DELETE: take one back. */
export const studyInvitationPath = '/api/studies/:studyId/invitations/:invitationId';

const Person = z.strictObject({
  researcherId: z.uuid(),
  name: z.string(),
  /** Null unless whoever asks may manage people. */
  email: z.string().nullable(),
  role: StudyRole,
  /** Did the owner name them to see who is who; counts for editors. */
  isIdentityReader: z.boolean(),
  /** Is it whoever asks. */
  isYou: z.boolean(),
});
export type Person = z.infer<typeof Person>;

export const PeopleResponse = z.strictObject({
  studyTitle: z.string(),
  /** The owner first, then as they came. */
  people: z.array(Person),
  /** What each role may do, as the server decides it. */
  roles: z.array(z.strictObject({ role: StudyRole, may: z.array(Permission) })),
});
export type PeopleResponse = z.infer<typeof PeopleResponse>;

export const GiveRoleRequest = z.strictObject({ role: MemberRole });
export type GiveRoleRequest = z.infer<typeof GiveRoleRequest>;

export const InviteToStudyRequest = z.strictObject({ email: Email, role: MemberRole });
export type InviteToStudyRequest = z.infer<typeof InviteToStudyRequest>;

export const StudyInvitation = Invitation.extend({ role: MemberRole });
export type StudyInvitation = z.infer<typeof StudyInvitation>;

export const StudyInvitationsResponse = z.strictObject({
  /** Does this installation send letters; else whoever invites hands the link on. */
  hasMail: z.boolean(),
  invitations: z.array(StudyInvitation),
});
export type StudyInvitationsResponse = z.infer<typeof StudyInvitationsResponse>;

export const HandOverRequest = z.strictObject({ researcherId: z.uuid() });
export type HandOverRequest = z.infer<typeof HandOverRequest>;
