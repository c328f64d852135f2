import type { ReaderCounts } from '../contract/reader-counts.ts';
import { readerCounts } from '../policies/reader-counts.ts';
import type { ReportSources } from '../policies/readers-report.ts';
import type { Solution } from '../../analysis/index.ts';
import type { Queryable } from '../stores/database.ts';
import { consentStore } from '../stores/consent.store.ts';
import { publishedSolutionStore } from '../stores/published-solution.store.ts';
import { solutionStore, type SolutionRow } from '../stores/solution.store.ts';
import { studyStore } from '../stores/study.store.ts';
import { viewpointStore } from '../stores/viewpoint.store.ts';

/** What a solution's report for readers is made of, as everything stands now; null if its study or figures are gone. */
export async function reportSources(
  database: Queryable,
  solution: SolutionRow,
): Promise<ReportSources | null> {
  const saved = await solutionStore(database).figuresOf(solution.solutionId);
  const study = await studyStore(database).findStudy(solution.studyId, null);
  const version = await studyStore(database).currentVersion(solution.studyId);
  if (!saved || !study || !version) return null;
  const published = publishedSolutionStore(database);
  return {
    study,
    card: version.card,
    condition: version.conditions[0]!,
    solution,
    ...saved,
    counts: solution.countsAsSaved ?? countsOf(saved.figures, solution),
    words: await viewpointStore(database).viewpointsOf(solution.solutionId),
    // Who withdrew sorted here, and is still in the figures.
    hasCollectedSorts:
      solution.withdrawnCount > 0 ||
      (await published.haveAnyBeenCollected(study.studyId, saved.figures.sorts)),
    recognisable: await consentStore(database).codesOfThoseWhoGave(study.studyId, 'recognition'),
  };
}

/** Where somebody withdrew before counts were kept, at least how many there were is known. */
function countsOf(figures: Solution, { withdrawnCount }: SolutionRow): ReaderCounts {
  const counts = readerCounts(figures);
  return { ...counts, qSortCount: counts.qSortCount + withdrawnCount };
}
