import type { Queryable } from './database.ts';

/** An editor of a study. */
export interface Editor {
  readonly researcherId: string;
  readonly name: string;
  /** May they see who is who. */
  readonly isReader: boolean;
}

/** Who besides the owner may see who is who in a study. */
export function identityReaderStore(db: Queryable) {
  return {
    /** The study's editors, and which of them may see who is who; by name. */
    async editorsOf(studyId: string): Promise<Editor[]> {
      const { rows } = await db.query<Editor>(
        `select researchers.id as "researcherId", name, identity_readers.researcher_id is not null as "isReader"
           from study_members
           join researchers on researchers.id = study_members.researcher_id
           left join identity_readers using (study_id, researcher_id)
          where study_id = $1 and role = 'editor' order by name, researchers.id`,
        [studyId],
      );
      return rows;
    },

    /** These may see who is who from now on, as far as they are editors, and nobody else. */
    async nameReaders(studyId: string, researcherIds: readonly string[], namedAt: Date): Promise<void> {
      await db.query('delete from identity_readers where study_id = $1', [studyId]);
      await db.query(
        `insert into identity_readers (study_id, researcher_id, named_at)
              select study_id, researcher_id, $3 from study_members
               where study_id = $1 and researcher_id = any ($2::uuid[]) and role = 'editor'`,
        [studyId, researcherIds, namedAt],
      );
    },
  };
}
