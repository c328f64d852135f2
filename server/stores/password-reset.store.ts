import type { Queryable } from './database.ts';

/** Links that set a new password, known by their hash. */
export function passwordResetStore(db: Queryable) {
  return {
    /** A link for whoever has this e-mail address: one statement, whether or not anybody has. @returns did anybody. */
    async insertForEmail(reset: {
      readonly tokenHash: Buffer;
      readonly email: string;
      readonly expiresAt: Date;
    }): Promise<boolean> {
      const { rowCount } = await db.query(
        `insert into password_resets (token_hash, researcher_id, expires_at)
         select $1, id, $3 from researchers where email = $2`,
        [reset.tokenHash, reset.email, reset.expiresAt],
      );
      return rowCount === 1;
    },

    /** Whose password a link sets; null if it is unknown, used or too old. */
    async findResearcherId(tokenHash: Buffer, now: Date): Promise<string | null> {
      const { rows } = await db.query<{ researcherId: string }>(
        `select researcher_id as "researcherId" from password_resets where token_hash = $1 and expires_at > $2`,
        [tokenHash, now],
      );
      return rows[0]?.researcherId ?? null;
    },

    /** Use a link up; false if somebody was quicker. */
    async deleteReset(tokenHash: Buffer): Promise<boolean> {
      const { rowCount } = await db.query('delete from password_resets where token_hash = $1', [tokenHash]);
      return rowCount === 1;
    },

    /** Void every link of one researcher. */
    async deleteResetsOf(researcherId: string): Promise<void> {
      await db.query('delete from password_resets where researcher_id = $1', [researcherId]);
    },

    /** Forget every link that is too old. */
    async deleteExpired(now: Date): Promise<void> {
      await db.query('delete from password_resets where expires_at <= $1', [now]);
    },
  };
}
