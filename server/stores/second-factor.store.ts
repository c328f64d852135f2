import type { Queryable } from './database.ts';

/** The second factor of one researcher. */
export function secondFactorStore(db: Queryable, researcherId: string) {
  return {
    /** Is a code asked at sign-in. */
    async isOn(): Promise<boolean> {
      const { rows } = await db.query(
        'select 1 from second_factors where researcher_id = $1 and confirmed_at is not null',
        [researcherId],
      );
      return rows.length > 0;
    },

    /** The secret, base 32, confirmed or not; null if there is none. */
    async find(): Promise<{ readonly secret: string; readonly isConfirmed: boolean } | null> {
      const { rows } = await db.query<{ secret: string; isConfirmed: boolean }>(
        `select secret, confirmed_at is not null as "isConfirmed" from second_factors where researcher_id = $1`,
        [researcherId],
      );
      return rows[0] ?? null;
    },

    /** A secret to be confirmed, in place of another that was not; false if one is confirmed already. */
    async propose(secret: string): Promise<boolean> {
      const { rowCount } = await db.query(
        `insert into second_factors (researcher_id, secret) values ($1, $2)
         on conflict (researcher_id) do update set secret = excluded.secret, last_step = 0
           where second_factors.confirmed_at is null`,
        [researcherId, secret],
      );
      return rowCount === 1;
    },

    /** From now on a code is asked; false if that is so already. */
    async confirm(now: Date): Promise<boolean> {
      const { rowCount } = await db.query(
        'update second_factors set confirmed_at = $2 where researcher_id = $1 and confirmed_at is null',
        [researcherId, now],
      );
      return rowCount === 1;
    },

    /** Take the code of a time step; false if it or a later one was taken before, at the same moment too. */
    async takeStep(step: number): Promise<boolean> {
      const { rowCount } = await db.query(
        'update second_factors set last_step = $2 where researcher_id = $1 and last_step < $2',
        [researcherId, step],
      );
      return rowCount === 1;
    },

    /** No code is asked any more; its recovery codes go with it. */
    async remove(): Promise<void> {
      await db.query('delete from second_factors where researcher_id = $1', [researcherId]);
    },
  };
}

/** The recovery codes of one researcher. */
export function recoveryCodeStore(db: Queryable, researcherId: string) {
  return {
    /** These recovery codes in place of all earlier ones. */
    async replaceRecoveryCodes(codeHashes: readonly Buffer[]): Promise<void> {
      await db.query('delete from recovery_codes where researcher_id = $1', [researcherId]);
      await db.query('insert into recovery_codes (researcher_id, code_hash) select $1, unnest($2::bytea[])', [
        researcherId,
        codeHashes,
      ]);
    },

    /** Use a recovery code up; false if it is none of them, or was used. */
    async takeRecoveryCode(codeHash: Buffer): Promise<boolean> {
      const { rowCount } = await db.query(
        'delete from recovery_codes where researcher_id = $1 and code_hash = $2',
        [researcherId, codeHash],
      );
      return rowCount === 1;
    },

    /** How many recovery codes are left. */
    async countRecoveryCodes(): Promise<number> {
      const { rows } = await db.query<{ left: number }>(
        'select count(*)::int as left from recovery_codes where researcher_id = $1',
        [researcherId],
      );
      return rows[0]!.left;
    },
  };
}
