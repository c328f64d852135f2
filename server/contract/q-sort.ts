import * as z from 'zod/mini';

/**
 * POST: 201 the first time, 200 with the same receipt for the same placements and reasons again, 409
 * `already-submitted` for others.
 */
export const submitQSortPath = '/api/participations/:participationToken/q-sorts';

/** Longest reason, in characters. The page counts down to it. */
export const REASON_MAX_LENGTH = 2000;

export const SubmitQSortRequest = z.strictObject({
  conditionId: z.uuid(),
  /** First, second … time this person sorts under this condition. */
  occasion: z.int().check(z.minimum(1), z.maximum(99)),
  placements: z
    .array(z.strictObject({ statementId: z.uuid(), value: z.int().check(z.minimum(-100), z.maximum(100)) }))
    .check(z.minLength(1), z.maxLength(300)),
  reasons: z
    .array(
      z.strictObject({
        statementId: z.uuid(),
        text: z.string().check(z.minLength(1), z.maxLength(REASON_MAX_LENGTH)),
      }),
    )
    .check(z.maxLength(300)),
  /**
   * Milliseconds from the first card shown to pressing Submit, by the participant's clock. A number it cannot have
   * measured (negative, or beyond 25 days) is no reason to refuse a sort: it is stored as unknown.
   */
  sortingMs: z.nullable(z.number()),
});
export type SubmitQSortRequest = z.infer<typeof SubmitQSortRequest>;

export const SubmitQSortResponse = z.strictObject({
  /** 80 bits in four groups of four, e.g. `K7P2-QX4M-9RTD-3WHA`. */
  receiptCode: z.string(),
  /** ISO 8601, UTC, by the server's clock. */
  submittedAt: z.iso.datetime(),
});
export type SubmitQSortResponse = z.infer<typeof SubmitQSortResponse>;
