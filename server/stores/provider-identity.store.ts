import type { ProviderChecks, ProviderIdentity } from '../identity-provider.ts';
import type { Queryable } from './database.ts';
import type { Researcher } from './researcher.store.ts';

type Key = Pick<ProviderIdentity, 'issuer' | 'subject'>;

/** Whose an identity provider's account is. */
export function providerIdentityStore(db: Queryable) {
  return {
    /** Whom this account of the provider belongs to; null if nobody is linked to it. */
    async findResearcher({ issuer, subject }: Key): Promise<Researcher | null> {
      const { rows } = await db.query<Researcher>(
        `select researchers.id as "researcherId", name, email
         from provider_identities join researchers on researchers.id = researcher_id
         where issuer = $1 and subject = $2`,
        [issuer, subject],
      );
      return rows[0] ?? null;
    },

    /** Link an account of the provider; false if it is linked already. */
    async link({ issuer, subject }: Key, researcherId: string, now: Date): Promise<boolean> {
      const { rowCount } = await db.query(
        `insert into provider_identities (issuer, subject, researcher_id, linked_at) values ($1, $2, $3, $4)
         on conflict do nothing`,
        [issuer, subject, researcherId, now],
      );
      return rowCount === 1;
    },

    /** Link the researcher to none any more; false if they were linked to none. */
    async unlink(researcherId: string): Promise<boolean> {
      const { rowCount } = await db.query('delete from provider_identities where researcher_id = $1', [
        researcherId,
      ]);
      return (rowCount ?? 0) > 0;
    },

    /** Is the researcher linked to any. */
    async isLinked(researcherId: string): Promise<boolean> {
      const { rows } = await db.query('select 1 from provider_identities where researcher_id = $1', [
        researcherId,
      ]);
      return rows.length > 0;
    },
  };
}

/** A browser that is at the provider. */
export interface ProviderSignIn extends ProviderChecks {
  readonly next: string;
  readonly researcherId: string | null;
  readonly invitationHash: Buffer | null;
}

/** Sign-ins under way. */
export function providerSignInStore(db: Queryable) {
  return {
    /** A browser is sent to the provider. */
    async insertSignIn(tokenHash: Buffer, signIn: ProviderSignIn, expiresAt: Date): Promise<void> {
      const { state, nonce, codeVerifier, next, researcherId, invitationHash } = signIn;
      await db.query(
        `insert into provider_sign_ins
           (token_hash, state, nonce, code_verifier, next, researcher_id, invitation_hash, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [tokenHash, state, nonce, codeVerifier, next, researcherId, invitationHash, expiresAt],
      );
    },

    /** It came back: what to check the answer against, this once. */
    async takeSignIn(tokenHash: Buffer, now: Date): Promise<ProviderSignIn | null> {
      const { rows } = await db.query<ProviderSignIn & { isInTime: boolean }>(
        `delete from provider_sign_ins where token_hash = $1
         returning state, nonce, code_verifier as "codeVerifier", next, researcher_id as "researcherId",
           invitation_hash as "invitationHash", expires_at > $2 as "isInTime"`,
        [tokenHash, now],
      );
      return rows[0]?.isInTime === true ? rows[0] : null;
    },

    /** Forget those who never came back. */
    async deleteExpired(now: Date): Promise<void> {
      await db.query('delete from provider_sign_ins where expires_at <= $1', [now]);
    },
  };
}
