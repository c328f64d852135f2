import { PublishedResponse } from './published-viewpoints.ts';
import type { RouteDescription } from './route-description.ts';
import {
  MakeShareRequest,
  MakeShareResponse,
  sharedReportPath,
  sharePagePath,
  SharePasswordForm,
  sharePasswordPath,
  SharePasswordRequest,
  sharePath,
  sharesPath,
  SharesResponse,
} from './share.ts';

/** The routes of share links: the researchers' own, and what is behind a link. */
export const SHARE_ROUTES: readonly RouteDescription[] = [
  {
    method: 'get',
    path: sharesPath,
    access: { of: 'solutionId', permission: 'publish' },
    summary: 'The share links of a solution, and how often each was used.',
    responses: { 200: SharesResponse },
    refusals: [401, 403, 404],
  },
  {
    method: 'post',
    path: sharesPath,
    access: { of: 'solutionId', permission: 'publish' },
    summary: 'Make a link that opens the published report, for somebody, until a day.',
    request: MakeShareRequest,
    responses: { 201: MakeShareResponse },
    refusals: [400, 401, 403, 404],
  },
  {
    method: 'delete',
    path: sharePath,
    access: { of: 'solutionId', permission: 'publish' },
    summary: 'Revoke a share link: it opens nothing any more.',
    responses: { 200: SharesResponse },
    refusals: [401, 403, 404],
  },
  {
    method: 'put',
    path: sharePasswordPath,
    access: { of: 'solutionId', permission: 'publish' },
    summary: 'Give a share link another password, or none; whoever had the old one is asked again.',
    request: SharePasswordRequest,
    responses: { 200: SharesResponse },
    refusals: [400, 401, 403, 404],
  },
  {
    method: 'get',
    path: sharePagePath,
    access: 'secret',
    summary:
      'The report behind a share link, or the form for its password. Unknown, expired and revoked look the same.',
    responses: { 200: 'html' },
    refusals: [404],
  },
  {
    method: 'post',
    path: sharePagePath,
    access: 'secret',
    summary: 'Open a share link with its password, in this browser, for a day.',
    request: SharePasswordForm,
    responses: { 303: 'empty', 400: 'html', 401: 'html' },
    refusals: [403, 404, 429],
  },
  {
    method: 'get',
    path: sharedReportPath,
    access: 'secret',
    summary: 'The same report as JSON; leads to the form where the password was not given.',
    responses: { 200: PublishedResponse, 303: 'empty' },
    refusals: [404],
  },
];
