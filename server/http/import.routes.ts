import { Router } from 'express';
import { importPath, ImportRequest, previewImportPath } from '../contract/import.ts';
import type { Services } from '../services.ts';
import { importStudy } from '../usecases/import-study.ts';
import { previewImport } from '../usecases/preview-import.ts';
import { parseBody } from './parse-body.ts';
import { requireResearcher } from './sessions.ts';

/** Files that become studies. */
export function importRoutes(services: Services): Router {
  const router = Router();

  router.post(previewImportPath, async (req, res) => {
    const researcher = requireResearcher(req);
    res.json(await previewImport(services, researcher, parseBody(ImportRequest, req)));
  });

  router.post(importPath, async (req, res) => {
    const researcher = requireResearcher(req);
    res.status(201).json(await importStudy(services, researcher, parseBody(ImportRequest, req)));
  });

  return router;
}
