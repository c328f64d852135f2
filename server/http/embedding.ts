import { Router } from 'express';
import type { Services } from '../services.ts';
import { studyVersionStore } from '../stores/study-version.store.ts';

/**
 * Let the sites that a study names show its participants' pages in a frame. Every other page stays where nobody may
 * frame it, and so do these for everybody else. The newest version decides, for those who began earlier too: a site
 * that was taken off the list is shut out at once.
 */
export function embedding({ database }: Services): Router {
  const router = Router();
  router.use('/s/:studySlug', async (req, res, next) => {
    const hosts = await studyVersionStore(database).embedHosts(req.params.studySlug);
    const policy = res.get('Content-Security-Policy');
    if (hosts.length > 0 && policy !== undefined) {
      res.set(
        'Content-Security-Policy',
        policy.replace(/frame-ancestors [^;]+/, `frame-ancestors ${hosts.join(' ')}`),
      );
      // It knows no list of sites, and browsers that know frame-ancestors pass it over.
      res.removeHeader('X-Frame-Options');
    }
    next();
  });
  return router;
}
