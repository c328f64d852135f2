import { z } from 'zod';

/** The report behind a share link (GET), and the password that some ask for (POST). */
export const sharePagePath = '/r/:shareToken';
/** GET: the same report as JSON. */
export const sharedReportPath = '/r/:shareToken/report.json';
/** GET: the share links of a solution. POST: make one. */
export const sharesPath = '/api/solutions/:solutionId/shares';
/** DELETE: it opens nothing any more. */
export const sharePath = '/api/solutions/:solutionId/shares/:shareId';
/** PUT: another password, or none. */
export const sharePasswordPath = '/api/solutions/:solutionId/shares/:shareId/password';

/** How long a link may open something, in days. Every link ends. */
export const SHARE_LIFETIMES_DAYS = [7, 30, 90, 365] as const;

/** A read-only link to the published report of a solution. Its secret is shown once and stored nowhere. */
export const Share = z.strictObject({
  shareId: z.uuid(),
  /** Whom it is for; readers never see it. */
  label: z.string(),
  hasPassword: z.boolean(),
  /** Name of the researcher. */
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
  /** Does it open the report, while that is published. */
  isOpen: z.boolean(),
  /** How often the report was shown or taken away as JSON. */
  useCount: z.int(),
  lastUsedAt: z.iso.datetime().nullable(),
  /** The same day by day in UTC, newest first. */
  usesByDay: z.array(z.strictObject({ day: z.iso.date(), useCount: z.int() })),
});
export type Share = z.infer<typeof Share>;

export const SharesResponse = z.strictObject({
  /** Newest first. */
  shares: z.array(Share),
});
export type SharesResponse = z.infer<typeof SharesResponse>;

/** Of a share, as it is chosen. */
const NewSharePassword = z.string().min(8).max(200);

export const MakeShareRequest = z.strictObject({
  label: z.string().trim().min(1).max(120),
  lifetimeDays: z.literal(SHARE_LIFETIMES_DAYS),
  /** Absent: the link alone opens it. */
  password: NewSharePassword.exactOptional(),
});
export type MakeShareRequest = z.infer<typeof MakeShareRequest>;

export const MakeShareResponse = z.strictObject({
  share: Share,
  /** Whole, to be handed on. This is the only time it is shown. */
  link: z.string(),
});
export type MakeShareResponse = z.infer<typeof MakeShareResponse>;

export const SharePasswordRequest = z.strictObject({
  /** Null: the link alone opens it from now on. */
  password: NewSharePassword.nullable(),
});
export type SharePasswordRequest = z.infer<typeof SharePasswordRequest>;

/** What a reader types. */
export const SharePasswordForm = z.strictObject({ password: z.string().min(1).max(200) });
export type SharePasswordForm = z.infer<typeof SharePasswordForm>;
