import { Router } from 'express';
import { livePath, readyPath } from '../contract/health.ts';
import type { Services } from '../services.ts';

/** A database that has not answered by then counts as down. */
const READY_WITHIN_MS = 800;

/** For load balancers and process supervisors. */
export function healthRoutes({ database }: Services): Router {
  const router = Router();
  router.get(livePath, (_req, res) => {
    res.json({ status: 'ok' });
  });
  router.get(readyPath, async (_req, res) => {
    const isReady = await Promise.race([
      database.query('select 1').then(
        () => true,
        () => false,
      ),
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), READY_WITHIN_MS).unref()),
    ]);
    if (isReady) res.json({ status: 'ok' });
    else res.status(503).json({ status: 'unavailable' });
  });
  return router;
}
