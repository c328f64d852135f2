import { Router } from 'express';
import {
  cardPath,
  ConsentApprovalRequest,
  consentApprovalPath,
  consentPreviewPath,
  ConsentPreviewRequest,
  openingPath,
  OpeningRequest,
  type CardResponse,
  type ConsentPreviewResponse,
} from '../contract/study-card.ts';
import { researchersHtml } from '../researchers-html.ts';
import type { Services } from '../services.ts';
import { approveConsent } from '../usecases/approve-consent.ts';
import { findStudy } from '../usecases/find-study.ts';
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
  router.post(consentPreviewPath, async (req, res) => {
    const { consentText } = parseBody(ConsentPreviewRequest, req);
    await findStudy(services, researcherOf(req), uuidParameter(req.params.studyId), 'read-study');
    res.json({ html: researchersHtml(consentText) } satisfies ConsentPreviewResponse);
  });
  return router;
}
