import type { Queryable } from './database.ts';
import type { Researcher } from './researcher.store.ts';

/** Signed-in browsers, known by the hash of their cookie. */
export function sessionStore(db: Queryable) {
  return {
    /** A browser signs in. */
    async insertSession(session: {
      readonly tokenHash: Buffer;
      readonly researcherId: string;
      readonly createdAt: Date;
      readonly expiresAt: Date;
    }): Promise<void> {
      await db.query(
        'insert into sessions (token_hash, researcher_id, created_at, expires_at) values ($1, $2, $3, $4)',
        [session.tokenHash, session.researcherId, session.createdAt, session.expiresAt],
      );
    },

    /** Who signed in with this cookie, unless it expired. */
    async findResearcher(tokenHash: Buffer, now: Date): Promise<Researcher | null> {
      const { rows } = await db.query<Researcher>(
        `select researchers.id as "researcherId", name, email
         from sessions join researchers on researchers.id = researcher_id
         where token_hash = $1 and expires_at > $2`,
        [tokenHash, now],
      );
      return rows[0] ?? null;
    },

    /** End one session; nothing happens if there is none. */
    async deleteSession(tokenHash: Buffer): Promise<void> {
      await db.query('delete from sessions where token_hash = $1', [tokenHash]);
    },

    /** Forget every session that has expired. */
    async deleteExpired(now: Date): Promise<void> {
      await db.query('delete from sessions where expires_at <= $1', [now]);
    },
  };
}
