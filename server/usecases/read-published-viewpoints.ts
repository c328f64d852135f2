import { EditionContent, type PublishedResponse } from '../contract/published-viewpoints.ts';
import { AppError } from '../errors.ts';
import { mayReadReport, type Asker } from '../policies/may.ts';
import { pooledWithdrawals } from '../policies/pooled-withdrawals.ts';
import { learntOf, noMoreThan } from '../policies/readers-report.ts';
import type { Services } from '../services.ts';
import type { Queryable } from '../stores/database.ts';
import { editionStore } from '../stores/edition.store.ts';
import { publishedSolutionStore } from '../stores/published-solution.store.ts';
import type { SolutionRow } from '../stores/solution.store.ts';
import { studyStore } from '../stores/study.store.ts';
import { publishedQuotations, withQuotations } from './published-quotations.ts';
import { reportSources } from './report-sources.ts';

/**
 * The newest edition of a published solution: anybody reads one that is for everybody, and whoever reads the reports of
 * its study one that is for share holders.
 *
 * @throws {AppError} `not-found`, in the same words for an unknown, an unpublished and a revoked one, and for one that
 *   is not for whoever asks.
 */
export async function readPublishedViewpoints(
  { database }: Pick<Services, 'database'>,
  slug: string,
  asker: Asker,
): Promise<PublishedResponse> {
  const solution = await publishedSolutionStore(database).findPublished(slug);
  const isReadable = solution !== null && (await isForAsker(database, solution, asker));
  const report = isReadable ? await newestReport(database, solution) : null;
  if (!report) throw new AppError('not-found', 'no viewpoints are published at this address');
  return report;
}

async function isForAsker(database: Queryable, solution: SolutionRow, asker: Asker): Promise<boolean> {
  if (solution.audience === 'everybody') return true;
  const study = await studyStore(database).findStudy(solution.studyId, asker);
  return study !== null && mayReadReport(asker, study, solution);
}

/** The newest edition of a solution as readers get it; null if it has none. */
export async function newestReport(
  database: Queryable,
  solution: SolutionRow,
): Promise<PublishedResponse | null> {
  const edition = await editionStore(database).newestEdition(solution.solutionId);
  if (!edition) return null;
  const quotations = await publishedQuotations(database, solution.solutionId, edition.publishedAt);
  return {
    // Parsed once more: whatever else might stand in the row, readers get these fields and no other.
    ...withQuotations(await stillAgreed(database, solution, edition.content), quotations),
    edition: edition.number,
    editionNote: edition.note,
    publishedAt: edition.publishedAt.toISOString(),
    withdrawnAtLeast: pooledWithdrawals(withdrawnBehind(solution)),
  };
}

/**
 * A frozen report without what may no longer be shown: because the few who agreed to it no longer do, for consent ends with
 * withdrawing, or because the study asks for more people since. To tighten is free, and works at once.
 */
async function stillAgreed(
  database: Queryable,
  solution: SolutionRow,
  frozen: EditionContent,
): Promise<EditionContent> {
  const content = EditionContent.parse(frozen);
  const sources = await reportSources(database, solution);
  return sources ? noMoreThan(content, learntOf(sources), sources.figures) : content;
}

/** How many withdrawn Q-sorts the figures rest on; before their keys were kept, how many were withdrawn at all. */
function withdrawnBehind({ withdrawnSorts, withdrawnCount, countsAsSaved }: SolutionRow): number {
  return countsAsSaved === null ? withdrawnCount : withdrawnSorts.length;
}
