import type { Queryable } from './database.ts';

/** One that may still be accepted, or has expired without. */
export interface StoredInvitation {
  readonly invitationId: string;
  readonly email: string;
  readonly invitedBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** What its link leads to. */
export interface OpenInvitation extends StoredInvitation {
  readonly studyId: string | null;
  readonly studyTitle: string | null;
  readonly role: string | null;
  readonly inviterId: string;
}

const COLUMNS = `invitations.id as "invitationId", invitations.email, researchers.name as "invitedBy",
  invitations.created_at as "createdAt", invitations.expires_at as "expiresAt"`;
const IS_OPEN = 'accepted_at is null and revoked_at is null';

/** Invitations, known by the hash of their link. */
export function invitationStore(db: Queryable) {
  return {
    /** A new invitation; earlier ones to the same address and the same place are void. @returns its key. */
    async replaceInvitation(invitation: {
      readonly tokenHash: Buffer;
      readonly email: string;
      readonly studyId: string | null;
      readonly role: string | null;
      readonly inviterId: string;
      readonly createdAt: Date;
      readonly expiresAt: Date;
    }): Promise<string> {
      const { tokenHash, email, studyId, role, inviterId, createdAt, expiresAt } = invitation;
      await db.query(
        `update invitations set revoked_at = $3
         where email = $1 and study_id is not distinct from $2 and ${IS_OPEN}`,
        [email, studyId, createdAt],
      );
      const { rows } = await db.query<{ id: string }>(
        `insert into invitations (token_hash, email, study_id, role, invited_by, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7) returning id`,
        [tokenHash, email, studyId, role, inviterId, createdAt, expiresAt],
      );
      return rows[0]!.id;
    },

    /** Invitations to a study (null: to the installation alone) that are neither accepted nor revoked, newest first. */
    async openInvitations(
      studyId: string | null,
    ): Promise<readonly (StoredInvitation & { role: string | null })[]> {
      const { rows } = await db.query<StoredInvitation & { role: string | null }>(
        `select ${COLUMNS}, role from invitations join researchers on researchers.id = invited_by
         where study_id is not distinct from $1 and ${IS_OPEN}
         order by invitations.created_at desc, invitations.id`,
        [studyId],
      );
      return rows;
    },

    /**
     * Take an open invitation to a study back (null: to the installation).
     *
     * @returns false if there is no such one, or somebody was quicker.
     */
    async revokeInvitation(invitationId: string, studyId: string | null, now: Date): Promise<boolean> {
      const { rowCount } = await db.query(
        `update invitations set revoked_at = $3
         where id = $1 and study_id is not distinct from $2::uuid and ${IS_OPEN}`,
        [invitationId, studyId, now],
      );
      return rowCount === 1;
    },
  };
}

/** The links themselves: where one leads, and using it up. */
export function invitationLinkStore(db: Queryable) {
  return {
    /** Where a link leads now; null if it is unknown, expired, accepted or revoked. */
    async findOpen(tokenHash: Buffer, now: Date): Promise<OpenInvitation | null> {
      const { rows } = await db.query<OpenInvitation>(
        `select ${COLUMNS}, study_id as "studyId", title as "studyTitle", role, invited_by as "inviterId"
         from invitations join researchers on researchers.id = invited_by left join studies on studies.id = study_id
         where token_hash = $1 and ${IS_OPEN} and invitations.expires_at > $2`,
        [tokenHash, now],
      );
      return rows[0] ?? null;
    },

    /** Use an invitation up; false if somebody was quicker, or it ended meanwhile. */
    async acceptInvitation(invitationId: string, researcherId: string, now: Date): Promise<boolean> {
      const { rowCount } = await db.query(
        `update invitations set accepted_at = $3, accepted_by = $2
         where id = $1 and ${IS_OPEN} and expires_at > $3`,
        [invitationId, researcherId, now],
      );
      return rowCount === 1;
    },
  };
}
