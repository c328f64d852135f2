import * as z from 'zod/mini';
import { Draft } from './draft.ts';
import { SubmitQSortResponse } from './q-sort.ts';
import { Question } from './question.ts';

/** Where a participant's page lives: consent at /s/:studySlug, the sort itself at the personal link below it. */
export const studyPagePath = '/s/:studySlug';
/** What the study promises, for anybody, also while it is closed; `?lang=de` in another language. */
export const studyCardPath = '/s/:studySlug/card';
/** Where somebody lands who does not agree to take part. */
export const declinedPagePath = '/s/:studySlug/declined';
/** Where a receipt withdraws its sort; `?receipt=` fills it in. */
export const withdrawPagePath = '/s/:studySlug/withdraw';
/** Where a receipt reads its sort, takes it away as a file and leads to withdrawing it; `?receipt=` fills it in. */
export const receiptPagePath = '/s/:studySlug/receipt';
/** Where a personal invitation leads: consent, then the sort, on any device. */
export const personalInvitationPagePath = '/s/:studySlug/i/:invitationToken';
export const participationPagePath = '/s/:studySlug/p/:participationToken';
/** POST, as a form: stop before handing in and erase everything; for pages without JavaScript. */
export const stopPagePath = '/s/:studySlug/p/:participationToken/stop';
/** Where somebody lands of whom everything was erased. */
export const stoppedPagePath = '/s/:studySlug/stopped';

/** GET /api/participations/:participationToken — what the sorting page needs; also embedded in that page. */
export const participationPath = '/api/participations/:participationToken';

/**
 * POST: stop before handing in. Everything of the participant is erased, agreement included, and the link leads
 * nowhere; 409 `already-submitted` once it is handed in: then the receipt withdraws it.
 */
export const stopPath = '/api/participations/:participationToken/stop';
export const StopResponse = z.strictObject({ erased: z.literal(true) });
export type StopResponse = z.infer<typeof StopResponse>;

/** GET: opens participants' pages without a network; its scope is `/s/`. */
export const serviceWorkerPath = '/s/service-worker.js';
/** GET: the receipt as a QR code (SVG), which leads to the page that withdraws the sort; 404 before it is handed in. */
export const receiptQrPath = '/api/participations/:participationToken/receipt.svg';

/** What the names of the form's fields for parameters of the link begin with. */
export const EXTERNAL_FIELD_PREFIX = 'external-';

/** What a ticked box of the form is sent as. */
export const TICKED = 'given';

/**
 * The answer to the consent text, posted to the study's page as a form; beside it, each declared parameter of the link
 * as `external-` and its name.
 */
export const ConsentForm = z.object({
  /** The version whose text was shown. */
  studyVersionId: z.string().check(z.maxLength(100)),
  answer: z.enum(['agree', 'do-not-agree', 'begin-again']),
  /** In which language it was shown; BCP 47. */
  language: z.optional(z.string().check(z.maxLength(35))),
  /** Where the study asks for one: the one all share, or a personal one. */
  accessCode: z.optional(z.string().check(z.maxLength(200))),
  /** Of this page alone, where the study is anonymous: the same page sent twice begins one sort. */
  beginning: z.optional(z.string().check(z.maxLength(100))),
  /** Boxes that were ticked; a box left empty is not sent. */
  quotation: z.optional(z.literal(TICKED)),
  recognition: z.optional(z.literal(TICKED)),
  eligibility: z.optional(z.literal(TICKED)),
});
export type ConsentForm = z.infer<typeof ConsentForm>;

/** A receipt, posted to the page as a form; with `answer`, the file that is wanted. */
export const ReceiptForm = z.object({
  receiptCode: z.string().check(z.maxLength(100)),
  /** Of the page; BCP 47. */
  language: z.optional(z.string().check(z.maxLength(35))),
  answer: z.optional(z.enum(['json', 'csv'])),
});

/** A receipt, posted to the page as a form; confirmed with `answer`. */
export const WithdrawForm = z.object({
  receiptCode: z.string().check(z.maxLength(100)),
  /** Of the page; BCP 47. */
  language: z.optional(z.string().check(z.maxLength(35))),
  answer: z.optional(z.literal('withdraw')),
});

const GridColumn = z.strictObject({ value: z.int(), capacity: z.int() });

export const ParticipationView = z.strictObject({
  studySlug: z.string(),
  studyTitle: z.string(),
  /** Simulated and demo studies say so on every screen. */
  isDemo: z.boolean(),
  /** BCP 47, e.g. `en`; the one this person chose. */
  language: z.string(),
  /** All the study has, its own name for each; one for most studies. */
  languages: z.array(z.strictObject({ language: z.string(), name: z.string() })),
  /** Does the study take this one's Q-sort now. */
  isOpen: z.boolean(),
  /** It was closed, and takes it until then; left out: it is open. */
  handInUntil: z.optional(z.iso.datetime()),
  /** Key of this participation for storage in the browser. Not the token. */
  participationId: z.uuid(),
  condition: z.strictObject({
    conditionId: z.uuid(),
    instruction: z.string(),
    disagreePole: z.string(),
    agreePole: z.string(),
  }),
  occasion: z.int(),
  distribution: z.array(GridColumn),
  /** Must every column be filled exactly; if not, the distribution is a suggestion. */
  isForced: z.boolean(),
  /** In the order they are dealt to this participant. */
  statements: z.array(z.strictObject({ statementId: z.uuid(), text: z.string() })),
  /** Grid values of the columns whose cards are asked a reason. */
  reasonsAskedFor: z.array(z.int()),
  /** Are the cards put on piles first. */
  hasPiles: z.boolean(),
  /** Is a try-out with three cards offered. */
  hasTryOut: z.boolean(),
  questions: z.array(Question),
  /** Does the study card name a purpose for the time of each move. */
  keepsMoveTimes: z.boolean(),
  /** What was sorted under this link before, here or elsewhere; null if nothing was, or it is handed in. */
  draft: z.nullable(Draft),
  /** What a submitted Q-sort was answered; null before. */
  receipt: z.nullable(SubmitQSortResponse),
});
export type ParticipationView = z.infer<typeof ParticipationView>;
