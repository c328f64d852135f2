import { randomUUID } from 'node:crypto';
import type { Recipe, Solution, StudyData } from '../../analysis/index.ts';
import type { Audience } from '../contract/solution.ts';
import type { ReaderCounts } from '../contract/reader-counts.ts';
import type { Queryable } from './database.ts';

/** A recipe with its figures and the input they came from, to be saved under a name. */
export interface NewSolution {
  readonly studyId: string;
  readonly name: string;
  readonly reasonForFactorCount: string;
  readonly recipe: Recipe;
  readonly figures: Solution;
  readonly input: StudyData;
  /** `inputDigest(input)`. */
  readonly inputDigest: string;
  /** Null for a demo's own solution. */
  readonly savedBy: string | null;
  readonly savedAt: Date;
  /** What its address should be; it gets `-2`, `-3` … where that one is taken. */
  readonly slug: string;
}

/** A saved solution without its figures. */
export interface SolutionRow {
  readonly solutionId: string;
  readonly studyId: string;
  readonly name: string;
  readonly reasonForFactorCount: string;
  readonly factorCount: number;
  readonly analysisVersion: string;
  readonly inputDigest: string;
  readonly savedBy: string | null;
  readonly savedAt: Date;
  readonly slug: string;
  /** Null: readers cannot see it. */
  readonly publishedAt: Date | null;
  /** Who may read it while it is published. */
  readonly audience: Audience;
  /** Q-sorts withdrawn since it was saved. */
  readonly withdrawnCount: number;
  /** Keys of those of them that the figures rest on. */
  readonly withdrawnSorts: readonly string[];
  /** Numbers of Q-sorts before the first was withdrawn; null while none was. */
  readonly countsAsSaved: ReaderCounts | null;
}

/** The columns of a `SolutionRow`. */
export const SOLUTION_COLUMNS = `
  id as "solutionId", study_id as "studyId", name, reason_for_factor_count as "reasonForFactorCount",
  (recipe ->> 'factorCount')::int as "factorCount", analysis_version as "analysisVersion",
  input_digest as "inputDigest", saved_by as "savedBy", saved_at as "savedAt", slug,
  published_at as "publishedAt", audience, withdrawn_count as "withdrawnCount",
  withdrawn_sorts as "withdrawnSorts", counts_as_saved as "countsAsSaved"`;

/** Saved solutions. Their figures never change; only whether readers may see them does. */
export function solutionStore(db: Queryable) {
  return {
    /** Save a solution under a free slug. */
    async insertSolution(solution: NewSolution): Promise<SolutionRow> {
      for (let number = 1; ; number++) {
        const slug = number === 1 ? solution.slug : `${solution.slug}-${number}`;
        const row = await insertUnderSlug(db, solution, slug);
        if (row) return row;
      }
    },

    /** Every saved solution of a study, newest first. Asks nothing about who may see them. */
    async solutionsOf(studyId: string): Promise<SolutionRow[]> {
      const { rows } = await db.query<SolutionRow>(
        `select ${SOLUTION_COLUMNS} from solutions where study_id = $1 order by saved_at desc, name`,
        [studyId],
      );
      return rows;
    },

    /** Every saved solution of some studies, newest first. Asks nothing about who may see them. */
    async solutionsOfAll(studyIds: readonly string[]): Promise<SolutionRow[]> {
      const { rows } = await db.query<SolutionRow>(
        `select ${SOLUTION_COLUMNS} from solutions where study_id = any ($1) order by saved_at desc, name`,
        [studyIds],
      );
      return rows;
    },

    /** One solution, or null. Asks nothing about who may see it. */
    async findSolution(solutionId: string): Promise<SolutionRow | null> {
      const { rows } = await db.query<SolutionRow>(
        `select ${SOLUTION_COLUMNS} from solutions where id = $1`,
        [solutionId],
      );
      return rows[0] ?? null;
    },

    /** One solution, or null; nobody else changes it to the end of the transaction. */
    async lockSolution(solutionId: string): Promise<SolutionRow | null> {
      const { rows } = await db.query<SolutionRow>(
        `select ${SOLUTION_COLUMNS} from solutions where id = $1 for update`,
        [solutionId],
      );
      return rows[0] ?? null;
    },

    /** What was computed, and from what. */
    async figuresOf(solutionId: string): Promise<{ figures: Solution; input: StudyData } | null> {
      const { rows } = await db.query<{ figures: Solution; input: StudyData }>(
        'select figures, input from solutions where id = $1',
        [solutionId],
      );
      return rows[0] ?? null;
    },

    /** Publish (a time) or revoke (null). Published twice keeps the first time. */
    async setPublishedAt(solutionId: string, publishedAt: Date | null): Promise<SolutionRow | null> {
      const { rows } = await db.query<SolutionRow>(
        `update solutions
            set published_at = case when $2::timestamptz is null then null else coalesce(published_at, $2) end
          where id = $1
      returning ${SOLUTION_COLUMNS}`,
        [solutionId, publishedAt],
      );
      return rows[0] ?? null;
    },
  };
}

async function insertUnderSlug(db: Queryable, solution: NewSolution, slug: string) {
  const { rows } = await db.query<SolutionRow>(
    `insert into solutions (id, study_id, name, reason_for_factor_count, recipe, figures, input, input_digest,
                            analysis_version, saved_by, saved_at, slug)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (slug) do nothing
       returning ${SOLUTION_COLUMNS}`,
    [
      randomUUID(),
      solution.studyId,
      solution.name,
      solution.reasonForFactorCount,
      JSON.stringify(solution.recipe),
      JSON.stringify(solution.figures),
      JSON.stringify(solution.input),
      solution.inputDigest,
      solution.figures.analysisVersion,
      solution.savedBy,
      solution.savedAt,
      slug,
    ],
  );
  return rows[0] ?? null;
}
