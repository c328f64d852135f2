import type { Queryable } from './database.ts';
import { AGREED_TO_BE_QUOTED, type Speaking } from './speaker.store.ts';

/** A quotation with whose words it is, as it is stored. */
export interface StoredQuotation extends Omit<Speaking, 'participationId'> {
  readonly quotationId: string;
  readonly factorIndex: number;
  /** From 1; null: from the interview. */
  readonly position: number | null;
  readonly words: string;
  readonly consentStatement: string | null;
  readonly chosenBy: string;
  readonly chosenAt: Date;
  readonly clearedBy: string | null;
  readonly clearedAt: Date | null;
}

export interface NewQuotation {
  readonly solutionId: string;
  readonly factorIndex: number;
  readonly participationId: string;
  readonly statementId: string | null;
  readonly words: string;
  readonly consentStatement: string | null;
  /** Null for a demo's own. */
  readonly chosenBy: string | null;
  readonly chosenByName: string;
  readonly chosenAt: Date;
}

/** Words of participants that were chosen for viewpoints. A withdrawal takes them along. */
export function quotationStore(db: Queryable) {
  return {
    /** All of a solution, in the order they were chosen. */
    async quotationsOf(solutionId: string): Promise<StoredQuotation[]> {
      const { rows } = await db.query<StoredQuotation>(
        `select quotations.id as "quotationId", factor_index as "factorIndex", code as participant, origin, ${AGREED_TO_BE_QUOTED},
                (select position from statements where id = quotations.statement_id) as position, words,
                consent_statement as "consentStatement", chosen_by_name as "chosenBy", chosen_at as "chosenAt",
                cleared_by_name as "clearedBy", cleared_at as "clearedAt"
           from quotations join participations on participations.id = participation_id
          where solution_id = $1 order by chosen_at, quotations.id`,
        [solutionId],
      );
      return rows;
    },

    async insertQuotation(quotation: NewQuotation): Promise<string> {
      const { rows } = await db.query<{ quotationId: string }>(
        `insert into quotations (solution_id, factor_index, participation_id, statement_id, words, consent_statement,
                                 chosen_by, chosen_by_name, chosen_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id as "quotationId"`,
        [
          ...[quotation.solutionId, quotation.factorIndex, quotation.participationId, quotation.statementId],
          ...[quotation.words, quotation.consentStatement],
          ...[quotation.chosenBy, quotation.chosenByName, quotation.chosenAt],
        ],
      );
      return rows[0]!.quotationId;
    },

    /** Let readers have it, by a person at a time, or (null) no longer; false if the solution has no such quotation. */
    async setClearance(
      { solutionId, quotationId }: { readonly solutionId: string; readonly quotationId: string },
      cleared: { readonly by: string | null; readonly name: string; readonly at: Date } | null,
    ): Promise<boolean> {
      const { rowCount } = await db.query(
        `update quotations set cleared_by = $3, cleared_by_name = $4, cleared_at = $5
          where solution_id = $1 and id = $2`,
        [solutionId, quotationId, cleared?.by ?? null, cleared?.name ?? null, cleared?.at ?? null],
      );
      return rowCount === 1;
    },

    /** Take one out; false if the solution has no such quotation. */
    async removeQuotation(solutionId: string, quotationId: string): Promise<boolean> {
      const { rowCount } = await db.query('delete from quotations where solution_id = $1 and id = $2', [
        solutionId,
        quotationId,
      ]);
      return rowCount === 1;
    },
  };
}
