import { Router } from 'express';
import {
  publishedPagePath,
  publishedPath,
  type PublishedResponse,
} from '../contract/published-viewpoints.ts';
import type { Services } from '../services.ts';
import { readPublishedViewpoints } from '../usecases/read-published-viewpoints.ts';
import { sendPage } from './pages.ts';
import { publicOriginOf } from './public-origin.ts';
import { researcherOf } from './sessions.ts';
import type { HttpSettings } from './settings.ts';

/** Published viewpoints, for whoever they are for: as a page that works without JavaScript, and the same as JSON. */
export function publishedRoutes(services: Services, settings: HttpSettings): Router {
  const router = Router();

  router.get(publishedPagePath, async (req, res) => {
    const { slug } = req.params;
    const report = await readPublishedViewpoints(services, slug, researcherOf(req));
    const address = `${publicOriginOf(req, settings)}/v/${slug}`;
    const dataPath = publishedPath.replace(':slug', slug);
    sendPage(res, settings.assets, { page: 'report', report, address, dataPath });
  });

  router.get(publishedPath, async (req, res) => {
    const report = await readPublishedViewpoints(services, req.params.slug, researcherOf(req));
    res.json(report satisfies PublishedResponse);
  });

  return router;
}
