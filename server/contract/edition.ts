import { z } from 'zod';

/** GET: the editions of a solution, and what has changed since the newest. POST: publish a new one. */
export const editionsPath = '/api/solutions/:solutionId/editions';

/** One thing that the next edition would say otherwise than the newest does. */
export const EditionChange = z.strictObject({
  part: z.enum([
    /** Of the viewpoint with this letter. */
    'name',
    'narrative',
    'quotations',
    /** What of it is shown: its array, its comparisons, or whether it is withheld. */
    'shown',
    /** Of the report, without a letter. */
    'title',
    'owner',
    'purpose',
    'instruction',
    'method',
    'other',
  ]),
  letter: z.string().nullable(),
});
export type EditionChange = z.infer<typeof EditionChange>;

/** What one edition is called. */
export const EditionSummary = z.strictObject({
  /** From 1. */
  number: z.int(),
  publishedAt: z.iso.datetime(),
  /** Name of the researcher; null where the program published it. */
  publishedBy: z.string().nullable(),
  /** What is new in it, as readers are told. */
  note: z.string(),
});
export type EditionSummary = z.infer<typeof EditionSummary>;

/** Why this solution cannot be published now: an edition of the study that readers have rests on almost the same people. */
export const ReleaseObstacle = z.strictObject({
  /** The other solution. */
  solutionName: z.string(),
  /** How many people are behind one and not behind the other. */
  peopleApart: z.int(),
});
export type ReleaseObstacle = z.infer<typeof ReleaseObstacle>;

export const EditionsResponse = z.strictObject({
  /** Newest first; readers get the first. */
  editions: z.array(EditionSummary),
  /** Empty where there is no edition yet. */
  changes: z.array(EditionChange),
  obstacle: ReleaseObstacle.nullable(),
});
export type EditionsResponse = z.infer<typeof EditionsResponse>;

export const PublishEditionRequest = z.strictObject({
  /** What is new in it; readers see it at the foot of the report. */
  note: z.string().trim().max(500),
});
export type PublishEditionRequest = z.infer<typeof PublishEditionRequest>;
