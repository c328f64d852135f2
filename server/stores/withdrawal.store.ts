import type { Solution, StudyData } from '../../analysis/index.ts';
import type { ReaderCounts } from '../contract/reader-counts.ts';
import type { Queryable } from './database.ts';

/** The sort a receipt is for. */
export interface WithdrawableSort {
  readonly participationId: string;
  readonly qSortId: string;
  /** What researchers call the person; the name of their Q-sort in saved solutions. */
  readonly code: string;
  readonly studyVersionId: string;
  readonly submittedAt: Date;
}

/** A saved solution that a person's Q-sort is part of. */
export interface SolutionWithSort {
  readonly solutionId: string;
  readonly figures: Solution;
  readonly input: StudyData;
}

/** Taking a sort back: everything of one person, wherever it is stored. Call all of it in one transaction. */
export function withdrawalStore(db: Queryable) {
  return {
    /** Whose receipt it is in this study; null if nobody's. */
    async findByReceipt(studyId: string, receiptSha256: Buffer): Promise<WithdrawableSort | null> {
      const { rows } = await db.query<WithdrawableSort>(
        `select participations.id as "participationId", q_sorts.id as "qSortId", code, participations.study_version_id as "studyVersionId",
                submitted_at as "submittedAt"
           from q_sorts join participations on participations.id = participation_id
          where study_id = $1 and receipt_sha256 = $2`,
        [studyId, receiptSha256],
      );
      return rows[0] ?? null;
    },

    /** Whose participation it is; nobody else changes it until the transaction ends. Null if it is gone. */
    async lockParticipation(
      participationId: string,
    ): Promise<{ readonly studyId: string; readonly code: string } | null> {
      const { rows } = await db.query<{ studyId: string; code: string }>(
        'select study_id as "studyId", code from participations where id = $1 for no key update',
        [participationId],
      );
      return rows[0] ?? null;
    },

    /** Those of these ids that are participations now. */
    async known(participationIds: readonly string[]): Promise<string[]> {
      const { rows } = await db.query<{ id: string }>(
        'select id from participations where id = any($1::uuid[]) order by id',
        [participationIds],
      );
      return rows.map(({ id }) => id);
    },

    /**
     * Erase a participation with all that hangs on it: Q-sorts, reasons, answers, record, log, draft, interview,
     * external ids. That it was withdrawn is kept.
     */
    async erase(studyId: string, participationId: string, withdrawnAt: Date): Promise<void> {
      await db.query('delete from participations where id = $1 and study_id = $2', [
        participationId,
        studyId,
      ]);
      await db.query(
        'insert into withdrawals (participation_id, study_id, withdrawn_at) values ($1, $2, $3) on conflict do nothing',
        [participationId, studyId, withdrawnAt],
      );
    },

    /** How many participations were erased, of all studies. */
    async count(): Promise<number> {
      const { rows } = await db.query<{ n: number }>('select count(*)::int as n from withdrawals');
      return rows[0]!.n;
    },

    /** Every solution of a study whose input holds a Q-sort of this name; nobody else changes them meanwhile. */
    async lockSolutionsWith(studyId: string, name: string): Promise<SolutionWithSort[]> {
      const { rows } = await db.query<SolutionWithSort>(
        `select id as "solutionId", figures, input from solutions
          where study_id = $1 and input -> 'qSorts' @> jsonb_build_array(jsonb_build_object('name', $2::text))
          order by id for update`,
        [studyId, name],
      );
      return rows;
    },

    /**
     * Store a solution without one person's rows, and that there is one fewer. `counts` are kept the first time;
     * `participationId` is null for somebody the figures do not rest on, because the recipe left them out.
     */
    saveWithoutSort(
      solution: SolutionWithSort,
      participationId: string | null,
      counts: ReaderCounts,
    ): Promise<void> {
      return saveWithoutSort(db, solution, participationId, counts);
    },
  };
}

async function saveWithoutSort(
  db: Queryable,
  { solutionId, figures, input }: SolutionWithSort,
  participationId: string | null,
  counts: ReaderCounts,
): Promise<void> {
  await db.query(
    `update solutions
        set figures = $2, input = $3, recipe = $4, withdrawn_count = withdrawn_count + 1,
            withdrawn_sorts = array_cat(withdrawn_sorts, $5::uuid[]),
            counts_as_saved = coalesce(counts_as_saved, $6)
      where id = $1`,
    [
      ...[solutionId, JSON.stringify(figures), JSON.stringify(input), JSON.stringify(figures.recipe)],
      participationId === null ? [] : [participationId],
      JSON.stringify(counts),
    ],
  );
}
