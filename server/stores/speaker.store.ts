import type { Queryable } from './database.ts';

/** A participant whose words may be looked up. */
export interface Speaking {
  readonly participationId: string;
  /** The code. */
  readonly participant: string;
  readonly origin: 'collected' | 'imported' | 'simulated';
  /** What the person answered when asked whether they may be quoted; null: was not asked. */
  readonly agreed: boolean | null;
}

/** What somebody said at one place: a reason or an interview. */
export interface Said {
  readonly statementId: string | null;
  readonly words: string;
}

/** A column `agreed` of a query over participations. */
export const AGREED_TO_BE_QUOTED = `(select is_given from consents
                  where consents.participation_id = participations.id and item = 'quotation') as agreed`;

/** Participants as people whose words a report may quote. */
export function speakerStore(db: Queryable) {
  return {
    /** Everybody of a study, and what they answered when asked whether they may be quoted. */
    async speakersOf(studyId: string): Promise<Speaking[]> {
      const { rows } = await db.query<Speaking>(
        `select participations.id as "participationId", code as participant, origin, ${AGREED_TO_BE_QUOTED}
           from participations where study_id = $1 order by arrival`,
        [studyId],
      );
      return rows;
    },

    /** What somebody wrote about the card at this position, or (null) said in the interview; null: nothing. */
    async saidBy(participationId: string, position: number | null): Promise<Said | null> {
      const { rows } =
        position === null
          ? await db.query<Said>(
              'select null as "statementId", words from interviews where participation_id = $1',
              [participationId],
            )
          : await db.query<Said>(
              `select statement_id as "statementId", reasons.text as words
                 from reasons join q_sorts on q_sorts.id = q_sort_id
                 join statements on statements.id = statement_id
                where participation_id = $1 and position = $2 order by occasion limit 1`,
              [participationId, position],
            );
      return rows[0] ?? null;
    },
  };
}
