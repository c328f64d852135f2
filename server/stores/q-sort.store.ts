import type { Answer } from '../contract/draft.ts';
import type { Queryable } from './database.ts';

/** Which Q-sort of a person: a study may ask several questions, several times. */
export interface QSortKey {
  readonly participationId: string;
  readonly conditionId: string;
  /** From 1. */
  readonly occasion: number;
}

/** How a Q-sort came about, as it is stored. */
export interface KeptRecord {
  /** Pile each statement was last put on, in Q-set order; null: on none. [S] */
  readonly piles: readonly (string | null)[];
  /** What each final placement was made with, in Q-set order; null: unknown. [S] */
  readonly placedBy: readonly (string | null)[];
  /** Milliseconds; null where the clock gave what could not be. */
  readonly stepTimes: readonly {
    readonly step: string;
    readonly activeMs: number | null;
    readonly idleMs: number | null;
  }[];
  /** These are null in anonymous mode. */
  readonly moveCount: number | null;
  readonly undoCount: number | null;
  readonly modeSwitches: number | null;
  readonly deviceClass: 'phone' | 'tablet' | 'desktop' | null;
  /** CSS pixels. */
  readonly viewportWidth: number | null;
  readonly viewportHeight: number | null;
}

export interface HandedInQSort extends QSortKey {
  readonly studyVersionId: string;
  /** In Q-set order. [S], in grid units. */
  readonly gridValues: readonly number[];
  /** It fills the grid otherwise than suggested, as a study with a free distribution allows. */
  readonly isUnforced: boolean;
  /** Of placements and reasons, so that the same ones again are known again. */
  readonly bodySha256: Buffer;
  readonly receiptSha256: Buffer;
  /** Null if the participant's clock made no sense. */
  readonly sortingMs: number | null;
  /** The clock gave a time that could not be. */
  readonly hasDoubtfulTimes: boolean;
  readonly submittedAt: Date;
  readonly reasons: readonly { readonly statementId: string; readonly text: string }[];
  /** By question key. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** Null if the page sent none. */
  readonly record: KeptRecord | null;
}

/** Q-sorts handed in by participants, one at a time. */
export function qSortStore(db: Queryable) {
  return {
    /**
     * Store a Q-sort with its reasons; the first one accepted stands. Call it in a transaction.
     *
     * @returns false if this person had handed one in already: nothing was stored.
     */
    async insertOnce(qSort: HandedInQSort): Promise<boolean> {
      const { rows } = await db.query<{ id: string }>(
        `insert into q_sorts (participation_id, condition_id, occasion, study_version_id, grid_values,
                              body_sha256, receipt_sha256, sorting_ms, submitted_at, has_doubtful_times, is_unforced)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (participation_id, condition_id, occasion) do nothing
           returning id`,
        [
          qSort.participationId,
          qSort.conditionId,
          qSort.occasion,
          qSort.studyVersionId,
          qSort.gridValues,
          qSort.bodySha256,
          qSort.receiptSha256,
          qSort.sortingMs,
          qSort.submittedAt,
          qSort.hasDoubtfulTimes,
          qSort.isUnforced,
        ],
      );
      const stored = rows[0];
      if (!stored) return false;
      await insertReasons(db, stored.id, qSort.reasons);
      await insertAnswers(db, stored.id, qSort.answers);
      if (qSort.record) await insertRecord(db, stored.id, qSort.record);
      return true;
    },

    /** Keep the moves of the draft it was made of, with their times. Call it before the draft is erased. */
    async keepLog({ participationId, conditionId, occasion }: QSortKey): Promise<void> {
      await db.query(
        `insert into sorting_logs (q_sort_id, moves)
              select q_sorts.id, jsonb_agg(move || jsonb_build_object('moveId', move_id) order by sequence)
                from q_sorts
                join drafts using (participation_id, condition_id, occasion)
                join draft_moves using (participation_id, condition_id, occasion, branch)
               where participation_id = $1 and condition_id = $2 and occasion = $3
               group by q_sorts.id`,
        [participationId, conditionId, occasion],
      );
    },

    /** What was handed in, and when; null if nothing was. */
    async find({ participationId, conditionId, occasion }: QSortKey): Promise<{
      readonly bodySha256: Buffer;
      readonly submittedAt: Date;
    } | null> {
      const { rows } = await db.query<{ bodySha256: Buffer; submittedAt: Date }>(
        `select body_sha256 as "bodySha256", submitted_at as "submittedAt"
           from q_sorts where participation_id = $1 and condition_id = $2 and occasion = $3`,
        [participationId, conditionId, occasion],
      );
      return rows[0] ?? null;
    },
  };
}

async function insertReasons(
  db: Queryable,
  qSortId: string,
  reasons: HandedInQSort['reasons'],
): Promise<void> {
  if (reasons.length === 0) return;
  await db.query(
    `insert into reasons (q_sort_id, statement_id, text)
          select $1, "statementId", text
            from jsonb_to_recordset($2) as r("statementId" uuid, text text)`,
    [qSortId, JSON.stringify(reasons)],
  );
}

async function insertAnswers(
  db: Queryable,
  qSortId: string,
  answers: HandedInQSort['answers'],
): Promise<void> {
  if (Object.keys(answers).length === 0) return;
  await db.query(
    'insert into answers (q_sort_id, question_key, answer) select $1, key, value from jsonb_each($2)',
    [qSortId, JSON.stringify(answers)],
  );
}

async function insertRecord(db: Queryable, qSortId: string, record: KeptRecord): Promise<void> {
  await db.query(
    `insert into sorting_records (q_sort_id, piles, placed_by, step_times, move_count, undo_count, mode_switches,
                                  device_class, viewport_width, viewport_height)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[qSortId, record.piles, record.placedBy, JSON.stringify(record.stepTimes)],
      ...[record.moveCount, record.undoCount, record.modeSwitches],
      ...[record.deviceClass, record.viewportWidth, record.viewportHeight],
    ],
  );
}
