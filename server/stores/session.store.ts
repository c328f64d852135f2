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
      /** In words. */
      readonly device: string;
    }): Promise<void> {
      const { tokenHash, researcherId, createdAt, expiresAt, device } = session;
      await db.query(
        `insert into sessions (token_hash, researcher_id, created_at, expires_at, last_used_at, device)
         values ($1, $2, $3, $4, $3, $5)`,
        [tokenHash, researcherId, createdAt, expiresAt, device],
      );
    },

    /** Who signed in with this cookie, unless it expired. */
    async findResearcher(
      tokenHash: Buffer,
      now: Date,
    ): Promise<(Researcher & { readonly lastUsedAt: Date }) | null> {
      const { rows } = await db.query<Researcher & { lastUsedAt: Date }>(
        `select researchers.id as "researcherId", name, email, last_used_at as "lastUsedAt"
         from sessions join researchers on researchers.id = researcher_id
         where token_hash = $1 and expires_at > $2`,
        [tokenHash, now],
      );
      return rows[0] ?? null;
    },

    /** The browser came again. */
    async noteUse(tokenHash: Buffer, now: Date): Promise<void> {
      await db.query('update sessions set last_used_at = $2 where token_hash = $1', [tokenHash, now]);
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

/** One signed-in browser, as its researcher is told of it. */
export interface ListedSession {
  readonly sessionId: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
  readonly isThis: boolean;
}

/** All the sessions of one researcher. */
export function sessionsOf(db: Queryable, researcherId: string) {
  return {
    /** Those that have not expired, the one of the browser that asks first, then as last used. */
    async list(thisTokenHash: Buffer, now: Date): Promise<readonly ListedSession[]> {
      const { rows } = await db.query<ListedSession>(
        `select id as "sessionId", device, created_at as "createdAt", last_used_at as "lastUsedAt",
           token_hash = $2 as "isThis"
         from sessions where researcher_id = $1 and expires_at > $3
         order by token_hash = $2 desc, last_used_at desc, id`,
        [researcherId, thisTokenHash, now],
      );
      return rows;
    },

    /** End one by its key; false if it is not this researcher's, or ended already. */
    async end(sessionId: string): Promise<boolean> {
      const { rowCount } = await db.query('delete from sessions where researcher_id = $1 and id = $2', [
        researcherId,
        sessionId,
      ]);
      return rowCount === 1;
    },

    /** End all but one; null ends every one. */
    async endOthers(thisTokenHash: Buffer | null): Promise<void> {
      await db.query('delete from sessions where researcher_id = $1 and token_hash is distinct from $2', [
        researcherId,
        thisTokenHash,
      ]);
    },
  };
}
