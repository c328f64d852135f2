import {
  clearancePath,
  Quotation,
  quotationPath,
  quotationsPath,
  QuotationsResponse,
  type ChooseQuotationRequest,
} from '../../server/contract/quotation.ts';
import { call, pathOf } from './call.ts';

/** The quotations chosen for a solution, who may be quoted, and what readers learn of each viewpoint. */
export function readQuotations(solutionId: string): Promise<QuotationsResponse> {
  return call({ path: pathOf(quotationsPath, { solutionId }), answer: QuotationsResponse });
}

/** Choose words of somebody who defines a viewpoint. */
export function chooseQuotation(solutionId: string, body: ChooseQuotationRequest): Promise<Quotation> {
  return call({ method: 'POST', path: pathOf(quotationsPath, { solutionId }), body, answer: Quotation });
}

/** Let readers have a quotation, or no longer. */
export function clearQuotation(
  at: { readonly solutionId: string; readonly quotationId: string },
  isCleared: boolean,
): Promise<QuotationsResponse> {
  return call({
    method: 'PUT',
    path: pathOf(clearancePath, at),
    body: { isCleared },
    answer: QuotationsResponse,
  });
}

/** Take a quotation out. */
export function removeQuotation(at: {
  readonly solutionId: string;
  readonly quotationId: string;
}): Promise<QuotationsResponse> {
  return call({ method: 'DELETE', path: pathOf(quotationPath, at), answer: QuotationsResponse });
}
