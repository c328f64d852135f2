import { Router } from 'express';
import {
  GiveRoleRequest,
  HandOverRequest,
  ownershipPath,
  peoplePath,
  personPath,
} from '../contract/study-people.ts';
import type { Services } from '../services.ts';
import { giveRole, handOver, removePerson } from '../usecases/change-people.ts';
import { readPeople } from '../usecases/read-people.ts';
import { parseBody } from './parse-body.ts';
import { uuidParameter } from './path-parameters.ts';
import { requireResearcher, researcherOf } from './sessions.ts';

/** Who works on a study, and as what. */
export function peopleRoutes(services: Services): Router {
  const router = Router();
  const keyOf = (params: { readonly studyId: string; readonly researcherId: string }) => ({
    studyId: uuidParameter(params.studyId),
    researcherId: uuidParameter(params.researcherId),
  });

  router.get(peoplePath, async (req, res) => {
    res.json(await readPeople(services, researcherOf(req), uuidParameter(req.params.studyId)));
  });

  router.put(personPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const request = parseBody(GiveRoleRequest, req);
    res.json(await giveRole(services, researcher, keyOf(req.params), request));
  });

  router.delete(personPath, async (req, res) => {
    await removePerson(services, requireResearcher(req), keyOf(req.params));
    res.status(204).end();
  });

  router.put(ownershipPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const { researcherId } = parseBody(HandOverRequest, req);
    const studyId = uuidParameter(req.params.studyId);
    res.json(await handOver(services, researcher, { studyId, researcherId }));
  });

  return router;
}
