import { z } from 'zod';
import { Email, NewPassword, PersonName } from './researcher.ts';

/** GET: one's own account. */
export const accountPath = '/api/account';
/** PUT: another name. */
export const accountNamePath = '/api/account/name';
/** PUT: another password; ends every other session and gives this browser a new one. */
export const accountPasswordPath = '/api/account/password';
/** DELETE: end every session but this one. */
export const otherSessionsPath = '/api/account/sessions';
/** DELETE: end one session. */
export const sessionPath = '/api/account/sessions/:sessionId';
/** POST: begin. PUT: confirm with a code, and get the recovery codes. */
export const secondFactorPath = '/api/account/second-factor';
/** POST: turn it off, with the password. */
export const secondFactorOffPath = '/api/account/second-factor/off';
/** POST: new recovery codes in place of the old, with the password. */
export const recoveryCodesPath = '/api/account/second-factor/recovery-codes';
/** POST: to the identity provider, to link one's account there, with the password. */
export const providerLinkPath = '/api/account/provider';
/** POST: end the link to the identity provider's account, with the password. */
export const providerOffPath = '/api/account/provider/off';
/** GET: everybody who may use this installation. */
export const researchersPath = '/api/researchers';
/** POST: a link with which a researcher sets a new password. */
export const resetLinkPath = '/api/researchers/:researcherId/reset-link';

/** Server-rendered forms (GET shows, POST does). */
export const codePagePath = '/sign-in/code';
/** GET: to the identity provider, and back from it. */
export const providerPagePath = '/sign-in/provider';
export const providerReturnPath = '/sign-in/provider/return';
export const forgottenPagePath = '/forgotten';
export const resetPagePath = '/reset/:token';

const Password = z.string().min(1).max(200);

export const Session = z.strictObject({
  sessionId: z.uuid(),
  /** Browser and system in words. */
  device: z.string(),
  /** ISO 8601. */
  createdAt: z.string(),
  /** To within five minutes. */
  lastUsedAt: z.string(),
  /** Is it the browser that asks. */
  isThis: z.boolean(),
});
export type Session = z.infer<typeof Session>;

export const AccountResponse = z.strictObject({
  name: z.string(),
  email: z.string(),
  hasPassword: z.boolean(),
  /** May invite researchers. */
  isInstallationOwner: z.boolean(),
  /** Do invitations go by e-mail. */
  hasMail: z.boolean(),
  /** An identity provider one may sign in through; null: there is none. */
  provider: z.strictObject({ name: z.string(), isLinked: z.boolean() }).nullable(),
  /** Null: off. */
  secondFactor: z.strictObject({ recoveryCodesLeft: z.int() }).nullable(),
  sessions: z.array(Session),
});
export type AccountResponse = z.infer<typeof AccountResponse>;

export const RenameRequest = z.strictObject({ name: PersonName });

export const ChangePasswordRequest = z.strictObject({ present: Password, password: NewPassword });
export type ChangePasswordRequest = z.infer<typeof ChangePasswordRequest>;

/** Where the browser goes to link an account of the identity provider. */
export const LinkProviderResponse = z.strictObject({ address: z.url() });
export type LinkProviderResponse = z.infer<typeof LinkProviderResponse>;

export const PasswordRequest = z.strictObject({ password: Password });

export const BegunSecondFactor = z.strictObject({
  /** Base 32, to be typed where no picture can be read. */
  secret: z.string(),
  /** `otpauth://…` as a QR code: a whole SVG document. */
  qr: z.string(),
});
export type BegunSecondFactor = z.infer<typeof BegunSecondFactor>;

export const CodeRequest = z.strictObject({ code: z.string().trim().min(1).max(40) });

export const RecoveryCodesResponse = z.strictObject({ recoveryCodes: z.array(z.string()) });
export type RecoveryCodesResponse = z.infer<typeof RecoveryCodesResponse>;

export const ResearchersResponse = z.strictObject({
  researchers: z.array(
    z.strictObject({
      researcherId: z.uuid(),
      name: z.string(),
      email: z.string(),
      createdAt: z.string(),
      isOwner: z.boolean(),
    }),
  ),
});
export type ResearchersResponse = z.infer<typeof ResearchersResponse>;

export const ResetLinkResponse = z.strictObject({ link: z.string(), expiresAt: z.string() });
export type ResetLinkResponse = z.infer<typeof ResetLinkResponse>;

export const CodeForm = z.strictObject({
  code: z.string().trim().min(1).max(40),
  /** The path to go on to. */
  next: z.string().max(2000).optional(),
});
export const ForgottenForm = z.strictObject({ email: Email });
export const ResetForm = z.strictObject({ password: NewPassword });
