import { Router } from 'express';
import {
  AppendDraftRequest,
  draftPath,
  type AppendDraftResponse,
  type StaleDraftResponse,
} from '../contract/draft.ts';
import type { Services } from '../services.ts';
import { appendDraft } from '../usecases/append-draft.ts';
import { parseBody } from './parse-body.ts';

/** An unfinished sort, kept on the server while it is made. */
export function draftRoutes(services: Services): Router {
  const router = Router();
  router.post(draftPath, async (req, res) => {
    const request = parseBody(AppendDraftRequest, req);
    const answer = await appendDraft(services, req.params.participationToken, request);
    if ('stale' in answer) {
      const message = 'this sort went on elsewhere, or moves before these have not arrived';
      const error = { code: 'draft-stale' as const, message };
      res.status(409).json({ error, draft: answer.stale } satisfies StaleDraftResponse);
      return;
    }
    res.json(answer satisfies AppendDraftResponse);
  });
  return router;
}
