import type { Queryable } from './database.ts';

/** A link that opens a report now. */
export interface OpenShare {
  readonly shareId: string;
  readonly solutionId: string;
  /** Null: the link alone opens it. */
  readonly passwordHash: string | null;
  readonly expiresAt: Date;
}

/** A share as its makers see it. */
export interface ListedShare {
  readonly shareId: string;
  readonly label: string;
  readonly hasPassword: boolean;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
  /** Newest day first. */
  readonly usesByDay: readonly { readonly day: string; readonly useCount: number }[];
}

export interface NewShare {
  readonly solutionId: string;
  readonly tokenSha256: Buffer;
  readonly label: string;
  readonly passwordHash: string | null;
  readonly madeBy: string;
  readonly madeByName: string;
  readonly madeAt: Date;
  readonly expiresAt: Date;
}

/** Which share of which solution. */
export interface ShareKey {
  readonly solutionId: string;
  readonly shareId: string;
}

/** $1: the solution. */
const LISTED = `
  select id as "shareId", label, password_hash is not null as "hasPassword", made_by_name as "madeBy",
          made_at as "madeAt", expires_at as "expiresAt", revoked_at as "revokedAt",
          (select max(last_used_at) from share_uses where share_id = shares.id) as "lastUsedAt",
          (select coalesce(jsonb_agg(jsonb_build_object('day', used_on, 'useCount', use_count)
                       order by used_on desc), '[]')
             from share_uses where share_id = shares.id) as "usesByDay"
     from shares where solution_id = $1 order by made_at desc, id`;

/** Share links and their uses. */
export function shareStore(db: Queryable) {
  return {
    /** What a link opens at this moment; null: nothing, for whatever reason. */
    async findOpen(tokenSha256: Buffer, now: Date): Promise<OpenShare | null> {
      const { rows } = await db.query<OpenShare>(
        `select shares.id as "shareId", solution_id as "solutionId", password_hash as "passwordHash",
                expires_at as "expiresAt"
           from shares join solutions on solutions.id = solution_id
          where token_sha256 = $1 and revoked_at is null and expires_at > $2 and published_at is not null`,
        [tokenSha256, now],
      );
      return rows[0] ?? null;
    },

    /** One more use, on the day it is. Two at once are both counted. */
    async countUse(shareId: string, at: Date): Promise<void> {
      await db.query(
        `insert into share_uses (share_id, used_on, use_count, last_used_at) values ($1, $2, 1, $3)
         on conflict (share_id, used_on)
         do update set use_count = share_uses.use_count + 1,
                       last_used_at = greatest(share_uses.last_used_at, excluded.last_used_at)`,
        [shareId, at.toISOString().slice(0, 10), at],
      );
    },

    /** All of a solution, newest first. */
    async sharesOf(solutionId: string): Promise<ListedShare[]> {
      const { rows } = await db.query<ListedShare>(LISTED, [solutionId]);
      return rows;
    },

    async insertShare(share: NewShare): Promise<string> {
      const { rows } = await db.query<{ shareId: string }>(
        `insert into shares (solution_id, token_sha256, label, password_hash, made_by, made_by_name, made_at,
                             expires_at)
              values ($1, $2, $3, $4, $5, $6, $7, $8) returning id as "shareId"`,
        [
          ...[share.solutionId, share.tokenSha256, share.label, share.passwordHash],
          ...[share.madeBy, share.madeByName, share.madeAt, share.expiresAt],
        ],
      );
      return rows[0]!.shareId;
    },

    /** From now on it opens nothing. @returns false if there is no such share, or it was revoked before. */
    async revoke({ solutionId, shareId }: ShareKey, at: Date): Promise<boolean> {
      const { rowCount } = await db.query(
        'update shares set revoked_at = $3 where solution_id = $1 and id = $2 and revoked_at is null',
        [solutionId, shareId, at],
      );
      return rowCount === 1;
    },

    /** Another password, or (null) none. @returns false if there is no such share, or it was revoked. */
    async setPasswordHash({ solutionId, shareId }: ShareKey, passwordHash: string | null): Promise<boolean> {
      const { rowCount } = await db.query(
        'update shares set password_hash = $3 where solution_id = $1 and id = $2 and revoked_at is null',
        [solutionId, shareId, passwordHash],
      );
      return rowCount === 1;
    },
  };
}
