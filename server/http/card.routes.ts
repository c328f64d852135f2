import { Router } from 'express';
import {
  cardPath,
  ConsentApprovalRequest,
  consentApprovalPath,
  openingPath,
  OpeningRequest,
  type CardResponse,
} from '../contract/study-card.ts';
import type { Services } from '../services.ts';
import { approveConsent } from '../usecases/approve-consent.ts';
import { readCardStatus } from '../usecases/read-card-status.ts';
import { setOpening } from '../usecases/set-opening.ts';
import { parseBody } from './parse-body.ts';
import { uuidParameter } from './path-parameters.ts';
import { requireResearcher, researcherOf } from './sessions.ts';

/** How a study stands with the public, for those who work on it: its card, its consent texts, its opening. */
export function cardRoutes(services: Services): Router {
  const router = Router();
  router.get(cardPath, async (req, res) => {
    const studyId = uuidParameter(req.params.studyId);
    res.json((await readCardStatus(services, researcherOf(req), studyId)) satisfies CardResponse);
  });
  router.put(openingPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const opening = parseBody(OpeningRequest, req);
    res.json(await setOpening(services, researcher, uuidParameter(req.params.studyId), opening));
  });
  router.put(consentApprovalPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const approval = parseBody(ConsentApprovalRequest, req);
    res.json(await approveConsent(services, researcher, uuidParameter(req.params.studyId), approval));
  });
  return router;
}
