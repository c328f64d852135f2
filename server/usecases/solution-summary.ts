import type { SolutionSummary } from '../contract/solution.ts';
import type { SolutionRow } from '../stores/solution.store.ts';

/** What lists and pages are told about a saved solution. */
export function solutionSummary(solution: SolutionRow, mayChange: boolean): SolutionSummary {
  return {
    solutionId: solution.solutionId,
    studyId: solution.studyId,
    name: solution.name,
    reasonForFactorCount: solution.reasonForFactorCount,
    factorCount: solution.factorCount,
    analysisVersion: solution.analysisVersion,
    inputDigest: solution.inputDigest,
    savedAt: solution.savedAt.toISOString(),
    slug: solution.slug,
    isPublished: solution.publishedAt !== null,
    withdrawnCount: solution.withdrawnCount,
    mayChange,
  };
}
