import type { SameStudy } from '../contract/import.ts';
import { inputDigest } from '../input-digest.ts';
import type { Queryable } from '../stores/database.ts';
import { studyQSortStore } from '../stores/study-q-sorts.store.ts';
import { studyStore } from '../stores/study.store.ts';

/** Data that may be stored already. */
interface DataSought {
  readonly ownerId: string;
  readonly statementCount: number;
  readonly qSortCount: number;
  readonly inputDigest: string;
}

/**
 * The researcher's latest study that holds the very same data: statement names, grid, and Q-sorts in the same order;
 * or null. Whatever its title, and the words on its cards.
 */
export async function sameStudy(db: Queryable, sought: DataSought): Promise<SameStudy | null> {
  const alike = await studyStore(db).ownStudiesOfSize(sought);
  for (const { studyId, title, createdAt } of alike) {
    const version = await studyStore(db).currentVersion(studyId);
    if (!version) continue;
    const digest = inputDigest({
      statements: version.statements.map(({ label, text }) => ({ id: label, text })),
      qSorts: await studyQSortStore(db).qSortsOf(version.studyVersionId),
      distribution: version.distribution,
    });
    if (digest === sought.inputDigest) return { studyId, title, createdAt: createdAt.toISOString() };
  }
  return null;
}
