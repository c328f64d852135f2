import { Router } from 'express';
import { ReaderThresholdRequest, readerThresholdPath } from '../contract/reader-threshold.ts';
import type { Services } from '../services.ts';
import { readReaderThreshold, setReaderThreshold } from '../usecases/reader-threshold.ts';
import { parseBody } from './parse-body.ts';
import { uuidParameter } from './path-parameters.ts';
import { requireResearcher, researcherOf } from './sessions.ts';

/** From how many people on a study shows arrays to readers. */
export function readerThresholdRoutes(services: Services): Router {
  const router = Router();

  router.get(readerThresholdPath, async (req, res) => {
    res.json(await readReaderThreshold(services, researcherOf(req), uuidParameter(req.params.studyId)));
  });

  router.put(readerThresholdPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const request = parseBody(ReaderThresholdRequest, req);
    res.json(await setReaderThreshold(services, researcher, uuidParameter(req.params.studyId), request));
  });

  return router;
}
