import { randomBytes, randomInt } from 'node:crypto';
import { groupedCode } from '../grouped-code.ts';
import type { Queryable } from './database.ts';
import type { NewParticipation } from './participation.store.ts';

/** So many invitations have to have been used since, before researchers are told which. */
export const TOLD_TOGETHER = 5;

/** 30 bits, e.g. `7K2QX4`. */
const CODE_FORM = { characters: 6, group: 6 };
/** `arrival` goes through JSON. */
const MOST_ARRIVAL = 2 ** 47;

/**
 * Every invitation of the study is written anew in one statement, whichever of them was used: so neither where its row
 * lies nor which transaction wrote it tells anything of one more than of another.
 */
const MARK_USED = `
  with pool as (
    select count(*) + 1 >= $3 as is_full
      from personal_invitations
     where study_id = $1 and is_used and not is_told_used and participation_id is null)
  update personal_invitations
     set is_used = is_used or id = $2,
         is_told_used = is_told_used or (is_full and participation_id is null and (is_used or id = $2))
    from pool
   where study_id = $1`;

/** Taking part in anonymous mode. Call it in a transaction. */
export function anonymousUseStore(db: Queryable) {
  return {
    /**
     * One use of an invitation of this study at a time, to the end of the transaction. The invitation's own row is not
     * locked: the lock would leave the transaction's number in it.
     */
    async hold(studyId: string): Promise<void> {
      await db.query('select pg_advisory_xact_lock(hashtextextended($1, 7236524))', [studyId]);
    },

    /** Somebody agreed with it; who that is stands nowhere. */
    async markUsed(studyId: string, invitationId: string): Promise<void> {
      await db.query(MARK_USED, [studyId, invitationId, TOLD_TOGETHER]);
    },

    /** Store a participation under a code, and at a place among the others, that were drawn by lot. @returns its key. */
    async insertParticipation(participation: NewParticipation): Promise<string> {
      const { studyId, studyVersionId, tokenHash, consentSha256, consentedAt, language } = participation;
      let participationId: string | undefined;
      while (participationId === undefined) {
        const code = groupedCode(randomBytes(4), CODE_FORM);
        const { rows } = await db.query<{ id: string }>(
          `insert into participations (study_id, study_version_id, code, token_hash, origin, consented_at,
                                       consent_sha256, created_at, language, arrival)
           overriding system value
                values ($1, $2, $3, $4, 'collected', $5, $6, $5, $7, $8)
           on conflict (study_id, code) do nothing
             returning id`,
          [
            ...[studyId, studyVersionId, code, tokenHash, consentedAt, consentSha256, language],
            randomInt(1, MOST_ARRIVAL),
          ],
        );
        participationId = rows[0]?.id;
      }
      return participationId;
    },

    /** Was the study ever set to anonymous mode. */
    async wasEverAnonymous(studyId: string): Promise<boolean> {
      const sql = 'select from study_versions where study_id = $1 and is_anonymous limit 1';
      return (await db.query(sql, [studyId])).rows.length === 1;
    },
  };
}
