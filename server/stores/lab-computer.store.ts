import type { LabComputer } from '../contract/lab-computer.ts';
import type { Queryable } from './database.ts';

/** A lab computer as the server works with it. */
export interface StoredLabComputer {
  readonly labComputerId: string;
  readonly studyId: string;
  readonly name: string;
  readonly placeCount: number;
  readonly useUntil: Date;
  /** Null: not prepared yet. */
  readonly studyVersionId: string | null;
  readonly preparedAt: Date | null;
  readonly privateKey: Buffer;
  readonly publicKey: Buffer;
}

export interface NewLabComputer {
  readonly studyId: string;
  readonly name: string;
  readonly linkHash: Buffer;
  readonly placeCount: number;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly useUntil: Date;
  readonly privateKey: Buffer;
  readonly publicKey: Buffer;
}

/** A lab computer as its researchers see it. */
export type ListedLabComputer = Omit<
  LabComputer,
  'useUntil' | 'isOver' | 'preparedAt' | 'lastDeliveredAt'
> & {
  readonly useUntil: Date;
  readonly preparedAt: Date | null;
  readonly lastDeliveredAt: Date | null;
};

const COLUMNS = `id as "labComputerId", study_id as "studyId", name, place_count as "placeCount",
  use_until as "useUntil", study_version_id as "studyVersionId", prepared_at as "preparedAt",
  private_key as "privateKey", public_key as "publicKey"`;

const COMPUTERS_OF_STUDY = `select lab_computers.id as "labComputerId", name, place_count as "placeCount", use_until as "useUntil",
        prepared_at as "preparedAt", max(delivered_at) as "lastDeliveredAt",
        count(*) filter (where outcome = 'finished')::int as finished,
        count(*) filter (where outcome = 'unfinished')::int as unfinished,
        count(*) filter (where outcome = 'declined')::int as declined
   from lab_computers left join lab_places on lab_computer_id = lab_computers.id
  where study_id = $1
  group by lab_computers.id order by made_at desc`;

/** Shared computers on which many people sort one after the other. */
export function labComputerStore(db: Queryable) {
  return {
    async insertComputer(computer: NewLabComputer): Promise<void> {
      const { studyId, name, linkHash, placeCount, madeBy, madeAt, useUntil } = computer;
      await db.query(
        `insert into lab_computers (study_id, name, link_hash, place_count, made_by, made_at, use_until,
                                    private_key, public_key)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          ...[studyId, name, linkHash, placeCount, madeBy, madeAt, useUntil],
          ...[computer.privateKey, computer.publicKey],
        ],
      );
    },

    /** Whose link it is, held to the end of the transaction; null if nobody's. */
    async holdByLink(linkHash: Buffer): Promise<StoredLabComputer | null> {
      const sql = `select ${COLUMNS} from lab_computers where link_hash = $1 for update`;
      return (await db.query<StoredLabComputer>(sql, [linkHash])).rows[0] ?? null;
    },

    /** @returns was it there, and never prepared; else it stays. */
    async deleteUnprepared(labComputerId: string): Promise<boolean> {
      const sql = 'delete from lab_computers where id = $1 and prepared_at is null returning id';
      return (await db.query(sql, [labComputerId])).rows.length > 0;
    },

    /** Nobody new begins on it after that moment. @returns could somebody have begun after it. */
    async endUse(labComputerId: string, endedAt: Date): Promise<boolean> {
      const sql = 'update lab_computers set use_until = $2 where id = $1 and use_until > $2 returning id';
      return (await db.query(sql, [labComputerId, endedAt])).rows.length > 0;
    },

    async findComputer(labComputerId: string): Promise<StoredLabComputer | null> {
      const sql = `select ${COLUMNS} from lab_computers where id = $1`;
      return (await db.query<StoredLabComputer>(sql, [labComputerId])).rows[0] ?? null;
    },

    /** The link was opened: from now on it opens nothing, and these places may be delivered for. */
    async prepare(
      labComputerId: string,
      { studyVersionId, preparedAt }: { readonly studyVersionId: string; readonly preparedAt: Date },
      places: readonly { readonly placeId: string; readonly placeHash: Buffer }[],
    ): Promise<void> {
      await db.query('update lab_computers set study_version_id = $2, prepared_at = $3 where id = $1', [
        ...[labComputerId, studyVersionId, preparedAt],
      ]);
      const rows = places.map(({ placeId, placeHash }) => ({ id: placeId, hash: placeHash.toString('hex') }));
      await db.query(
        `insert into lab_places (id, lab_computer_id, place_hash)
              select id, $1, decode(hash, 'hex') from jsonb_to_recordset($2) as p(id uuid, hash text)`,
        [labComputerId, JSON.stringify(rows)],
      );
    },

    /** All of a study, newest first, with what came from each. */
    async computersOf(studyId: string): Promise<ListedLabComputer[]> {
      return (await db.query<ListedLabComputer>(COMPUTERS_OF_STUDY, [studyId])).rows;
    },

    /** Forget computers whose last day was before that, with their keys and places. */
    async deleteUsedUntil(time: Date): Promise<void> {
      await db.query('delete from lab_computers where use_until < $1', [time]);
    },
  };
}
