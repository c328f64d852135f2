import * as z from 'zod/mini';
import { StudyVersionSettings } from './study-version.ts';

/** GET: what still keeps a study from being opened, its consent texts, and who agreed to which. */
export const cardPath = '/api/studies/:studyId/card';
/** PUT: let a study take Q-sorts, or no more. */
export const openingPath = '/api/studies/:studyId/opening';
/** POST: a consent text as participants see it; stores nothing. */
export const consentPreviewPath = '/api/studies/:studyId/consent-preview';
/** PUT: a person has read the consent texts and takes them for the study's own. */
export const consentApprovalPath = '/api/studies/:studyId/consent-approval';

/** What may keep a study from being opened. `consentOrigin`: drafted by a machine and approved by nobody. */
export const OpeningFault = z.strictObject({
  field: z.enum([
    'ownerName',
    'purpose',
    'legalBasis',
    'viewers',
    'retention',
    'contact',
    'instruction',
    'consentText',
    'consentOrigin',
    'identifiersUntil',
  ]),
  /** The language in which it is missing, BCP 47; null: in all. */
  language: z.nullable(z.string()),
});
export type OpeningFault = z.infer<typeof OpeningFault>;

const Approval = z.strictObject({
  /** Null: the account is gone. */
  approvedBy: z.nullable(z.string()),
  approvedAt: z.iso.datetime(),
});

/** A consent text of one version in one language. */
const ConsentText = z.strictObject({
  language: z.string(),
  /** Hexadecimal, as the record of every sort names it. */
  textSha256: z.string(),
  approval: z.nullable(Approval),
  /** People who agreed to it and have not withdrawn. */
  agreedCount: z.int(),
});

export const CardResponse = z.strictObject({
  slug: z.string(),
  isOpen: z.boolean(),
  /** Has it been open before: then its card is public. */
  isPublic: z.boolean(),
  mayChange: z.boolean(),
  /** Empty: it may be opened. */
  missing: z.array(OpeningFault),
  /** Newest first. */
  versions: z.array(
    z.strictObject({
      number: z.int(),
      publishedAt: z.iso.datetime(),
      consentOrigin: StudyVersionSettings.shape.consentOrigin,
      texts: z.array(ConsentText),
    }),
  ),
  /** The next day on which identifying data go, if it is 30 days away or less. */
  identifiersGoOn: z.nullable(z.iso.date()),
});
export type CardResponse = z.infer<typeof CardResponse>;

export const OpeningRequest = z.strictObject({ isOpen: z.boolean() });
export type OpeningRequest = z.infer<typeof OpeningRequest>;

export const ConsentApprovalRequest = z.strictObject({
  /** Of every text that was read: all of the last version, else 409 `edited-elsewhere`. */
  textsSha256: z.array(z.string().check(z.regex(/^[0-9a-f]{64}$/))).check(z.minLength(1), z.maxLength(51)),
});
export type ConsentApprovalRequest = z.infer<typeof ConsentApprovalRequest>;

export const ConsentPreviewRequest = z.strictObject({ consentText: StudyVersionSettings.shape.consentText });
export type ConsentPreviewRequest = z.infer<typeof ConsentPreviewRequest>;

export const ConsentPreviewResponse = z.strictObject({
  /** Paragraphs, emphasis, lists, quotations and links, and nothing else: as on the consent page. */
  html: z.string(),
});
export type ConsentPreviewResponse = z.infer<typeof ConsentPreviewResponse>;
