import * as z from 'zod/mini';
import { ConsentItemName } from './consent-item.ts';
import { Answer, LoggedMove } from './draft.ts';

/**
 * GET, the study's owner alone: every Q-sort with how it came about, explained in docs/record.md. `?format=wide` (CSV,
 * one row a Q-sort; the default), `long` (CSV, one row a card), `sorts` (CSV, one column a Q-sort, as the import reads it)
 * or `json`.
 */
export const recordPath = '/api/studies/:studyId/record';

export const RecordFormat = z.enum(['wide', 'long', 'sorts', 'json']);
export type RecordFormat = z.infer<typeof RecordFormat>;

const perStatement = <Value extends z.ZodMiniType>(value: Value) => z.nullable(z.array(value));

/** One Q-sort and everything kept about it. Arrays are in Q-set order [S]. */
export const RecordedSort = z.strictObject({
  participant: z.string(),
  origin: z.enum(['collected', 'imported', 'simulated']),
  /** Of the study, 1, 2 … */
  versionNumber: z.int(),
  language: z.nullable(z.string()),
  consentedAt: z.nullable(z.iso.datetime()),
  /** Sorted on a shared lab computer, which told these times by its own clock; null: not so. */
  lab: z.nullable(z.strictObject({ agreedAt: z.iso.datetime(), leftAt: z.iso.datetime() })),
  /** Of the consent text agreed to, hexadecimal. */
  consentSha256: z.nullable(z.string()),
  /** What was answered to each item asked besides taking part. */
  consents: z.array(
    z.strictObject({
      item: ConsentItemName,
      isGiven: z.boolean(),
      /** Of the study, 1, 2 … */
      versionNumber: z.int(),
      /** Of the words beside the box, hexadecimal. */
      wordsSha256: z.string(),
      language: z.string(),
      answeredAt: z.iso.datetime(),
    }),
  ),
  submittedAt: z.iso.datetime(),
  sortingMs: z.nullable(z.int()),
  hasDoubtfulTimes: z.boolean(),
  /** Grid units. */
  values: z.array(z.int()),
  /** Its columns hold other numbers of cards than the grid suggests. */
  isUnforced: z.boolean(),
  /** From 1: as which card it was dealt. Null unless it was sorted here. */
  dealtAs: perStatement(z.int()),
  piles: perStatement(z.nullable(z.string())),
  placedBy: perStatement(z.nullable(z.string())),
  reasons: z.array(z.nullable(z.string())),
  stepTimes: z.array(
    z.strictObject({ step: z.string(), activeMs: z.nullable(z.number()), idleMs: z.nullable(z.number()) }),
  ),
  moveCount: z.nullable(z.int()),
  undoCount: z.nullable(z.int()),
  modeSwitches: z.nullable(z.int()),
  deviceClass: z.nullable(z.string()),
  viewportWidth: z.nullable(z.int()),
  viewportHeight: z.nullable(z.int()),
  /** By question key; those to questions marked as identifying are kept apart. */
  answers: z.record(z.string(), Answer),
  characteristics: z.record(z.string(), z.string()),
  /** Only where the study card names a purpose for it. */
  moves: z.nullable(z.array(LoggedMove)),
});
export type RecordedSort = z.infer<typeof RecordedSort>;

export const RecordResponse = z.strictObject({
  statements: z.array(z.strictObject({ position: z.int(), label: z.string(), text: z.string() })),
  /** In order of arrival. */
  sorts: z.array(RecordedSort),
});
export type RecordResponse = z.infer<typeof RecordResponse>;
