import { z } from 'zod';
import { Permission, StudyRole } from './study-role.ts';

/** GET: the studies this visitor may see: demo studies for everybody, one's own when signed in. */
export const studiesPath = '/api/studies';
/** GET: one study with its Q-sorts, for the analysis page. */
export const studyPath = '/api/studies/:studyId';

export const Provenance = z.enum(['collected', 'imported', 'simulated', 'already-published']);
export type Provenance = z.infer<typeof Provenance>;

export const StudySummary = z.strictObject({
  studyId: z.uuid(),
  slug: z.string(),
  title: z.string(),
  provenance: Provenance,
  isDemo: z.boolean(),
  /** Does it take Q-sorts now, at /s/<slug>. */
  isOpen: z.boolean(),
  statementCount: z.int(),
  qSortCount: z.int(),
  createdAt: z.iso.datetime(),
  /** Of this visitor; null: none, as in a demo. */
  role: z.nullable(StudyRole),
  /** What this visitor may do in it. */
  may: z.array(Permission),
});
export type StudySummary = z.infer<typeof StudySummary>;

export const StudiesResponse = z.strictObject({ studies: z.array(StudySummary) });
export type StudiesResponse = z.infer<typeof StudiesResponse>;

export const StatementSource = z.enum([
  'media',
  'social-media',
  'job-description',
  'forum',
  'literature',
  'interview',
]);
export type StatementSource = z.infer<typeof StatementSource>;

export const StudyResponse = z.strictObject({
  study: StudySummary,
  distribution: z.array(z.strictObject({ value: z.int(), capacity: z.int() })),
  /** Must every column be filled exactly; if not, the distribution is a suggestion. */
  isForced: z.boolean(),
  instruction: z.string(),
  disagreePole: z.string(),
  agreePole: z.string(),
  statements: z.array(
    z.strictObject({
      statementId: z.uuid(),
      /** Place in the Q-set, from 1. */
      position: z.int(),
      /** What researchers call it; unique in the study; `Statement.id` of the analysis. */
      label: z.string(),
      text: z.string(),
      source: z.nullable(StatementSource),
    }),
  ),
  qSorts: z.array(
    z.strictObject({
      /** The participant's code; `QSort.name` of the analysis. */
      name: z.string(),
      /** [S], grid values in Q-set order. */
      values: z.array(z.int()),
      /** Its columns hold other numbers of cards than the distribution suggests. */
      isUnforced: z.boolean(),
      origin: z.enum(['collected', 'imported', 'simulated']),
      characteristics: z.record(z.string(), z.string()),
      reasons: z.array(z.strictObject({ position: z.int(), text: z.string() })),
      /** Words from the accompanying interview; `isComposed` marks a demo's. */
      interview: z.nullable(z.strictObject({ words: z.string(), isComposed: z.boolean() })),
    }),
  ),
});
export type StudyResponse = z.infer<typeof StudyResponse>;
