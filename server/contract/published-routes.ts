import { publishedPagePath, publishedPath, PublishedResponse } from './published-viewpoints.ts';
import type { RouteDescription } from './route-description.ts';

/** What readers of a published solution get. */
export const PUBLISHED_ROUTES: readonly RouteDescription[] = [
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
