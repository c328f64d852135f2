import { Router } from 'express';
import { renderSVG } from 'uqr';
import { receiptQrPath } from '../contract/participation.ts';
import { AppError } from '../errors.ts';
import type { Services } from '../services.ts';
import { viewParticipation } from '../usecases/view-participation.ts';
import { publicOriginOf } from './public-origin.ts';
import type { HttpSettings } from './settings.ts';

/** The receipt as a picture that a telephone reads: the link to what is stored of the person, with the receipt filled in. */
export function receiptQrRoutes(services: Services, settings: HttpSettings): Router {
  const router = Router();
  router.get(receiptQrPath, async (req, res) => {
    const { participationToken } = req.params;
    const view = await viewParticipation(services, participationToken, settings.completionHosts);
    if (view.receipt === null) throw new AppError('not-found', 'nothing was handed in under this link yet');
    const origin = publicOriginOf(req, settings);
    const link = `${origin}/s/${view.studySlug}/receipt?receipt=${view.receipt.receiptCode}`;
    res.type('svg').send(renderSVG(link, { ecc: 'M', border: 4 }));
  });
  return router;
}
