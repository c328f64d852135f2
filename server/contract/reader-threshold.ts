import { z } from 'zod';

/** GET, PUT: from how many defining people on readers of a study are shown the array of a viewpoint. */
export const readerThresholdPath = '/api/studies/:studyId/reader-threshold';

/** What every study asks for at least, and the most that one may ask for. */
export const LEAST_ARRAY_FROM = 3;
export const MOST_ARRAY_FROM = 50;

const ArrayFrom = z.int().min(LEAST_ARRAY_FROM).max(MOST_ARRAY_FROM);

export const ReaderThresholdResponse = z.strictObject({
  arrayFrom: ArrayFrom,
  /** May whoever asks change it. */
  mayChange: z.boolean(),
});
export type ReaderThresholdResponse = z.infer<typeof ReaderThresholdResponse>;

export const ReaderThresholdRequest = z.strictObject({
  arrayFrom: ArrayFrom,
  /** Why readers are to learn more than before: asked for when the number gets smaller, and kept in the audit. */
  reason: z.string().trim().min(1).max(500).exactOptional(),
});
export type ReaderThresholdRequest = z.infer<typeof ReaderThresholdRequest>;
