import { z } from 'zod';

/** GET: the quotations of a solution, and who may be quoted. POST: choose one. */
export const quotationsPath = '/api/solutions/:solutionId/quotations';
/** DELETE: take one out. */
export const quotationPath = '/api/solutions/:solutionId/quotations/:quotationId';
/** PUT: clear a quotation for readers, or take that back. */
export const clearancePath = '/api/solutions/:solutionId/quotations/:quotationId/clearance';

/** Words that a participant said or wrote, chosen for a viewpoint. */
export const Quotation = z.strictObject({
  quotationId: z.uuid(),
  factorIndex: z.int(),
  /** The code of whoever said it. Readers never get it. */
  participant: z.string(),
  /** Position of the card the reason was about, from 1; null: from the interview. */
  position: z.int().nullable(),
  words: z.string(),
  /** Written for a demo or simulated study, not said by anybody. */
  isComposed: z.boolean(),
  /** For imported people: how they agreed to be quoted. */
  consentStatement: z.string().nullable(),
  chosenBy: z.string(),
  chosenAt: z.iso.datetime(),
  /** Null until somebody has cleared it for readers. */
  clearedBy: z.string().nullable(),
  clearedAt: z.iso.datetime().nullable(),
  /** Do readers get it, where the solution is published. */
  isForReaders: z.boolean(),
});
export type Quotation = z.infer<typeof Quotation>;

export const QuotationsResponse = z.strictObject({
  quotations: z.array(Quotation),
  /** How much of each viewpoint readers are shown, and why not all; `agreedCount` of its people agreed to be recognisable. [F] */
  readers: z.array(
    z.strictObject({
      shows: z.enum(['array', 'words', 'nothing']),
      withheldBecause: z.enum(['few-people', 'two-people', 'one-person', 'nobody']).nullable(),
      agreedCount: z.int(),
    }),
  ),
  /** By the code of each participant of the study who is in the solution. */
  mayBeQuoted: z.record(z.string(), z.enum(['yes', 'needs-statement', 'no'])),
});
export type QuotationsResponse = z.infer<typeof QuotationsResponse>;

export const ChooseQuotationRequest = z.strictObject({
  factorIndex: z.int().min(0).max(499),
  participant: z.string().max(500),
  /** Of the card whose reason is quoted, from 1; null: the interview is. */
  position: z.int().min(1).max(10_000).nullable(),
  /** What was said, whole or shortened; … stands for what is left out. */
  words: z.string().trim().min(1).max(2000),
  /** For imported people: how they agreed to be quoted. */
  consentStatement: z.string().trim().min(1).max(1000).exactOptional(),
});
export type ChooseQuotationRequest = z.infer<typeof ChooseQuotationRequest>;

export const ClearanceRequest = z.strictObject({ isCleared: z.boolean() });
export type ClearanceRequest = z.infer<typeof ClearanceRequest>;
