import { Router } from 'express';
import { studiesPath, studyPath } from '../contract/study.ts';
import type { Services } from '../services.ts';
import { listStudies } from '../usecases/list-studies.ts';
import { readStudy } from '../usecases/read-study.ts';
import { uuidParameter } from './path-parameters.ts';
import { researcherOf } from './sessions.ts';

/** Studies, as the researchers' app reads them. */
export function studyRoutes(services: Services): Router {
  const router = Router();

  router.get(studiesPath, async (req, res) => {
    res.json(await listStudies(services, researcherOf(req)));
  });

  router.get(studyPath, async (req, res) => {
    res.json(await readStudy(services, researcherOf(req), uuidParameter(req.params.studyId)));
  });

  return router;
}
