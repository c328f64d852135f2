import type { EditionContent } from '../contract/published-viewpoints.ts';
import type { Quotation } from '../contract/quotation.ts';
import type { Queryable } from '../stores/database.ts';
import { solutionStore } from '../stores/solution.store.ts';
import { chosenQuotations } from './read-quotations.ts';

/**
 * The quotations readers get with each viewpoint of a solution: never more than its words and whether they were composed.
 * They are looked up anew at every reading, so that one is gone from every edition the moment its person withdraws, or the
 * clearance is taken back.
 *
 * @param asOf when the edition was published; what was cleared later is not part of it.
 * @returns in the order they were chosen.
 */
export async function publishedQuotations(
  database: Queryable,
  solutionId: string,
  asOf: Date,
): Promise<Quotation[]> {
  const solution = await solutionStore(database).findSolution(solutionId);
  const chosen = solution ? await chosenQuotations(database, solution) : [];
  return chosen.filter(
    ({ isForReaders, clearedAt }) => isForReaders && clearedAt !== null && new Date(clearedAt) <= asOf,
  );
}

/** A report with its quotations put in: the words, and whether they were composed. */
export function withQuotations(report: EditionContent, quotations: readonly Quotation[]): EditionContent {
  return {
    ...report,
    viewpoints: report.viewpoints.map((viewpoint, factor) => ({
      ...viewpoint,
      quotations: quotations
        .filter(({ factorIndex }) => factorIndex === factor)
        .map(({ words, isComposed }) => ({ words, isComposed })),
    })),
  };
}
