import { randomUUID } from 'node:crypto';
import type { Queryable } from './database.ts';

/** What participants' pages need of a study before its version. */
export interface SortableStudy {
  readonly studyId: string;
  readonly slug: string;
  readonly title: string;
  /** Shown as a demonstration: demo studies, and studies whose people are simulated. */
  readonly isDemo: boolean;
  /** Does it take Q-sorts now. */
  readonly isOpen: boolean;
  /** Since when it does not; null: it does, or nobody knows. */
  readonly closedAt: Date | null;
  /** Has it public pages: it was open before, or is a demo. */
  readonly isPublic: boolean;
}

/** Does a study take newcomers, and since when not. */
type Opening = Pick<SortableStudy, 'isOpen' | 'closedAt'>;

/** One participant in one study, found by the personal link. */
export interface Participation {
  readonly participationId: string;
  readonly studyVersionId: string;
  readonly createdAt: Date;
  /** The one agreed to and sorted in; BCP 47. */
  readonly language: string;
  /** Declared parameters of the link, e.g. `{PROLIFIC_PID: '…'}`. */
  readonly externalIds: Readonly<Record<string, string>>;
  readonly study: SortableStudy;
}

export interface NewParticipation {
  readonly studyId: string;
  readonly studyVersionId: string;
  readonly tokenHash: Buffer;
  /** Of the text agreed to, hexadecimal. */
  readonly consentSha256: string;
  readonly language: string;
  readonly consentedAt: Date;
}

const STUDY_COLUMNS = `studies.id as "studyId", slug, title, is_open as "isOpen",
  closed_at as "closedAt", (is_demo or provenance = 'simulated') as "isDemo", opened_at is not null as "isPublic"`;

/** People who came by a study's own page, from consent on. */
export function participationStore(db: Queryable) {
  return {
    /** One study by its address, without counting anything; null if there is none. */
    async findSortableStudy(slug: string): Promise<SortableStudy | null> {
      const { rows } = await db.query<SortableStudy>(`select ${STUDY_COLUMNS} from studies where slug = $1`, [
        slug,
      ]);
      return rows[0] ?? null;
    },

    /** Is the study open, and since when not; it stays so until this transaction ends. */
    async holdOpening(studyId: string): Promise<Opening> {
      const { rows } = await db.query<Opening>(
        'select is_open as "isOpen", closed_at as "closedAt" from studies where id = $1 for share',
        [studyId],
      );
      return rows[0] ?? { isOpen: false, closedAt: null };
    },

    /**
     * Whatever is done to one participant's sort is done one after the other: held to the end of the transaction, so
     * that a draft cannot outlive the Q-sort it became.
     */
    async lock(participationId: string): Promise<void> {
      await db.query('select from participations where id = $1 for no key update', [participationId]);
    },

    /** The same by the personal link. @returns false if it leads nowhere any more: the sort went on under another. */
    async lockByToken(tokenHash: Buffer): Promise<boolean> {
      const sql = 'select from participations where token_hash = $1 for no key update';
      return (await db.query(sql, [tokenHash])).rows.length === 1;
    },

    /**
     * Store a participation under the next free code of its study. Call it in a transaction.
     *
     * @param key it gets; left out: a random one.
     * @returns its key.
     */
    async insertParticipation(participation: NewParticipation, key: string = randomUUID()): Promise<string> {
      const { studyId, studyVersionId, tokenHash, consentSha256, consentedAt, language } = participation;
      let participationId: string | undefined;
      // An imported file may already hold a P7: then the next number is taken.
      while (participationId === undefined) {
        const number = await nextNumber(db, studyId);
        const { rows } = await db.query<{ id: string }>(
          `insert into participations (study_id, study_version_id, code, token_hash, origin, consented_at,
                                       consent_sha256, created_at, language, id)
                values ($1, $2, $3, $4, 'collected', $5, $6, $5, $7, $8)
           on conflict (study_id, code) do nothing
             returning id`,
          [
            ...[studyId, studyVersionId, `P${number}`, tokenHash, consentedAt, consentSha256],
            ...[language, key],
          ],
        );
        participationId = rows[0]?.id;
      }
      return participationId;
    },

    /** Whose personal link it is; null if nobody's. */
    async findByTokenHash(tokenHash: Buffer): Promise<Participation | null> {
      const { rows } = await db.query<Omit<Participation, 'study'> & SortableStudy>(
        `select participations.id as "participationId", study_version_id as "studyVersionId",
                participations.created_at as "createdAt", language,
                coalesce(external_ids, '{}') as "externalIds", ${STUDY_COLUMNS}
           from participations
           join studies on studies.id = participations.study_id
           left join identities on identities.participation_id = participations.id
          where token_hash = $1`,
        [tokenHash],
      );
      const row = rows[0];
      if (!row) return null;
      const { participationId, studyVersionId, createdAt, language, externalIds, ...study } = row;
      return { participationId, studyVersionId, createdAt, language, externalIds, study };
    },
  };
}

async function nextNumber(db: Queryable, studyId: string): Promise<number> {
  const { rows } = await db.query<{ number: number }>(
    `insert into participation_counters (study_id, last_number) values ($1, 1)
     on conflict (study_id) do update set last_number = participation_counters.last_number + 1
       returning last_number as number`,
    [studyId],
  );
  return rows[0]!.number;
}
