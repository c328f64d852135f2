import { Router } from 'express';
import { appPagePaths } from '../contract/routes.ts';
import { sendPage, type Assets } from './pages.ts';

/** The researchers' app: one empty page for every address that it draws itself. */
export function appPageRoutes(assets: Assets): Router {
  const router = Router();
  router.get([...appPagePaths], (_req, res) => sendPage(res, assets, { page: 'app', ...assets.app }));
  return router;
}
