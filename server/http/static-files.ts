import express, { Router } from 'express';
import type { Assets } from './pages.ts';

/** The browser's files. Their names hold a digest of what is in them, so a browser may keep them for good. */
export function staticFiles({ directory }: Assets): Router {
  const router = Router();
  const files = express.static(directory, { immutable: true, maxAge: '1y', index: false, redirect: false });
  router.use('/assets', files);
  return router;
}
