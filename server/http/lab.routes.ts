import { Router } from 'express';
import { labComputerOfStudyPath, labComputersPath, MakeLabLinkRequest } from '../contract/lab-computer.ts';
import {
  labComputerPath,
  labDeliveriesPath,
  labKitPath,
  LabKitRequest,
  labManifestPath,
  labPagePath,
  SealedDelivery,
} from '../contract/lab.ts';
import type { Services } from '../services.ts';
import { deliverFromLab } from '../usecases/deliver-from-lab.ts';
import { listLabComputers, makeLabLink, openLabLink } from '../usecases/prepare-lab-computer.ts';
import { readLabComputer } from '../usecases/read-lab-computer.ts';
import { takeBackLabComputer } from '../usecases/take-back-lab-computer.ts';
import { studyCardOr404 } from './consent-answer.ts';
import { labKit } from './lab-kit.ts';
import { labManifest, sendPage } from './pages.ts';
import { parseBody } from './parse-body.ts';
import { uuidParameter } from './path-parameters.ts';
import { publicOriginOf } from './public-origin.ts';
import { requireResearcher } from './sessions.ts';
import type { HttpSettings } from './settings.ts';

/** Lab mode: preparing a computer, its page, and what it delivers. */
export function labRoutes(services: Services, settings: HttpSettings): Router {
  const router = Router();
  router.get(labComputersPath, async (req, res) => {
    const researcher = requireResearcher(req);
    res.json(await listLabComputers(services, researcher, uuidParameter(req.params.studyId)));
  });
  router.post(labComputersPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const asked = { ...parseBody(MakeLabLinkRequest, req), origin: publicOriginOf(req, settings) };
    const link = await makeLabLink(services, researcher, uuidParameter(req.params.studyId), asked);
    res.status(201).json({ link });
  });
  router.delete(labComputerOfStudyPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const { studyId, labComputerId } = req.params;
    const computer = [uuidParameter(studyId), uuidParameter(labComputerId)] as const;
    res.json(await takeBackLabComputer(services, researcher, ...computer));
  });
  router.get(labPagePath, async (req, res) => {
    const card = await studyCardOr404(req, res, { services, settings });
    if (card === null) return;
    const { slug, title } = card.study;
    const { language } = card.version;
    const { script } = settings.assets.participant;
    sendPage(res, settings.assets, { page: 'lab', slug, title, language, script });
  });
  router.get(labManifestPath, async (req, res) => {
    const card = await studyCardOr404(req, res, { services, settings });
    if (card === null) return;
    const { slug, title } = card.study;
    const { language } = card.version;
    res.type('application/manifest+json').send(labManifest({ slug, title, language }));
  });
  router.post(labKitPath, async (req, res) => {
    const { linkToken } = parseBody(LabKitRequest, req);
    res.json(await labKit(services, res, await openLabLink(services, linkToken)));
  });
  router.get(labComputerPath, async (req, res) => {
    res.json(await readLabComputer(services, uuidParameter(req.params.labComputerId)));
  });
  router.post(labDeliveriesPath, async (req, res) => {
    const labComputerId = uuidParameter(req.params.labComputerId);
    await deliverFromLab(services, labComputerId, parseBody(SealedDelivery, req));
    res.json({ outcome: 'received' });
  });
  return router;
}
