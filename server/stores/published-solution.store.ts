import type { Audience } from '../contract/solution.ts';
import type { Queryable } from './database.ts';
import { SOLUTION_COLUMNS, type SolutionRow } from './solution.store.ts';

/** What the readers' pages ask beyond what researchers' pages do. */
export function publishedSolutionStore(db: Queryable) {
  return {
    /** The published solution at an address, whoever may read it; or null: unknown and revoked look the same. */
    async findPublished(slug: string): Promise<SolutionRow | null> {
      const { rows } = await db.query<SolutionRow>(
        `select ${SOLUTION_COLUMNS} from solutions
          where slug = $1 and published_at is not null`,
        [slug],
      );
      return rows[0] ?? null;
    },

    /** Published solutions that have no edition: from before there were editions. */
    async publishedWithoutEdition(): Promise<SolutionRow[]> {
      const { rows } = await db.query<SolutionRow>(
        `select ${SOLUTION_COLUMNS} from solutions
          where published_at is not null
            and not exists (select from editions where solution_id = solutions.id)`,
      );
      return rows;
    },

    /** Did anybody of this name sort here, in this study? */
    async haveAnyBeenCollected(studyId: string, names: readonly string[]): Promise<boolean> {
      const { rows } = await db.query<{ found: boolean }>(
        `select exists (select from participations
                         where study_id = $1 and origin = 'collected' and code = any($2)) as found`,
        [studyId, names],
      );
      return rows[0]!.found;
    },

    /** Which of these names are of people who sorted here, in this study? */
    async collectedAmong(studyId: string, names: readonly string[]): Promise<string[]> {
      const { rows } = await db.query<{ code: string }>(
        `select code from participations where study_id = $1 and origin = 'collected' and code = any($2)`,
        [studyId, names],
      );
      return rows.map(({ code }) => code);
    },

    /** The address of the solution of a study that everybody may read and that was published first, or null. */
    async firstPublishedSlug(studyId: string): Promise<string | null> {
      const { rows } = await db.query<{ slug: string }>(
        `select slug from solutions where study_id = $1 and published_at is not null and audience = 'everybody'
          order by saved_by is not null, published_at, slug limit 1`,
        [studyId],
      );
      return rows[0]?.slug ?? null;
    },

    /** From how many defining people on readers are shown an array. Call it with the study held. */
    async setArrayFromDefiners(studyId: string, people: number): Promise<void> {
      await db.query('update studies set array_from_definers = $2 where id = $1', [studyId, people]);
    },

    /** Say who may read it. */
    async setAudience(solutionId: string, audience: Audience): Promise<void> {
      await db.query('update solutions set audience = $2 where id = $1', [solutionId, audience]);
    },
  };
}
