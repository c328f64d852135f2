import type { Queryable } from './database.ts';

/** What the readers' pages ask beyond what researchers' pages do. */
export function publishedSolutionStore(db: Queryable) {
  return {
    /** Did anybody of this name sort here, in this study? */
    async haveAnyBeenCollected(studyId: string, names: readonly string[]): Promise<boolean> {
      const { rows } = await db.query<{ found: boolean }>(
        `select exists (select from participations
                         where study_id = $1 and origin = 'collected' and code = any($2)) as found`,
        [studyId, names],
      );
      return rows[0]!.found;
    },

    /** The address of the solution of a study that was published first, or null. */
    async firstPublishedSlug(studyId: string): Promise<string | null> {
      const { rows } = await db.query<{ slug: string }>(
        `select slug from solutions where study_id = $1 and published_at is not null
          order by saved_by is not null, published_at, slug limit 1`,
        [studyId],
      );
      return rows[0]?.slug ?? null;
    },
  };
}
