import { Router } from 'express';
import { appPagePaths } from '../contract/routes.ts';
import { sendPage, type Assets } from './pages.ts';

/** The researchers' app: one empty page for every address that it draws itself. */
export function appPageRoutes(assets: Assets): Router {
  const router = Router();
  for (const path of appPagePaths) {
    router.get(path, (_req, res) => sendPage(res, assets, { page: 'app', ...assets.app }));
  }
  return router;
}
