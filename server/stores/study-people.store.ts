import type { MemberRole, StudyRole } from '../contract/study-role.ts';
import type { Queryable } from './database.ts';

/** Somebody who works on a study. */
export interface PersonRow {
  readonly researcherId: string;
  readonly name: string;
  readonly email: string;
  readonly role: StudyRole;
  readonly isIdentityReader: boolean;
}

/** $1: the study. */
const PEOPLE = `select researchers.id as "researcherId", name, email, role,
    exists (select from identity_readers
             where study_id = $1 and researcher_id = researchers.id) as "isIdentityReader"
     from (select owner_id as researcher_id, 'owner' as role, null::timestamptz as added_at
       from studies where id = $1 and owner_id is not null
     union all
     select researcher_id, role, added_at from study_members where study_id = $1) as part
     join researchers on researchers.id = part.researcher_id
    order by added_at nulls first, name, email`;

/** Who works on a study. Changes: hold the study first, in one transaction, so that its owner stays the one asked. */
export function studyPeopleStore(db: Queryable, studyId: string) {
  return {
    /** The owner first, then in the order they came. */
    async people(): Promise<PersonRow[]> {
      const { rows } = await db.query<PersonRow>(PEOPLE, [studyId]);
      return rows;
    },

    /** Nobody else changes who works on it until the transaction ends. @returns its owner. */
    async holdOwner(): Promise<string | null> {
      const { rows } = await db.query<{ ownerId: string | null }>(
        'select owner_id as "ownerId" from studies where id = $1 for no key update',
        [studyId],
      );
      return rows[0]?.ownerId ?? null;
    },

    /** Give somebody who works on the study another role. @returns false if they do not. */
    async changeRole(researcherId: string, role: MemberRole): Promise<boolean> {
      const { rowCount } = await db.query(
        'update study_members set role = $3 where study_id = $1 and researcher_id = $2',
        [studyId, researcherId, role],
      );
      return rowCount === 1;
    },

    /** Somebody works on the study from now on, as this. */
    async add(researcherId: string, role: MemberRole, addedAt: Date): Promise<void> {
      await db.query(
        `insert into study_members (study_id, researcher_id, role, added_at) values ($1, $2, $3, $4)
         on conflict (study_id, researcher_id) do update set role = excluded.role`,
        [studyId, researcherId, role, addedAt],
      );
    },

    /** Somebody no longer works on the study. @returns false if they did not. */
    async remove(researcherId: string): Promise<boolean> {
      await this.forgetIdentityReader(researcherId);
      const { rowCount } = await db.query(
        'delete from study_members where study_id = $1 and researcher_id = $2',
        [studyId, researcherId],
      );
      return rowCount === 1;
    },

    /** Somebody is no longer named to see who is who. */
    async forgetIdentityReader(researcherId: string): Promise<void> {
      await db.query('delete from identity_readers where study_id = $1 and researcher_id = $2', [
        studyId,
        researcherId,
      ]);
    },

    /** The study has another owner. */
    async setOwner(researcherId: string): Promise<void> {
      await db.query('update studies set owner_id = $2 where id = $1', [studyId, researcherId]);
    },
  };
}
