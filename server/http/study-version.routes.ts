import { Router } from 'express';
import {
  CreateStudyVersionRequest,
  studyVersionsPath,
  type StudyVersionResponse,
} from '../contract/study-version.ts';
import type { Services } from '../services.ts';
import { createStudyVersion } from '../usecases/create-study-version.ts';
import { readStudyVersion } from '../usecases/read-study-version.ts';
import { parseBody } from './parse-body.ts';
import { uuidParameter } from './path-parameters.ts';
import { requireResearcher, researcherOf } from './sessions.ts';
import type { HttpSettings } from './settings.ts';

/** What participants of a study are shown, version by version. */
export function studyVersionRoutes(services: Services, { completionHosts }: HttpSettings): Router {
  const router = Router();
  router.get(studyVersionsPath, async (req, res) => {
    const studyId = uuidParameter(req.params.studyId);
    res.json((await readStudyVersion(services, researcherOf(req), studyId)) satisfies StudyVersionResponse);
  });
  router.post(studyVersionsPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const request = parseBody(CreateStudyVersionRequest, req);
    const studyId = uuidParameter(req.params.studyId);
    const change = { request, allowedHosts: completionHosts };
    res.status(201).json(await createStudyVersion(services, researcher, studyId, change));
  });
  return router;
}
