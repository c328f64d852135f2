import { Router } from 'express';
import {
  GiveRoleRequest,
  HandOverRequest,
  InviteToStudyRequest,
  ownershipPath,
  peoplePath,
  personPath,
  studyInvitationPath,
  studyInvitationsPath,
} from '../contract/study-people.ts';
import type { Services } from '../services.ts';
import { giveRole, handOver, removePerson } from '../usecases/change-people.ts';
import { inviteToStudy, listStudyInvitations, revokeStudyInvitation } from '../usecases/study-invitations.ts';
import { readPeople } from '../usecases/read-people.ts';
import { parseBody } from './parse-body.ts';
import { publicOriginOf } from './public-origin.ts';
import type { HttpSettings } from './settings.ts';
import { uuidParameter } from './path-parameters.ts';
import { requireResearcher, researcherOf } from './sessions.ts';

/** Who works on a study, and as what. */
export function peopleRoutes(services: Services, settings: HttpSettings): Router {
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

  invitations(router, services, settings);
  return router;
}

function invitations(router: Router, services: Services, settings: HttpSettings): void {
  router.get(studyInvitationsPath, async (req, res) => {
    const researcher = requireResearcher(req);
    res.json(await listStudyInvitations(services, researcher, uuidParameter(req.params.studyId)));
  });

  router.post(studyInvitationsPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const request = { ...parseBody(InviteToStudyRequest, req), origin: publicOriginOf(req, settings) };
    const studyId = uuidParameter(req.params.studyId);
    res.status(201).json(await inviteToStudy(services, researcher, studyId, request));
  });

  router.delete(studyInvitationPath, async (req, res) => {
    const { studyId, invitationId } = req.params;
    const researcher = requireResearcher(req);
    const keys = [uuidParameter(studyId), uuidParameter(invitationId)] as const;
    res.json(await revokeStudyInvitation(services, researcher, ...keys));
  });
}
