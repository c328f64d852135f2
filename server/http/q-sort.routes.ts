import { Router } from 'express';
import { submitQSortPath, SubmitQSortRequest, type SubmitQSortResponse } from '../contract/q-sort.ts';
import type { Services } from '../services.ts';
import { submitQSort } from '../usecases/submit-q-sort.ts';
import { parseBody } from './parse-body.ts';
import type { HttpSettings } from './settings.ts';

/** Handing in a Q-sort, as often as the network needs. */
export function qSortRoutes(services: Services, { completionHosts }: HttpSettings): Router {
  const router = Router();
  router.post(submitQSortPath, async (req, res) => {
    const request = parseBody(SubmitQSortRequest, req);
    const { isNew, receipt } = await submitQSort(services, req.params.participationToken, {
      request,
      allowedHosts: completionHosts,
    });
    res.status(isNew ? 201 : 200).json(receipt satisfies SubmitQSortResponse);
  });
  return router;
}
