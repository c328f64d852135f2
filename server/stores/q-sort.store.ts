import type { Queryable } from './database.ts';

/** Which Q-sort of a person: a study may ask several questions, several times. */
export interface QSortKey {
  readonly participationId: string;
  readonly conditionId: string;
  /** From 1. */
  readonly occasion: number;
}

export interface HandedInQSort extends QSortKey {
  readonly studyVersionId: string;
  /** In Q-set order. [S], in grid units. */
  readonly gridValues: readonly number[];
  /** Of placements and reasons, so that the same ones again are known again. */
  readonly bodySha256: Buffer;
  readonly receiptSha256: Buffer;
  /** Null if the participant's clock made no sense. */
  readonly sortingMs: number | null;
  readonly submittedAt: Date;
  readonly reasons: readonly { readonly statementId: string; readonly text: string }[];
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
                              body_sha256, receipt_sha256, sorting_ms, submitted_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
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
        ],
      );
      const stored = rows[0];
      if (!stored) return false;
      if (qSort.reasons.length > 0) {
        await db.query(
          `insert into reasons (q_sort_id, statement_id, text)
                select $1, "statementId", text
                  from jsonb_to_recordset($2) as r("statementId" uuid, text text)`,
          [stored.id, JSON.stringify(qSort.reasons)],
        );
      }
      return true;
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
