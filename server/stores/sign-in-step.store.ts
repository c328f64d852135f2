import type { Queryable } from './database.ts';
import type { Researcher } from './researcher.store.ts';

/** Browsers that gave the right password and owe a code. */
export function signInStepStore(db: Queryable) {
  return {
    /** A browser is to be asked for a code. */
    async insertStep(step: {
      readonly tokenHash: Buffer;
      readonly researcherId: string;
      readonly expiresAt: Date;
    }): Promise<void> {
      await db.query(
        'insert into sign_in_steps (token_hash, researcher_id, expires_at) values ($1, $2, $3)',
        [step.tokenHash, step.researcherId, step.expiresAt],
      );
    },

    /** Whose code is asked in this browser; null if none is, or not any more. */
    async findResearcher(tokenHash: Buffer, now: Date): Promise<Researcher | null> {
      const { rows } = await db.query<Researcher>(
        `select researchers.id as "researcherId", name, email
         from sign_in_steps join researchers on researchers.id = researcher_id
         where token_hash = $1 and expires_at > $2`,
        [tokenHash, now],
      );
      return rows[0] ?? null;
    },

    /** The step is taken; false if it was already. */
    async deleteStep(tokenHash: Buffer): Promise<boolean> {
      const { rowCount } = await db.query('delete from sign_in_steps where token_hash = $1', [tokenHash]);
      return rowCount === 1;
    },

    /** Nobody may finish signing in with a password given before. */
    async deleteStepsOf(researcherId: string): Promise<void> {
      await db.query('delete from sign_in_steps where researcher_id = $1', [researcherId]);
    },

    /** Forget every step that was not taken in time. */
    async deleteExpired(now: Date): Promise<void> {
      await db.query('delete from sign_in_steps where expires_at <= $1', [now]);
    },
  };
}
