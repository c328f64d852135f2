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
  /** Null: signs in through an identity provider only. */
  readonly passwordHash: string | null;
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
    async findByEmail(
      email: string,
    ): Promise<(Researcher & { readonly passwordHash: string | null }) | null> {
      const { rows } = await db.query<Researcher & { passwordHash: string | null }>(
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

/** A researcher as the owner of the installation is told of them. */
export interface ListedResearcher extends Researcher {
  readonly createdAt: Date;
  readonly isOwner: boolean;
}

/** What a researcher's own account holds. */
export function accountStore(db: Queryable) {
  return {
    /** What the password is checked against; null without a password. */
    async passwordHashOf(researcherId: string): Promise<string | null> {
      const { rows } = await db.query<{ hash: string | null }>(
        'select password_hash as hash from researchers where id = $1',
        [researcherId],
      );
      return rows[0]?.hash ?? null;
    },

    /** A new name. */
    async rename(researcherId: string, name: string): Promise<void> {
      await db.query('update researchers set name = $2 where id = $1', [researcherId, name]);
    },

    /** A new password, by its hash. */
    async setPasswordHash(researcherId: string, passwordHash: string): Promise<void> {
      await db.query('update researchers set password_hash = $2 where id = $1', [researcherId, passwordHash]);
    },

    /** One researcher by key. */
    async findResearcher(researcherId: string): Promise<Researcher | null> {
      const { rows } = await db.query<Researcher>(
        `select ${RESEARCHER_COLUMNS} from researchers where id = $1`,
        [researcherId],
      );
      return rows[0] ?? null;
    },

    /** Everybody who may use this installation, by name. */
    async listResearchers(): Promise<readonly ListedResearcher[]> {
      const { rows } = await db.query<ListedResearcher>(
        `select ${RESEARCHER_COLUMNS}, created_at as "createdAt", owner_id is not null as "isOwner"
         from researchers left join installation on owner_id = researchers.id order by lower(name), researchers.id`,
      );
      return rows;
    },
  };
}
