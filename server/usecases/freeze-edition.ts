import type { EditionChange } from '../contract/edition.ts';
import { EditionContent } from '../contract/published-viewpoints.ts';
import { AppError } from '../errors.ts';
import { editionChanges } from '../policies/edition-changes.ts';
import { readersReport } from '../policies/readers-report.ts';
import type { Services } from '../services.ts';
import type { Queryable } from '../stores/database.ts';
import { editionStore } from '../stores/edition.store.ts';
import { publishedSolutionStore } from '../stores/published-solution.store.ts';
import { solutionStore, type SolutionRow } from '../stores/solution.store.ts';
import { studyStore } from '../stores/study.store.ts';
import { publishedQuotations, withQuotations } from './published-quotations.ts';
import { releaseObstacle } from './release-obstacle.ts';
import { reportSources } from './report-sources.ts';

/** Who publishes, when, and what they say is new. */
export interface Publishing {
  readonly publishedAt: Date;
  /** Null: the program, for a demo. */
  readonly publishedBy: string | null;
  readonly note: string;
}

/**
 * Freeze what readers may learn of a solution now as its next edition, unless the newest says the same already. Call it
 * in a transaction: it holds the study and the solution to its end, so that nobody withdraws or publishes meanwhile.
 *
 * @returns whether there is a new edition.
 * @throws {AppError} `edition-too-near` if readers could subtract it from another one.
 */
export async function freezeEdition(
  db: Queryable,
  { solutionId, studyId }: Pick<SolutionRow, 'solutionId' | 'studyId'>,
  publishing: Publishing,
): Promise<boolean> {
  await studyStore(db).hold(studyId, { isTakingAway: true });
  const solution = await solutionStore(db).lockSolution(solutionId);
  const content = solution && (await reportNow(db, solution));
  if (!content) throw new AppError('not-found', `there is no solution ${solutionId}`);
  const changes = await changesSinceNewest(db, solutionId, { content, at: publishing.publishedAt });
  if (changes?.length === 0) return false;
  const obstacle = await releaseObstacle(db, solution);
  if (obstacle) {
    const { solutionName, peopleApart } = obstacle;
    throw new AppError(
      'edition-too-near',
      `readers have had ${JSON.stringify(solutionName)}, which rests on the same people but for ${peopleApart}: ` +
        'publish figures of exactly the same people, or wait until three or more differ',
    );
  }
  await editionStore(db).insertEdition({ solutionId, content, ...publishing });
  return true;
}

/** The report as it would be frozen now; null if the solution's study is gone. */
export async function reportNow(db: Queryable, solution: SolutionRow): Promise<EditionContent | null> {
  const sources = await reportSources(db, solution);
  return sources && EditionContent.parse(readersReport(sources));
}

/** What a report says otherwise than the newest edition, quotations cleared since among it; null if there is none yet. */
export async function changesSinceNewest(
  db: Queryable,
  solutionId: string,
  { content, at }: { readonly content: EditionContent; readonly at: Date },
): Promise<EditionChange[] | null> {
  const newest = await editionStore(db).newestEdition(solutionId);
  if (!newest) return null;
  const quotationsUntil = (asOf: Date) => publishedQuotations(db, solutionId, asOf);
  return editionChanges(
    withQuotations(EditionContent.parse(newest.content), await quotationsUntil(newest.publishedAt)),
    withQuotations(content, await quotationsUntil(at)),
  );
}

/** Solutions that were published before there were editions get their first, as they stand. */
export async function freezeFirstEditions({ database }: Services): Promise<void> {
  for (const solution of await publishedSolutionStore(database).publishedWithoutEdition()) {
    const publishing = { publishedAt: solution.publishedAt!, publishedBy: null, note: '' };
    await database.transaction((db) => freezeEdition(db, solution, publishing));
  }
}
