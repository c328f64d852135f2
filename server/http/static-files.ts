import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { Router, type RequestHandler } from 'express';
import { serviceWorkerPath } from '../contract/participation.ts';
import type { Assets } from './pages.ts';

/** The packings that the build leaves beside a file, the smaller first. */
const PACKINGS = { br: '.br', gzip: '.gz' } as const;

/** The browser's files. Their names hold a digest of what is in them, so a browser may keep them for good. */
export function staticFiles({ directory }: Assets): Router {
  const names = new Set(existsSync(directory) ? readdirSync(directory) : []);
  const files = express.static(directory, { immutable: true, maxAge: '1y', index: false, redirect: false });
  const router = Router();
  router.use('/assets', packed(names), files);
  // Below /s/, so that it has to do with participants' pages only; asked for anew each time a browser looks for it.
  router.get(serviceWorkerPath, (_req, res) => {
    res.sendFile('service-worker.js', {
      root: join(directory, '..'),
      cacheControl: false,
      headers: { 'Cache-Control': 'no-cache' },
    });
  });
  return router;
}

/** Send the packed copy of a file, where there is one and the browser takes it. */
function packed(names: ReadonlySet<string>): RequestHandler {
  return (req, res, next) => {
    const packing = req.acceptsEncodings('br', 'gzip');
    const suffix = packing === 'br' || packing === 'gzip' ? PACKINGS[packing] : '';
    if (suffix !== '' && names.has(`${req.path.slice(1)}${suffix}`)) {
      res.type(extname(req.path)).set('Content-Encoding', packing as string);
      req.url = `${req.path}${suffix}`;
    }
    res.vary('Accept-Encoding');
    next();
  };
}
