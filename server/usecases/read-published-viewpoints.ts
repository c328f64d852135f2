import type { PublishedResponse } from '../contract/published-viewpoints.ts';
import { AppError } from '../errors.ts';
import { readersReport } from '../policies/readers-report.ts';
import type { Services } from '../services.ts';
import { solutionStore } from '../stores/solution.store.ts';
import { publishedQuotations, withQuotations } from './published-quotations.ts';
import { reportSources } from './report-sources.ts';

/**
 * Anybody reads the viewpoints of a published solution, as far as the policy lets them.
 *
 * @throws {AppError} `not-found`, in the same words for an unknown, an unpublished and a revoked one.
 */
export async function readPublishedViewpoints(
  { database, now }: Services,
  slug: string,
): Promise<PublishedResponse> {
  const solution = await solutionStore(database).findPublished(slug);
  const sources = solution && (await reportSources(database, solution));
  if (!sources || !solution.publishedAt) throw nothingHere();
  const report = readersReport({ ...sources, publishedAt: solution.publishedAt });
  return withQuotations(report, await publishedQuotations(database, solution.solutionId, now()));
}

function nothingHere(): AppError {
  return new AppError('not-found', 'no viewpoints are published at this address');
}
