import { z } from 'zod';
import { SaveViewpointRequest } from './solution.ts';

/** POST: the text of a viewpoint as readers would see it; stores nothing. */
export const narrativePreviewPath = '/api/solutions/:solutionId/narrative-preview';

export const NarrativePreviewRequest = SaveViewpointRequest.pick({ narrative: true });
export type NarrativePreviewRequest = z.infer<typeof NarrativePreviewRequest>;

export const NarrativePreviewResponse = z.strictObject({
  /** What the readers' report makes of it: paragraphs, emphasis, lists, quotations and links, and nothing else. */
  html: z.string(),
});
export type NarrativePreviewResponse = z.infer<typeof NarrativePreviewResponse>;
