import { z } from 'zod';
import type { Solution } from '../../analysis/index.ts';

/** GET: every saved solution this visitor may see, newest first. */
export const solutionsPath = '/api/solutions';
/** GET: those of one study. POST: save one. */
export const solutionsOfStudyPath = '/api/studies/:studyId/solutions';
/** GET one, with its figures and viewpoints. */
export const solutionPath = '/api/solutions/:solutionId';
/** PUT the name and text of one viewpoint. */
export const viewpointPath = '/api/solutions/:solutionId/viewpoints/:factorIndex';
/** PUT: publish or revoke the readers' page, and say who may read it. */
export const publicationPath = '/api/solutions/:solutionId/publication';

const factorIndex = z.int().min(0).max(499);

export const RecipeSchema = z.strictObject({
  correlation: z.enum(['pearson', 'spearman', 'kendall']),
  missingValues: z.enum(['refuse', 'pairwise', 'centre']).exactOptional(),
  extraction: z.enum([
    'principal-components',
    'centroid',
    'centroid-kade',
    'horst',
    'minimum-residual',
    'principal-axis',
  ]),
  factorCount: z.int().min(1).max(500),
  rotation: z.enum(['varimax', 'quartimax', 'equamax', 'promax', 'oblimin', 'none']),
  target: z
    .array(z.strictObject({ qSort: z.string(), loadings: z.array(z.number()).max(500) }))
    .max(10_000)
    .exactOptional(),
  turns: z
    .array(z.strictObject({ first: factorIndex, second: factorIndex, degrees: z.number() }))
    .max(10_000)
    .exactOptional(),
  invertedFactors: z.array(factorIndex).max(500).exactOptional(),
  factorOrder: z.array(factorIndex).max(500).exactOptional(),
  splitFactors: z.array(factorIndex).max(500).exactOptional(),
  convention: z.enum(['standard', 'pqmethod', 'kade', 'r']),
  flagAlpha: z.number().gt(0).lt(1),
  flagStandardError: z.enum(['statements', 'statements-less-one']).exactOptional(),
  flagMajority: z.boolean().exactOptional(),
  flagEdits: z
    .array(z.strictObject({ qSort: z.string(), factor: factorIndex, isFlagged: z.boolean() }))
    .max(10_000)
    .exactOptional(),
  weightCap: z.number().gt(0).lt(1).exactOptional(),
  reliability: z.union([z.number().gt(0).lt(1), z.literal('observed')]).exactOptional(),
  excludedQSorts: z.array(z.string()).max(10_000),
});

export const SaveSolutionRequest = z.strictObject({
  name: z.string().trim().min(1).max(120),
  /** Why this number of factors: statistical, theoretical, from the interviews. Printed in the methods paragraph. */
  reasonForFactorCount: z.string().trim().min(1).max(2000),
  recipe: RecipeSchema,
  /** What to call the viewpoints, one a factor that has figures; '' leaves the letter. Absent: letters. */
  factorNames: z.array(z.string().trim().max(120)).max(1000).exactOptional(),
  /** Names of the Q-sorts the figures on the screen rest on; one that arrived since is not part of the input. */
  includedQSorts: z.array(z.string()).min(1).max(10_000),
});
export type SaveSolutionRequest = z.infer<typeof SaveSolutionRequest>;

/** Who may read a published solution: everybody, at its address; or only who holds a share link, or has a role in the study. */
export const Audience = z.enum(['everybody', 'share-holders']);
export type Audience = z.infer<typeof Audience>;

export const SolutionSummary = z.strictObject({
  solutionId: z.uuid(),
  studyId: z.uuid(),
  name: z.string(),
  reasonForFactorCount: z.string(),
  factorCount: z.int(),
  analysisVersion: z.string(),
  /** SHA-256 of the input, hexadecimal. */
  inputDigest: z.string(),
  savedAt: z.iso.datetime(),
  /** The readers' page is /v/<slug>. */
  slug: z.string(),
  isPublished: z.boolean(),
  audience: Audience,
  /** Q-sorts withdrawn since: their rows are gone, everything else is as it was saved. */
  withdrawnCount: z.int(),
  /** May this visitor see its figures; else only the readers' page. */
  mayRead: z.boolean(),
  /** May they write about its viewpoints. */
  mayChange: z.boolean(),
  /** May they say who reads it. */
  mayPublish: z.boolean(),
});
export type SolutionSummary = z.infer<typeof SolutionSummary>;

export const SolutionsResponse = z.strictObject({ solutions: z.array(SolutionSummary) });
export type SolutionsResponse = z.infer<typeof SolutionsResponse>;

const perFactor = z.array(z.number());
const perFactorOrNull = z.array(z.number().nullable());

/** `Solution` of analysis/model/solution.ts, as JSON. */
export const Figures: z.ZodType<Solution> = z.strictObject({
  recipe: RecipeSchema,
  analysisVersion: z.string(),
  statements: z.array(z.string()),
  sorts: z.array(z.string()),
  correlations: z.array(perFactor),
  eigenvalues: perFactor,
  unrotatedLoadings: z.array(perFactor),
  loadings: z.array(perFactor),
  communalities: perFactor,
  loadingThreshold: z.number(),
  flags: z.array(z.array(z.boolean())),
  zScores: z.array(perFactorOrNull),
  factorArrays: z.array(perFactorOrNull),
  splitTies: z.array(z.strictObject({ factor: z.int(), statements: z.array(z.int()) })),
  characteristics: z.strictObject({
    definingCount: z.array(z.int()),
    sumOfSquaredLoadings: perFactor,
    explainedPercent: perFactor,
    compositeReliability: perFactorOrNull,
    standardError: perFactorOrNull,
  }),
  factorCorrelations: z.array(perFactorOrNull),
  standardErrorsOfDifferences: z.array(perFactorOrNull),
  distinguishing: z.array(
    z.strictObject({ statement: z.int(), factor: z.int(), level: z.enum(['.05', '.01']) }),
  ),
  consensus: z.array(z.int()),
  effectiveCounts: perFactor.exactOptional(),
  oblique: z
    .strictObject({ pattern: z.array(perFactor), factorCorrelations: z.array(perFactor) })
    .exactOptional(),
  factorOrigins: z.array(z.int()).exactOptional(),
  notices: z.array(z.strictObject({ code: z.string(), message: z.string() })),
});

export const Viewpoint = z.strictObject({
  factorIndex: z.int(),
  name: z.string(),
  narrative: z.string(),
  revision: z.int(),
});
export type Viewpoint = z.infer<typeof Viewpoint>;

export const SolutionResponse = z.strictObject({
  solution: SolutionSummary,
  studyTitle: z.string(),
  /** The Q-set and the grid as they were when the figures were computed. */
  statements: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  distribution: z.array(z.strictObject({ value: z.int(), capacity: z.int() })),
  figures: Figures,
  viewpoints: z.array(Viewpoint),
});
export type SolutionResponse = z.infer<typeof SolutionResponse>;

export const SaveViewpointRequest = z.strictObject({
  name: z.string().trim().min(1).max(120),
  /** Small Markdown: paragraphs, emphasis, lists, links; see server/researchers-html.ts. */
  narrative: z.string().max(20_000),
  /** The revision this edit began from; another one stored since is 409 `edited-elsewhere`. */
  revision: z.int().min(0).max(2_147_483_647),
});
export type SaveViewpointRequest = z.infer<typeof SaveViewpointRequest>;

export const PublicationRequest = z.strictObject({
  isPublished: z.boolean(),
  /** Absent: as it was. */
  audience: Audience.exactOptional(),
});
export type PublicationRequest = z.infer<typeof PublicationRequest>;
