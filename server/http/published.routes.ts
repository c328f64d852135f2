import { Router, type Request } from 'express';
import {
  publishedPagePath,
  publishedPath,
  type PublishedResponse,
} from '../contract/published-viewpoints.ts';
import type { Services } from '../services.ts';
import { readPublishedViewpoints } from '../usecases/read-published-viewpoints.ts';
import { sendPage } from './pages.ts';
import type { HttpSettings } from './settings.ts';

/** Published viewpoints, for anybody: as a page that works without JavaScript, and the same as JSON. */
export function publishedRoutes(services: Services, settings: HttpSettings): Router {
  const router = Router();

  router.get(publishedPagePath, async (req, res) => {
    const { slug } = req.params;
    const report = await readPublishedViewpoints(services, slug);
    const address = `${settings.publicOrigin ?? originAsked(req)}/v/${slug}`;
    const dataPath = publishedPath.replace(':slug', slug);
    sendPage(res, settings.assets, { page: 'report', report, address, dataPath });
  });

  router.get(publishedPath, async (req, res) => {
    res.json((await readPublishedViewpoints(services, req.params.slug)) satisfies PublishedResponse);
  });

  return router;
}

/** The origin in the address that the visitor's browser asked for. */
function originAsked(req: Request): string {
  return `${req.protocol}://${req.host}`;
}
