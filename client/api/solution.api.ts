import {
  publicationPath,
  solutionPath,
  SolutionResponse,
  solutionsOfStudyPath,
  solutionsPath,
  SolutionsResponse,
  SolutionSummary,
  Viewpoint,
  viewpointPath,
  type PublicationRequest,
  type SaveSolutionRequest,
  type SaveViewpointRequest,
} from '../../server/contract/solution.ts';
import { narrativePreviewPath, NarrativePreviewResponse } from '../../server/contract/narrative-preview.ts';
import { call, pathOf } from './call.ts';

/** Every saved solution this visitor may see, newest first. */
export function readSolutions(): Promise<SolutionsResponse> {
  return call({ path: solutionsPath, answer: SolutionsResponse });
}

/** The saved solutions of one study that this visitor may see, newest first. */
export function readSolutionsOfStudy(studyId: string): Promise<SolutionsResponse> {
  return call({ path: pathOf(solutionsOfStudyPath, { studyId }), answer: SolutionsResponse });
}

/** One saved solution with its figures and viewpoints. */
export function readSolution(solutionId: string): Promise<SolutionResponse> {
  return call({ path: pathOf(solutionPath, { solutionId }), answer: SolutionResponse });
}

/** Have the server compute and store what is on the screen. */
export function saveSolution(studyId: string, request: SaveSolutionRequest): Promise<SolutionSummary> {
  return call({
    method: 'POST',
    path: pathOf(solutionsOfStudyPath, { studyId }),
    body: request,
    answer: SolutionSummary,
  });
}

/** Store the name and narrative of a viewpoint, if nobody stored others since. */
export function saveViewpoint(
  at: { readonly solutionId: string; readonly factorIndex: number },
  request: SaveViewpointRequest,
): Promise<Viewpoint> {
  return call({ method: 'PUT', path: pathOf(viewpointPath, at), body: request, answer: Viewpoint });
}

/** Open the readers' page, or take it back, and say who may read it. */
export function setPublication(solutionId: string, request: PublicationRequest): Promise<SolutionSummary> {
  return call({
    method: 'PUT',
    path: pathOf(publicationPath, { solutionId }),
    body: request,
    answer: SolutionSummary,
  });
}

/** The text of a viewpoint as readers would see it. */
export function previewNarrative(solutionId: string, narrative: string): Promise<NarrativePreviewResponse> {
  const path = pathOf(narrativePreviewPath, { solutionId });
  return call({ method: 'POST', path, body: { narrative }, answer: NarrativePreviewResponse });
}
