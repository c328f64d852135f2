import { Router } from 'express';
import { startPagePath } from '../contract/start.ts';
import type { Services } from '../services.ts';
import { readStartPage } from '../usecases/read-start-page.ts';
import { sendPage } from './pages.ts';
import { researcherOf } from './sessions.ts';
import type { HttpSettings } from './settings.ts';

/** The page at the root. */
export function startRoutes(services: Services, { assets }: HttpSettings): Router {
  const router = Router();
  router.get(startPagePath, async (req, res) => {
    const view = await readStartPage(services);
    sendPage(res, assets, { page: 'start', ...view, isSignedIn: researcherOf(req) !== null });
  });
  return router;
}
