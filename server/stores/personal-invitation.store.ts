import type { PersonalInvitationKind } from '../personal-secret.ts';
import type { Queryable } from './database.ts';

/** An invitation that opens something: of a study, not revoked. */
export interface OpenPersonalInvitation {
  readonly invitationId: string;
  readonly studyId: string;
  readonly isUsed: boolean;
  /** Who began with it; null: nobody did. */
  readonly participationId: string | null;
}

/** An invitation as researchers see it. */
export interface ListedPersonalInvitation {
  readonly invitationId: string;
  /** 1, 2 … in the study. */
  readonly number: number;
  readonly kind: PersonalInvitationKind;
  readonly label: string | null;
  readonly isUsed: boolean;
  /** Used in anonymous mode, with enough others for researchers to be told. */
  readonly isToldUsed: boolean;
  /** Did somebody begin with it. */
  readonly isLinked: boolean;
  readonly isHandedIn: boolean;
  readonly madeAt: Date;
  readonly isRevoked: boolean;
}

export interface NewPersonalInvitation {
  readonly kind: PersonalInvitationKind;
  readonly secretSha256: Buffer;
  readonly label: string | null;
}

const OPEN = `select id as "invitationId", study_id as "studyId", is_used as "isUsed",
                     participation_id as "participationId"
                from personal_invitations where study_id = $1 and secret_sha256 = $2 and revoked_at is null`;

const REVOKE = `
  update personal_invitations as here set revoked_at = coalesce(here.revoked_at, $3)
    from (select id, revoked_at from personal_invitations
           where study_id = $1 and id = $2 for no key update) as before
   where here.id = before.id
  returning number, before.revoked_at is null as "wasOpen"`;

/** Personal links and personal codes. */
export function personalInvitationStore(db: Queryable) {
  return {
    /** Store invitations under the next numbers of their study. Call it in a transaction that holds the study's lock. */
    async insertInvitations(
      studyId: string,
      invitations: readonly NewPersonalInvitation[],
      madeAt: Date,
    ): Promise<number[]> {
      const rows = invitations.map(({ kind, secretSha256, label }, index) => ({
        ...{ kind, label, place: index + 1, secret: secretSha256.toString('hex') },
      }));
      const { rows: stored } = await db.query<{ number: number }>(
        `insert into personal_invitations (study_id, number, kind, secret_sha256, label, made_at)
              select $1, place + (select coalesce(max(number), 0) from personal_invitations where study_id = $1), kind,
                     decode(secret, 'hex'), label, $3
                from jsonb_to_recordset($2) as i(kind text, label text, place int, secret text)
           returning number`,
        [studyId, JSON.stringify(rows), madeAt],
      );
      return stored.map(({ number }) => number).sort((one, other) => one - other);
    },

    /** What a secret opens in this study; null: nothing, for whatever reason. */
    async findOpen(studyId: string, secretSha256: Buffer): Promise<OpenPersonalInvitation | null> {
      const { rows } = await db.query<OpenPersonalInvitation>(OPEN, [studyId, secretSha256]);
      return rows[0] ?? null;
    },

    /** The same; whoever comes with it at the same moment waits until this transaction ends. */
    async holdOpen(studyId: string, secretSha256: Buffer): Promise<OpenPersonalInvitation | null> {
      const { rows } = await db.query<OpenPersonalInvitation>(`${OPEN} for update`, [studyId, secretSha256]);
      return rows[0] ?? null;
    },

    /** Somebody agreed with it. */
    async markUsed(invitationId: string, participationId: string): Promise<void> {
      await db.query('update personal_invitations set is_used = true, participation_id = $2 where id = $1', [
        invitationId,
        participationId,
      ]);
    },

    /** All of a study, by number. */
    async invitationsOf(studyId: string): Promise<ListedPersonalInvitation[]> {
      const { rows } = await db.query<ListedPersonalInvitation>(
        `select id as "invitationId", number, kind, label, is_used as "isUsed", is_told_used as "isToldUsed",
                participation_id is not null as "isLinked",
                exists (select from q_sorts where q_sorts.participation_id = personal_invitations.participation_id)
                  as "isHandedIn",
                made_at as "madeAt", revoked_at is not null as "isRevoked"
           from personal_invitations where study_id = $1 order by number`,
        [studyId],
      );
      return rows;
    },

    /** From now on it opens nothing. @returns its number, and if it opened something before; null: not the study's. */
    async revoke(
      studyId: string,
      invitationId: string,
      revokedAt: Date,
    ): Promise<{ readonly number: number; readonly wasOpen: boolean } | null> {
      const { rows } = await db.query<{ number: number; wasOpen: boolean }>(REVOKE, [
        ...[studyId, invitationId, revokedAt],
      ]);
      return rows[0] ?? null;
    },
  };
}
