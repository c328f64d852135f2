import type { SolutionSummary } from '../contract/solution.ts';
import { mayChangeSolution, mayPublishSolution, mayReadSolution, type Asker } from '../policies/may.ts';
import type { SolutionRow } from '../stores/solution.store.ts';
import type { StudyRow } from '../stores/study.store.ts';

/** A saved solution as one visitor sees it in lists and on pages. */
export function solutionSummary(
  solution: SolutionRow,
  asker: Asker,
  study: Pick<StudyRow, 'isDemo' | 'role' | 'isIdentityReader'>,
): SolutionSummary {
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
    audience: solution.audience,
    withdrawnCount: solution.withdrawnCount,
    mayRead: mayReadSolution(asker, study, solution),
    mayChange: mayChangeSolution(asker, study, solution),
    mayPublish: mayPublishSolution(asker, study, solution),
  };
}
