import { randomUUID } from 'node:crypto';
import type { StudyRole } from '../contract/study-role.ts';
import type { Provenance } from '../contract/study.ts';
import type { Queryable } from './database.ts';
import {
  studyVersionStore,
  type NewVersionContent,
  type StoredVersion,
  type StudyVersion,
} from './study-version.store.ts';

/** A whole study with its first version. */
export interface NewStudy extends NewVersionContent {
  /** What its address should be; it gets `-2`, `-3` … where that one is taken. Lower-case words joined by hyphens. */
  readonly slug: string;
  readonly title: string;
  /** Null for demo studies. */
  readonly ownerId: string | null;
  readonly provenance: Provenance;
  readonly isDemo: boolean;
  /** Does it take Q-sorts at /s/<slug>. */
  readonly isOpen: boolean;
  readonly createdAt: Date;
}

/** The keys of a study just stored, for storing Q-sorts in it (`studyQSortStore`). */
export interface StoredStudy extends StoredVersion {
  readonly studyId: string;
  /** As given, or with a number where it was taken. */
  readonly slug: string;
}

/** A study as lists show it, with what whoever asks is in it. */
export interface StudyRow {
  readonly studyId: string;
  readonly slug: string;
  readonly title: string;
  readonly ownerId: string | null;
  /** Of whoever asks; null: none. */
  readonly role: StudyRole | null;
  /** Did the owner name them to see who is who; it counts while they are an editor. */
  readonly isIdentityReader: boolean;
  readonly provenance: Provenance;
  readonly isDemo: boolean;
  readonly isOpen: boolean;
  /** From how many defining people on readers are shown an array. */
  readonly arrayFromDefiners: number;
  readonly createdAt: Date;
  /** Of the current version. */
  readonly statementCount: number;
  /** Of everybody in the study, whatever the version. */
  readonly qSortCount: number;
}

/** Whoever asks: null when nobody is signed in. */
type Asker = { readonly researcherId: string } | null;

/** $1: whoever asks. */
const STUDY_ROW = `
  select studies.id as "studyId", slug, title, owner_id as "ownerId", provenance,
         case when owner_id = $1::uuid then 'owner'
              else (select role from study_members where study_id = studies.id and researcher_id = $1::uuid)
         end as role,
         exists (select from identity_readers where study_id = studies.id and researcher_id = $1::uuid)
           as "isIdentityReader",
         is_demo as "isDemo", is_open as "isOpen", array_from_definers as "arrayFromDefiners", created_at as "createdAt",
         (select count(*)::int from statements
           where study_version_id = (select id from study_versions where study_id = studies.id
                                      order by number desc limit 1)) as "statementCount",
         (select count(*)::int from q_sorts
            join participations on participations.id = q_sorts.participation_id
           where participations.study_id = studies.id) as "qSortCount"
    from studies`;

/** Studies and their versions. */
export function studyStore(db: Queryable) {
  return {
    /**
     * Store a study with its first version, statements and conditions of instruction. Several statements:
     * call it inside `database.transaction`, so that a study is never stored in part.
     */
    async insertStudy(study: NewStudy): Promise<StoredStudy> {
      const studyId = randomUUID();
      const slug = await insertStudyRow(db, studyId, study);
      const version = { ...study, number: 1, publishedAt: study.createdAt };
      const stored = await studyVersionStore(db).insertVersion(studyId, version);
      return { studyId, slug, ...stored };
    },

    /** Demo studies, and those in which the asker has a role. Newest first, demos last. */
    async visibleStudies(asker: Asker): Promise<StudyRow[]> {
      const { rows } = await db.query<StudyRow>(
        `${STUDY_ROW}
          where is_demo or owner_id = $1
             or exists (select from study_members where study_id = studies.id and researcher_id = $1)
          order by is_demo, created_at desc, title`,
        [asker?.researcherId ?? null],
      );
      return rows;
    },

    /** Studies of one researcher with so many statements and Q-sorts, newest first. */
    async ownStudiesOfSize(
      size: { readonly ownerId: string } & Pick<StudyRow, 'statementCount' | 'qSortCount'>,
    ): Promise<StudyRow[]> {
      const { rows } = await db.query<StudyRow>(
        `select * from (${STUDY_ROW} where owner_id = $1) as own
          where "statementCount" = $2 and "qSortCount" = $3 order by "createdAt" desc`,
        [size.ownerId, size.statementCount, size.qSortCount],
      );
      return rows;
    },

    /** One study, with the asker's role in it, or null. Asks nothing about who may see it. */
    async findStudy(studyId: string, asker: Asker): Promise<StudyRow | null> {
      const { rows } = await db.query<StudyRow>(`${STUDY_ROW} where studies.id = $2`, [
        asker?.researcherId ?? null,
        studyId,
      ]);
      return rows[0] ?? null;
    },

    /**
     * Whoever computes from a study's Q-sorts holds it, and whoever takes one away waits until nobody does, and lets nobody
     * begin. Held to the end of the transaction.
     */
    async hold(studyId: string, { isTakingAway }: { readonly isTakingAway: boolean }): Promise<void> {
      const lock = isTakingAway ? 'no key update' : 'share';
      await db.query(`select from studies where id = $1 for ${lock}`, [studyId]);
    },

    /** Let it take Q-sorts, or no more; when it first did is kept, and since when it does not. */
    async setOpen(studyId: string, isOpen: boolean, at: Date): Promise<void> {
      await db.query(
        `update studies set is_open = $2, opened_at = case when $2 then coalesce(opened_at, $3) else opened_at end,
                closed_at = case when $2 then null when is_open then $3 else closed_at end where id = $1`,
        [studyId, isOpen, at],
      );
    },

    /** One study by its address, as somebody without a role in it sees it; or null. */
    async findStudyBySlug(slug: string): Promise<StudyRow | null> {
      const { rows } = await db.query<StudyRow>(`${STUDY_ROW} where slug = $2`, [null, slug]);
      return rows[0] ?? null;
    },

    /** The version newcomers are shown, whole; null if there is no such study. */
    async currentVersion(studyId: string): Promise<StudyVersion | null> {
      return studyVersionStore(db).currentVersion(studyId);
    },

    /** A version by its key: what one participant was shown, whatever came later. */
    async findVersion(studyVersionId: string): Promise<StudyVersion | null> {
      return studyVersionStore(db).findVersion(studyVersionId);
    },
  };
}

/** Slugs tried one after the other; two imports at once cannot get the same one, for the column is unique. */
async function insertStudyRow(db: Queryable, studyId: string, study: NewStudy): Promise<string> {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? study.slug : `${study.slug}-${number}`;
    const { rowCount } = await db.query(
      `insert into studies (id, slug, title, owner_id, provenance, is_demo, is_open, created_at, opened_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, case when $6 or $7 then $8::timestamptz end)
       on conflict (slug) do nothing`,
      [
        studyId,
        slug,
        study.title,
        study.ownerId,
        study.provenance,
        study.isDemo,
        study.isOpen,
        study.createdAt,
      ],
    );
    if (rowCount === 1) return slug;
  }
}
