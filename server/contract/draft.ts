import * as z from 'zod/mini';

/**
 * POST: add moves to the end of the unfinished sort. 200 with the new revision, also when the same moves arrive again;
 * 409 `draft-stale` with the server's draft when it went on elsewhere, or when moves in between are missing; 422
 * `draft-invalid` for a move that cannot be made; 409 `already-submitted` once it is handed in. A closed study still
 * takes the drafts of those who began.
 */
export const draftPath = '/api/participations/:participationToken/draft';

/** Most moves in one batch; a longer log goes in several. */
export const DRAFT_BATCH_MAX_MOVES = 200;

const statementId = z.uuid();
const gridValue = z.int().check(z.minimum(-100), z.maximum(100));

/** One move of a person: `SortMove` of analysis/sorting. */
export const DraftMove = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('pile'),
    statementId,
    pile: z.enum(['disagree', 'unsure', 'agree']),
  }),
  z.strictObject({ kind: z.literal('later'), statementId }),
  z.strictObject({ kind: z.literal('place'), statementId, value: gridValue }),
  z.strictObject({ kind: z.literal('swap'), statementId, withStatementId: z.uuid() }),
  z.strictObject({ kind: z.literal('take-out'), statementId }),
  z.strictObject({ kind: z.literal('fill-last'), value: gridValue }),
  z.strictObject({ kind: z.literal('undo') }),
  z.strictObject({ kind: z.literal('redo') }),
]);
export type DraftMove = z.infer<typeof DraftMove>;

/** What a person moved a card with. */
export const InputKind = z.enum(['tap', 'click', 'key', 'drag', 'swipe']);
export type InputKind = z.infer<typeof InputKind>;

/** One line of the log: it rebuilds the board, and says how each card came where it lies. */
export const LoggedMove = z.strictObject({
  /** Made by the client, so that a line that arrives twice is known again. */
  moveId: z.uuid(),
  move: DraftMove,
  by: InputKind,
  /** Was the person being guided from the poles inwards. */
  isGuided: z.boolean(),
  /** Milliseconds since the first card was shown; null unless the study card names a purpose for it. */
  atMs: z.nullable(z.int()),
});
export type LoggedMove = z.infer<typeof LoggedMove>;

/** An answer: words, a number, the keys chosen (in order, for a ranking), or a key per row of a matrix. */
export const Answer = z.union([
  z.string().check(z.maxLength(5000)),
  z.number(),
  z.array(z.string().check(z.maxLength(500))).check(z.maxLength(100)),
  z.record(z.string().check(z.maxLength(100)), z.string().check(z.maxLength(500))),
]);
export type Answer = z.infer<typeof Answer>;

/** Active and idle time on one screen. Idle: the page hidden, or nothing done for 30 s. */
export const StepTime = z.strictObject({
  step: z.string().check(z.maxLength(40)),
  activeMs: z.number(),
  idleMs: z.number(),
});
export type StepTime = z.infer<typeof StepTime>;

/**
 * Which browser wrote a page, and its how many-eth one it is. With it, no older page ever overwrites a newer one: not
 * one that was delayed on its way, nor one of a device that had not seen another device's.
 */
export const PageMark = z.strictObject({
  /** Random; kept in the browser beside the log. */
  deviceId: z.uuid(),
  serial: z.int().check(z.minimum(0)),
});
export type PageMark = z.infer<typeof PageMark>;

/** What is kept besides the log: the last one written stands. */
export const DraftPage = z.strictObject({
  /** Left out: this page overwrites whatever is there. */
  mark: z.optional(PageMark),
  step: z.string().check(z.maxLength(40)),
  isGuided: z.boolean(),
  /** By statement id. */
  reasons: z.record(z.uuid(), z.string().check(z.maxLength(2000))),
  /** By question key. */
  answers: z.record(z.string().check(z.maxLength(100)), Answer),
  /** By the device's clock, ms since 1970; null before the first card was shown. */
  startedAt: z.nullable(z.number()),
  /** How often guided and free placing were changed for each other. */
  modeSwitches: z.int(),
  stepTimes: z.array(StepTime).check(z.maxLength(40)),
});
export type DraftPage = z.infer<typeof DraftPage>;

/** The unfinished sort as the server has it. */
export const Draft = z.strictObject({
  /** 0, and one more each time somebody chose this device's log over the server's: older branches stay. */
  branch: z.int(),
  /** Lines in this branch. */
  revision: z.int(),
  moves: z.array(LoggedMove),
  page: z.nullable(DraftPage),
  /** Of the last change, ISO 8601, UTC, by the server's clock. */
  updatedAt: z.optional(z.iso.datetime()),
});
export type Draft = z.infer<typeof Draft>;

export const AppendDraftRequest = z.strictObject({
  conditionId: z.uuid(),
  occasion: z.int().check(z.minimum(1), z.maximum(99)),
  /** The branch and number of lines these moves follow, as the client knows them. */
  branch: z.int().check(z.minimum(0)),
  revision: z.int().check(z.minimum(0)),
  moves: z.array(LoggedMove).check(z.maxLength(DRAFT_BATCH_MAX_MOVES)),
  page: z.nullable(DraftPage),
  /** The mark of the last page this device got from the server; needed to overwrite another device's. */
  pageSeen: z.optional(z.nullable(PageMark)),
  /** The person chose this device's log: begin a new branch with these moves, after `branch`, at revision 0. */
  isReplacing: z.boolean(),
});
export type AppendDraftRequest = z.infer<typeof AppendDraftRequest>;

export const AppendDraftResponse = z.strictObject({ branch: z.int(), revision: z.int() });
export type AppendDraftResponse = z.infer<typeof AppendDraftResponse>;

/** 409 `draft-stale`: the server's draft, for the person to choose. */
export const StaleDraftResponse = z.strictObject({
  error: z.strictObject({ code: z.literal('draft-stale'), message: z.string() }),
  draft: Draft,
});
export type StaleDraftResponse = z.infer<typeof StaleDraftResponse>;
