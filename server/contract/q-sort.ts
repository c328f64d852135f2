import * as z from 'zod/mini';
import { Answer, StepTime } from './draft.ts';

/**
 * POST: 201 the first time, 200 with the same receipt for the same placements, reasons and answers again, 409
 * `already-submitted` for others.
 */
export const submitQSortPath = '/api/participations/:participationToken/q-sorts';

/** Longest reason, in characters. The page counts down to it. */
export const REASON_MAX_LENGTH = 2000;

/** How the sort came about, as far as the page saw it; nothing of it decides whether the sort is accepted. */
export const SortingRecord = z.strictObject({
  /** Pile each statement was last put on; none where the step was skipped. */
  piles: z.array(z.strictObject({ statementId: z.uuid(), pile: z.enum(['disagree', 'unsure', 'agree']) })),
  /** What each statement's final placement was made with; `last-column` by the button for what is left. */
  placedBy: z.array(
    z.strictObject({
      statementId: z.uuid(),
      by: z.enum(['tap', 'click', 'key', 'drag', 'swipe', 'last-column']),
    }),
  ),
  stepTimes: z.array(StepTime),
  moveCount: z.int(),
  undoCount: z.int(),
  modeSwitches: z.int(),
  deviceClass: z.enum(['phone', 'tablet', 'desktop']),
  /** CSS pixels of the window when it was sent. */
  viewportWidth: z.int(),
  viewportHeight: z.int(),
});
export type SortingRecord = z.infer<typeof SortingRecord>;

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
  /** By question key. Left out: none. */
  answers: z.optional(z.record(z.string().check(z.maxLength(100)), Answer)),
  record: z.optional(SortingRecord),
});
export type SubmitQSortRequest = z.infer<typeof SubmitQSortRequest>;

export const SubmitQSortResponse = z.strictObject({
  /** Of these moments only the day means anything: the study is anonymous. */
  isDayOnly: z.optional(z.boolean()),
  /** 80 bits in four groups of four, e.g. `K7P2-QX4M-9RTD-3WHA`. */
  receiptCode: z.string(),
  /** ISO 8601, UTC, by the server's clock. */
  submittedAt: z.iso.datetime(),
  /** Until when the receipt withdraws it, ISO 8601; null: no end is set. Left out where it cannot be withdrawn. */
  withdrawableUntil: z.optional(z.nullable(z.iso.datetime())),
  /** Where the person goes on: a code to show, or the address to go to. */
  completion: z.optional(
    z.union([
      z.strictObject({ kind: z.literal('code'), code: z.string() }),
      z.strictObject({ kind: z.literal('redirect'), url: z.url() }),
    ]),
  ),
});
export type SubmitQSortResponse = z.infer<typeof SubmitQSortResponse>;
