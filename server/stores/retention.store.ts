import type { Queryable } from './database.ts';

/** A study that names a day on which what identifies people goes. */
export interface RetainedStudy {
  readonly studyId: string;
  readonly title: string;
  /** The day, `2027-03-31`: the earliest that any of its versions promised. */
  readonly identifiersUntil: string;
  readonly ownerEmail: string | null;
}

/** Any number that no other advisory lock of this program uses. */
const RETENTION_LOCK = 4_800_002;

/** Until when studies keep what identifies people. Call it in one transaction. */
export function retentionStore(db: Queryable) {
  return {
    /** Held to the end of the transaction; another server's run waits for it and then finds nothing to do. */
    async lock(): Promise<void> {
      await db.query('select pg_advisory_xact_lock($1)', [RETENTION_LOCK]);
    },

    /** Studies whose day is over and that still hold something that identifies people. */
    async overdue(today: string): Promise<RetainedStudy[]> {
      const { rows } = await db.query<RetainedStudy>(
        `${RETAINED}
          where "identifiersUntil" < $1
            and (exists (select from identities where study_id = "studyId")
                 or exists (select from personal_invitations where study_id = "studyId" and label is not null))
          order by "studyId"`,
        [today],
      );
      return rows;
    },

    /** Studies whose day comes by then, and whose owner was not told of that day. */
    async untold(today: string, by: string): Promise<RetainedStudy[]> {
      const { rows } = await db.query<RetainedStudy>(
        `${RETAINED}
          where "identifiersUntil" between $1 and $2
            and not exists (select from retention_notices
                             where study_id = "studyId" and identifiers_until = "identifiersUntil"::date)
          order by "studyId"`,
        [today, by],
      );
      return rows;
    },

    /** Their owner is told now. */
    async insertNotice({ studyId, identifiersUntil }: RetainedStudy, toldAt: Date): Promise<void> {
      await db.query(
        'insert into retention_notices (study_id, identifiers_until, told_at) values ($1, $2, $3)',
        [studyId, identifiersUntil, toldAt],
      );
    },

    /** The letter did not go: they are told another time. */
    async deleteNotice({ studyId, identifiersUntil }: RetainedStudy): Promise<void> {
      await db.query('delete from retention_notices where study_id = $1 and identifiers_until = $2', [
        studyId,
        identifiersUntil,
      ]);
    },
  };
}

/** The earliest day: people who agreed to it may hold the study to it, whatever a later version says. */
const RETAINED = `
  select * from (
    select studies.id as "studyId", studies.title, min(identifiers_until)::text as "identifiersUntil",
           researchers.email as "ownerEmail"
      from studies
      join study_versions on study_versions.study_id = studies.id
      left join researchers on researchers.id = studies.owner_id
     where identifiers_until is not null
     group by studies.id, researchers.email) as retained`;
