import { Router, type Response } from 'express';
import { stoppedPagePath, stopPagePath, stopPath, type StopResponse } from '../contract/participation.ts';
import type { Services } from '../services.ts';
import { stopParticipation } from '../usecases/stop-participation.ts';
import { studyCardOr404 } from './consent-answer.ts';
import { languageOfVisitor } from './language-of-visitor.ts';
import { sendPage } from './pages.ts';
import { forgetToken } from './participation-cookie.ts';
import type { HttpSettings } from './settings.ts';

/** Leaving before anything was handed in: all of it is erased. The form is for pages without JavaScript. */
export function stopRoutes(services: Services, settings: HttpSettings): Router {
  const router = Router();
  const stop = async (res: Response, participationToken: string, studySlug?: string) => {
    const stopped = await stopParticipation(services, participationToken, studySlug);
    forgetToken(res, settings, stopped.studySlug);
    return stopped;
  };
  router.post(stopPath, async (req, res) => {
    await stop(res, req.params.participationToken);
    res.json({ erased: true } satisfies StopResponse);
  });
  router.post(stopPagePath, async (req, res) => {
    const { studySlug, participationToken } = req.params;
    const { language } = await stop(res, participationToken, studySlug);
    res.redirect(303, `/s/${studySlug}/stopped?lang=${encodeURIComponent(language)}`);
  });
  router.get(stoppedPagePath, async (req, res) => {
    const card = await studyCardOr404(req, res, { services, settings });
    if (card === null) return;
    const { slug } = card.study;
    sendPage(res, settings.assets, { page: 'stopped', slug, language: languageOfVisitor(req, card.version) });
  });
  return router;
}
