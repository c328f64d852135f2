import { Router } from 'express';
import {
  ChooseQuotationRequest,
  ClearanceRequest,
  clearancePath,
  quotationPath,
  quotationsPath,
} from '../contract/quotation.ts';
import type { Services } from '../services.ts';
import { chooseQuotation } from '../usecases/choose-quotation.ts';
import { clearQuotation, removeQuotation } from '../usecases/clear-quotation.ts';
import { readQuotations } from '../usecases/read-quotations.ts';
import { parseBody } from './parse-body.ts';
import { uuidParameter } from './path-parameters.ts';
import { requireResearcher } from './sessions.ts';

/** Words of participants for a solution's viewpoints: choosing them, clearing them for readers, taking them out. */
export function quotationRoutes(services: Services): Router {
  const router = Router();
  const keyOf = (params: { readonly solutionId: string; readonly quotationId: string }) => ({
    solutionId: uuidParameter(params.solutionId),
    quotationId: uuidParameter(params.quotationId),
  });

  router.get(quotationsPath, async (req, res) => {
    const researcher = requireResearcher(req);
    res.json(await readQuotations(services, researcher, uuidParameter(req.params.solutionId)));
  });

  router.post(quotationsPath, async (req, res) => {
    const researcher = requireResearcher(req);
    const request = parseBody(ChooseQuotationRequest, req);
    const solutionId = uuidParameter(req.params.solutionId);
    res.status(201).json(await chooseQuotation(services, researcher, solutionId, request));
  });

  router.put(clearancePath, async (req, res) => {
    const researcher = requireResearcher(req);
    const request = parseBody(ClearanceRequest, req);
    res.json(await clearQuotation(services, researcher, keyOf(req.params), request));
  });

  router.delete(quotationPath, async (req, res) => {
    res.json(await removeQuotation(services, requireResearcher(req), keyOf(req.params)));
  });

  return router;
}
