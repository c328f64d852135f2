import { Router } from 'express';
import {
  PublicationRequest,
  publicationPath,
  SaveSolutionRequest,
  SaveViewpointRequest,
  solutionPath,
  solutionsOfStudyPath,
  solutionsPath,
  viewpointPath,
} from '../contract/solution.ts';
import { editionsPath, PublishEditionRequest } from '../contract/edition.ts';
import {
  NarrativePreviewRequest,
  narrativePreviewPath,
  type NarrativePreviewResponse,
} from '../contract/narrative-preview.ts';
import type { Services } from '../services.ts';
import { listSolutions, listSolutionsOfStudy } from '../usecases/list-solutions.ts';
import { publishEdition } from '../usecases/publish-edition.ts';
import { readEditions } from '../usecases/read-editions.ts';
import { readSolution } from '../usecases/read-solution.ts';
import { readableSolution } from '../usecases/readable-solution.ts';
import { saveSolution } from '../usecases/save-solution.ts';
import { saveViewpoint } from '../usecases/save-viewpoint.ts';
import { setPublication } from '../usecases/set-publication.ts';
import { narrativeHtml } from './pages.ts';
import { parseBody } from './parse-body.ts';
import { indexParameter, uuidParameter } from './path-parameters.ts';
import { requireResearcher, researcherOf } from './sessions.ts';

/** Saved solutions, the words of their viewpoints, and whether readers may see them. */
export function solutionRoutes(services: Services): Router {
  const router = Router();

  router.get(solutionsPath, async (req, res) => {
    res.json(await listSolutions(services, researcherOf(req)));
  });

  router.get(solutionsOfStudyPath, async (req, res) => {
    res.json(await listSolutionsOfStudy(services, researcherOf(req), uuidParameter(req.params.studyId)));
  });

  router.post(solutionsOfStudyPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const request = parseBody(SaveSolutionRequest, req);
    res
      .status(201)
      .json(await saveSolution(services, researcher, uuidParameter(req.params.studyId), request));
  });

  router.get(solutionPath, async (req, res) => {
    res.json(await readSolution(services, researcherOf(req), uuidParameter(req.params.solutionId)));
  });

  router.put(viewpointPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const request = parseBody(SaveViewpointRequest, req);
    const at = {
      solutionId: uuidParameter(req.params.solutionId),
      factorIndex: indexParameter(req.params.factorIndex),
    };
    res.json(await saveViewpoint(services, researcher, at, request));
  });

  router.post(narrativePreviewPath, async (req, res) => {
    const { narrative } = parseBody(NarrativePreviewRequest, req);
    await readableSolution(services, researcherOf(req), uuidParameter(req.params.solutionId));
    res.json({ html: narrativeHtml(narrative) } satisfies NarrativePreviewResponse);
  });

  router.put(publicationPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const request = parseBody(PublicationRequest, req);
    res.json(await setPublication(services, researcher, uuidParameter(req.params.solutionId), request));
  });

  router.get(editionsPath, async (req, res) => {
    res.json(await readEditions(services, researcherOf(req), uuidParameter(req.params.solutionId)));
  });

  router.post(editionsPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const request = parseBody(PublishEditionRequest, req);
    const solutionId = uuidParameter(req.params.solutionId);
    res.status(201).json(await publishEdition(services, researcher, solutionId, request));
  });

  return router;
}
