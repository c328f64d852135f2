import type { Queryable } from './database.ts';

/** The set-up links printed on terminals. */
export function setUpTokenStore(db: Queryable) {
  return {
    /** Remember a link by its hash. */
    async insertToken(tokenHash: Buffer, createdAt: Date): Promise<void> {
      await db.query('insert into set_up_tokens (token_hash, created_at) values ($1, $2)', [
        tokenHash,
        createdAt,
      ]);
    },

    /** Was this link printed. */
    async hasToken(tokenHash: Buffer): Promise<boolean> {
      const { rows } = await db.query('select 1 from set_up_tokens where token_hash = $1', [tokenHash]);
      return rows.length > 0;
    },

    /** Void every link. */
    async deleteTokens(): Promise<void> {
      await db.query('delete from set_up_tokens');
    },
  };
}
