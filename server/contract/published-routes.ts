import { publishedPagePath, publishedPath, PublishedResponse } from './published-viewpoints.ts';
import { ReaderThresholdRequest, ReaderThresholdResponse, readerThresholdPath } from './reader-threshold.ts';
import type { RouteDescription } from './route-description.ts';

/** What readers of a published solution get. */
export const PUBLISHED_ROUTES: readonly RouteDescription[] = [
  {
    method: 'get',
    path: readerThresholdPath,
    access: { of: 'studyId', permission: 'read-solutions' },
    summary: 'From how many defining people on readers of a study are shown an array.',
    responses: { 200: ReaderThresholdResponse },
    refusals: [401, 403, 404],
  },
  {
    method: 'put',
    path: readerThresholdPath,
    access: { of: 'studyId', permission: 'publish' },
    summary: 'Ask for more people before an array is shown, or, with a reason, for fewer again.',
    request: ReaderThresholdRequest,
    responses: { 200: ReaderThresholdResponse },
    refusals: [400, 401, 403, 404, 422],
  },
  {
    method: 'get',
    path: publishedPagePath,
    access: 'anyone',
    summary:
      'The readers’ page of a published solution. Unknown, unpublished, revoked and not for this visitor look the same.',
    responses: { 200: 'html' },
    refusals: [404],
  },
  {
    method: 'get',
    path: publishedPath,
    access: 'anyone',
    summary: 'The same as JSON: what readers may learn, and no more.',
    responses: { 200: PublishedResponse },
    refusals: [404],
  },
];
