import {
  ChooseQuotationRequest,
  ClearanceRequest,
  clearancePath,
  Quotation,
  quotationPath,
  quotationsPath,
  QuotationsResponse,
} from './quotation.ts';
import type { RouteDescription } from './route-description.ts';

/** The routes of quotations. */
export const QUOTATION_ROUTES: readonly RouteDescription[] = [
  {
    method: 'get',
    path: quotationsPath,
    access: { of: 'solutionId', permission: 'save-solutions' },
    summary: 'The quotations chosen for a solution, and who in it may be quoted.',
    responses: { 200: QuotationsResponse },
    refusals: [401, 403, 404],
  },
  {
    method: 'post',
    path: quotationsPath,
    access: { of: 'solutionId', permission: 'save-solutions' },
    summary: 'Choose words of somebody who defines a viewpoint.',
    request: ChooseQuotationRequest,
    responses: { 201: Quotation },
    refusals: [400, 401, 403, 404, 422],
  },
  {
    method: 'put',
    path: clearancePath,
    access: { of: 'solutionId', permission: 'save-solutions' },
    summary: 'Clear a quotation for readers, or take that back.',
    request: ClearanceRequest,
    responses: { 200: QuotationsResponse },
    refusals: [400, 401, 403, 404],
  },
  {
    method: 'delete',
    path: quotationPath,
    access: { of: 'solutionId', permission: 'save-solutions' },
    summary: 'Take a quotation out.',
    responses: { 200: QuotationsResponse },
    refusals: [401, 403, 404],
  },
];
