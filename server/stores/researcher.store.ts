import type { Queryable } from './database.ts';

/** Somebody who designs studies and analyses them. */
export interface Researcher {
  readonly researcherId: string;
  readonly name: string;
  /** In lower case. */
  readonly email: string;
}

interface NewResearcher {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly createdAt: Date;
}

const RESEARCHER_COLUMNS = 'researchers.id as "researcherId", name, email';

/** Researchers and the one who owns this installation. */
export function researcherStore(db: Queryable) {
  return {
    /** A new researcher. */
    async insertResearcher(researcher: NewResearcher): Promise<Researcher> {
      const { rows } = await db.query<Researcher>(
        `insert into researchers (name, email, password_hash, created_at) values ($1, $2, $3, $4)
         returning ${RESEARCHER_COLUMNS}`,
        [researcher.name, researcher.email, researcher.passwordHash, researcher.createdAt],
      );
      return rows[0]!;
    },

    /** A new researcher, unless somebody has the e-mail address already: then null. */
    async insertUnlessThere(researcher: NewResearcher): Promise<Researcher | null> {
      const { rows } = await db.query<Researcher>(
        `insert into researchers (name, email, password_hash, created_at) values ($1, $2, $3, $4)
         on conflict (email) do nothing returning ${RESEARCHER_COLUMNS}`,
        [researcher.name, researcher.email, researcher.passwordHash, researcher.createdAt],
      );
      return rows[0] ?? null;
    },

    /** The researcher with this e-mail address, in lower case, and what the password is checked against. */
    async findByEmail(email: string): Promise<(Researcher & { readonly passwordHash: string }) | null> {
      const { rows } = await db.query<Researcher & { passwordHash: string }>(
        `select ${RESEARCHER_COLUMNS}, password_hash as "passwordHash" from researchers where email = $1`,
        [email],
      );
      return rows[0] ?? null;
    },

    /** Make somebody the owner of this installation; false if it has one already. */
    async claimInstallation(researcherId: string): Promise<boolean> {
      const { rowCount } = await db.query(
        'insert into installation (owner_id) values ($1) on conflict do nothing',
        [researcherId],
      );
      return rowCount === 1;
    },

    /** Who owns this installation; null before the set-up link was used. */
    async installationOwnerId(): Promise<string | null> {
      const { rows } = await db.query<{ ownerId: string }>('select owner_id as "ownerId" from installation');
      return rows[0]?.ownerId ?? null;
    },

    /** Has the set-up link been used. */
    async hasOwner(): Promise<boolean> {
      const { rows } = await db.query('select 1 from installation');
      return rows.length > 0;
    },
  };
}
