import type { Queryable } from './database.ts';
import type { NewParticipation } from './participation.store.ts';

/** Somebody who came with the same ids before. */
export interface KnownPerson {
  readonly participationId: string;
  readonly externalIds: Readonly<Record<string, string>>;
}

/** Somebody who comes back, by ids or by invitation. Call it in a transaction. */
export function knownPersonStore(db: Queryable) {
  return {
    /** Whoever comes with the same ids at the same moment waits until this transaction ends. */
    async holdIdentity(studyId: string, identitySha256: Buffer): Promise<void> {
      await db.query('select pg_advisory_xact_lock(hashtextextended($1, 7236523))', [
        `${studyId} ${identitySha256.toString('hex')}`,
      ]);
    },

    /** Who came with these ids before; null if nobody did. */
    async findPerson(studyId: string, identitySha256: Buffer): Promise<KnownPerson | null> {
      const { rows } = await db.query<KnownPerson>(
        `select participation_id as "participationId", external_ids as "externalIds"
           from identities where study_id = $1 and identity_sha256 = $2`,
        [studyId, identitySha256],
      );
      return rows[0] ?? null;
    },

    /** The parameters of the link somebody came with, and, if these make a person unique, what they come to. */
    async saveExternalIds(
      { participationId, studyId }: { readonly participationId: string; readonly studyId: string },
      externalIds: Readonly<Record<string, string>>,
      identitySha256: Buffer | null,
    ): Promise<void> {
      await db.query(
        `insert into identities (participation_id, study_id, external_ids, identity_sha256)
              values ($1, $2, $3, $4)
         on conflict (participation_id) do update set external_ids = $3, identity_sha256 = $4`,
        [participationId, studyId, JSON.stringify(externalIds), identitySha256],
      );
    },

    /** The personal link changes: the one before leads nowhere from now on. */
    async changeToken(participationId: string, tokenHash: Buffer): Promise<void> {
      await db.query('update participations set token_hash = $2 where id = $1', [participationId, tokenHash]);
    },

    /** Somebody begins again from the start: what was sorted so far is forgotten, and they agreed to this version. */
    async beginAgain(participationId: string, again: Omit<NewParticipation, 'studyId'>): Promise<void> {
      const { studyVersionId, tokenHash, consentSha256, consentedAt, language } = again;
      await db.query('delete from drafts where participation_id = $1', [participationId]);
      await db.query('delete from consents where participation_id = $1', [participationId]);
      await db.query("update identities set answers = '{}' where participation_id = $1", [participationId]);
      await db.query(
        `update participations
            set study_version_id = $2, token_hash = $3, consent_sha256 = $4, consented_at = $5, language = $6
          where id = $1`,
        [participationId, studyVersionId, tokenHash, consentSha256, consentedAt, language],
      );
    },

    /** Did they hand in a Q-sort. */
    async hasHandedIn(participationId: string): Promise<boolean> {
      const { rows } = await db.query('select from q_sorts where participation_id = $1 limit 1', [
        participationId,
      ]);
      return rows.length === 1;
    },
  };
}
