import { Router } from 'express';
import {
  IdentitiesFormat,
  identitiesPath,
  IdentityReadersRequest,
  identityReadersPath,
  type IdentitiesResponse,
} from '../contract/identity.ts';
import {
  MakePersonalInvitationsRequest,
  personalInvitationPath,
  personalInvitationsPath,
} from '../contract/personal-invitation.ts';
import { AppError } from '../errors.ts';
import { identitiesCsv } from '../formats/identities-csv.ts';
import type { Services } from '../services.ts';
import {
  listPersonalInvitations,
  makePersonalInvitations,
  revokePersonalInvitation,
} from '../usecases/personal-invitations.ts';
import { listIdentityReaders, nameIdentityReaders, readIdentities } from '../usecases/read-identities.ts';
import { parseBody } from './parse-body.ts';
import { uuidParameter } from './path-parameters.ts';
import { publicOriginOf } from './public-origin.ts';
import { requireResearcher } from './sessions.ts';
import type { HttpSettings } from './settings.ts';

/** Inviting participants in person, and who is who. */
export function identityRoutes(services: Services, settings: HttpSettings): Router {
  const router = Router();
  router.get(personalInvitationsPath, async (req, res) => {
    const researcher = requireResearcher(req);
    res.json(await listPersonalInvitations(services, researcher, uuidParameter(req.params.studyId)));
  });
  router.post(personalInvitationsPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const request = parseBody(MakePersonalInvitationsRequest, req);
    const origin = publicOriginOf(req, settings);
    const studyId = uuidParameter(req.params.studyId);
    const invitations = await makePersonalInvitations(services, researcher, studyId, { ...request, origin });
    res.status(201).json({ invitations });
  });
  router.delete(personalInvitationPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const studyId = uuidParameter(req.params.studyId);
    const invitationId = uuidParameter(req.params.personalInvitationId);
    res.json(await revokePersonalInvitation(services, researcher, studyId, invitationId));
  });
  router.get(identitiesPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const format = IdentitiesFormat.safeParse(req.query['format'] ?? 'json').data;
    if (format === undefined) throw new AppError('request-malformed', 'format: json or csv', 'format');
    const whose = { studyId: uuidParameter(req.params.studyId), isTakenAway: format === 'csv' };
    const identities = await readIdentities(services, researcher, whose);
    if (format === 'json') res.json(identities satisfies IdentitiesResponse);
    else res.type('text/csv; charset=utf-8').attachment('who-is-who.csv').send(identitiesCsv(identities));
  });
  router.get(identityReadersPath, async (req, res) => {
    const researcher = requireResearcher(req);
    res.json(await listIdentityReaders(services, researcher, uuidParameter(req.params.studyId)));
  });
  router.put(identityReadersPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const { researcherIds } = parseBody(IdentityReadersRequest, req);
    const studyId = uuidParameter(req.params.studyId);
    res.json(await nameIdentityReaders(services, researcher, studyId, researcherIds));
  });
  return router;
}
