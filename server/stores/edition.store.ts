import type { EditionContent } from '../contract/published-viewpoints.ts';
import type { Queryable } from './database.ts';

/** A report to be frozen. */
export interface NewEdition {
  readonly solutionId: string;
  readonly content: EditionContent;
  readonly note: string;
  readonly publishedAt: Date;
  /** Null: the program. */
  readonly publishedBy: string | null;
}

/** A frozen report. */
export interface EditionRow {
  readonly number: number;
  readonly content: EditionContent;
  readonly note: string;
  readonly publishedAt: Date;
  /** Name of the researcher. */
  readonly publishedBy: string | null;
}

/** A solution that readers ever got figures of, with whose Q-sorts those rest on. */
export interface ReleasedSolution {
  readonly solutionId: string;
  readonly name: string;
  /** Of the Q-sorts that are still there. */
  readonly sorts: readonly string[];
  /** Keys of those that were withdrawn. */
  readonly withdrawnSorts: readonly string[];
}

/** Editions: what readers get, frozen. */
export function editionStore(db: Queryable) {
  return {
    /** Freeze a report under the next number. Call it with the solution locked. */
    async insertEdition({
      solutionId,
      content,
      note,
      publishedAt,
      publishedBy,
    }: NewEdition): Promise<number> {
      const { rows } = await db.query<{ number: number }>(
        `insert into editions (solution_id, number, content, note, published_at, published_by)
              select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5 from editions where solution_id = $1
           returning number`,
        [solutionId, JSON.stringify(content), note, publishedAt, publishedBy],
      );
      return rows[0]!.number;
    },

    /** What readers of a solution get: its newest edition; null if it was never published. */
    async newestEdition(solutionId: string): Promise<EditionRow | null> {
      return (await editionsOf(db, solutionId, 1))[0] ?? null;
    },

    /** Every edition of a solution, newest first. */
    async editionsOf(solutionId: string): Promise<EditionRow[]> {
      return editionsOf(db, solutionId, null);
    },

    /** Every solution of a study that readers ever got figures of, taken back or not. */
    async releasedSolutions(studyId: string): Promise<ReleasedSolution[]> {
      const { rows } = await db.query<ReleasedSolution>(
        `select id as "solutionId", name, figures -> 'sorts' as sorts, withdrawn_sorts as "withdrawnSorts"
           from solutions
          where study_id = $1 and exists (select from editions where solution_id = solutions.id)
          order by saved_at, id`,
        [studyId],
      );
      return rows;
    },
  };
}

async function editionsOf(db: Queryable, solutionId: string, limit: number | null): Promise<EditionRow[]> {
  const { rows } = await db.query<EditionRow>(
    `select number, content, note, editions.published_at as "publishedAt", researchers.name as "publishedBy"
       from editions left join researchers on researchers.id = published_by
      where solution_id = $1
      order by number desc limit $2`,
    [solutionId, limit],
  );
  return rows;
}
