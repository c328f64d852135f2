import { z } from 'zod';
import { RecipeSchema } from './solution.ts';

/** The readers' page. */
export const publishedPagePath = '/v/:slug';
/** GET: the same as JSON. */
export const publishedPath = '/api/published/:slug';

/** One viewpoint as readers may learn it: no person, no Q-sort, no loading, no z-score (docs/what-readers-may-learn.md). */
export const PublishedViewpoint = z.strictObject({
  /** A, B, C … */
  letter: z.string(),
  /** Empty, as the narrative, where the policy shows nothing of the viewpoint. */
  name: z.string(),
  /** Plain paragraphs, separated by an empty line. */
  narrative: z.string(),
  /** On how many Q-sorts it rests. Exact. */
  definingCount: z.int(),
  /**
   * How many of those define it from its other end: their sorts are nearly its reverse. Null where the array is withheld:
   * each of two would learn of the other's sort.
   */
  opposedCount: z.int().nullable(),
  /** The letter of the viewpoint at the other end of the same factor, where one was split in two and both arrays are shown. */
  otherEnd: z.string().nullable(),
  /** [S], grid values in Q-set order; null where the policy withholds the array. */
  array: z.array(z.int()).nullable(),
  /** Why the array is withheld, or null. */
  withheldBecause: z.enum(['few-people', 'two-people', 'one-person', 'nobody']).nullable(),
  /**
   * Positions (from 1) this viewpoint ranks higher, or lower, than every other whose array is shown; widest distance
   * first. Empty, as `distinguishing`, where its own is not.
   */
  ranksHigher: z.array(z.int()),
  ranksLower: z.array(z.int()),
  /**
   * Words of people who define it, cleared by their consent and by a person; never whose they are. `isComposed`: nobody said
   * them.
   */
  quotations: z.array(z.strictObject({ words: z.string(), isComposed: z.boolean() })),
  /** Positions whose place differs significantly (.05) from every other shown viewpoint's. */
  distinguishing: z.array(z.int()),
});
export type PublishedViewpoint = z.infer<typeof PublishedViewpoint>;

/** A report as it is frozen when it is published: everything but which edition it is. */
export const EditionContent = z.strictObject({
  studyTitle: z.string(),
  solutionName: z.string(),
  provenance: z.enum(['collected', 'imported', 'simulated', 'already-published']),
  /** Are sorts that people made here among those of a simulated or already published study. */
  includesVisitors: z.boolean(),
  isDemo: z.boolean(),
  studySlug: z.string(),
  /** Who is responsible for the study; empty where it does not say. */
  ownerName: z.string(),
  purpose: z.string(),
  instruction: z.string(),
  disagreePole: z.string(),
  agreePole: z.string(),
  /** Q-sorts in the analysis. */
  qSortCount: z.int(),
  /** How many of them define no viewpoint or more than one. */
  undefinedCount: z.int(),
  distribution: z.array(z.strictObject({ value: z.int(), capacity: z.int() })),
  statements: z.array(z.strictObject({ position: z.int(), label: z.string(), text: z.string() })),
  viewpoints: z.array(PublishedViewpoint),
  /** Positions whose places lie within one column across the shown viewpoints and differ significantly nowhere. */
  commonGround: z.array(z.int()),
  /** How the viewpoints were found. */
  method: z.strictObject({
    correlation: RecipeSchema.shape.correlation,
    extraction: RecipeSchema.shape.extraction,
    rotation: RecipeSchema.shape.rotation,
    /** Whether factors were turned by hand after the rotation. */
    isTurnedByHand: z.boolean(),
    /** Level at which a loading lets a Q-sort define a viewpoint. */
    flagAlpha: RecipeSchema.shape.flagAlpha,
    /** Must the viewpoint also account for more than half of the Q-sort's communality. */
    hasMajorityRule: z.boolean(),
    /** Were some Q-sorts made to define a viewpoint, or kept from it, by hand. */
    isFlaggedByHand: z.boolean(),
    /** Factors that were split in two: each is one factor and two viewpoints. */
    splitCount: z.int(),
    /** The researchers' reason for this number of viewpoints. */
    reasonForFactorCount: z.string(),
    analysisVersion: z.string(),
  }),
});
export type EditionContent = z.infer<typeof EditionContent>;

export const PublishedResponse = z.strictObject({
  ...EditionContent.shape,
  /** Number of the edition, from 1. An edition never changes; what is said otherwise is said in the next. */
  edition: z.int(),
  /** What is new in it, in the researchers' words; may be empty. */
  editionNote: z.string(),
  publishedAt: z.iso.datetime(),
  /** So many Q-sorts or more were withdrawn since the figures were computed; counted in steps, so that no single one shows. */
  withdrawnAtLeast: z.int(),
});
export type PublishedResponse = z.infer<typeof PublishedResponse>;
