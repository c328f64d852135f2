import { Router } from 'express';
import { openApiPath } from '../contract/routes.ts';
import { openApiDocument } from './openapi.ts';

/** The contract, for programs. */
export function openApiRoutes(version: string): Router {
  const document = openApiDocument(version);
  const router = Router();
  router.get(openApiPath, (_req, res) => {
    res.json(document);
  });
  return router;
}
