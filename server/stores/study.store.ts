import { randomUUID } from 'node:crypto';
import type { Distribution } from '../../analysis/index.ts';
import type { Provenance, StatementSource } from '../contract/study.ts';
import type { Queryable } from './database.ts';

/** What people are told before they take part. All plain text; empty where nothing is said. */
export interface StudyCard {
  /** Who is responsible for the study. */
  readonly ownerName: string;
  readonly purpose: string;
  /** Who sees what. */
  readonly viewers: string;
  /** How long what is kept. */
  readonly retention: string;
  /** How to withdraw. */
  readonly withdrawal: string;
  readonly contact: string;
  /** How long a sort takes, in minutes; null if unknown. */
  readonly minutes: number | null;
}

/** Something to sort. Its place in the Q-set is its place in the array. */
export interface NewStatement {
  /** Unique in the study. */
  readonly label: string;
  readonly text: string;
  readonly source: StatementSource | null;
}

/** A question under which the statements are sorted, and the words at the two ends of the grid. */
export interface NewCondition {
  readonly instruction: string;
  readonly disagreePole: string;
  readonly agreePole: string;
}

/** A whole study with its first version. */
export interface NewStudy {
  /** What its address should be; it gets `-2`, `-3` … where that one is taken. Lower-case words joined by hyphens. */
  readonly slug: string;
  readonly title: string;
  /** Null for demo studies. */
  readonly ownerId: string | null;
  readonly provenance: Provenance;
  readonly isDemo: boolean;
  /** Does it take Q-sorts at /s/<slug>. */
  readonly isOpen: boolean;
  /** BCP 47. */
  readonly language: string;
  readonly card: StudyCard;
  readonly consentText: string;
  /** Lowest value first; holds as many cards as there are statements. */
  readonly distribution: Distribution;
  /** Grid values of the columns whose cards are asked a reason. */
  readonly reasonsAskedFor: readonly number[];
  readonly statements: readonly NewStatement[];
  /** At least one; the first is the one analysed. */
  readonly conditions: readonly NewCondition[];
  readonly createdAt: Date;
}

/** The keys of a study just stored, for storing Q-sorts in it (`studyQSortStore`). */
export interface StoredStudy {
  readonly studyId: string;
  /** As given, or with a number where it was taken. */
  readonly slug: string;
  readonly studyVersionId: string;
  /** In Q-set order. [S] */
  readonly statementIds: readonly string[];
  /** In the order given. */
  readonly conditionIds: readonly string[];
}

/** A study as lists show it, with whose it is. */
export interface StudyRow {
  readonly studyId: string;
  readonly slug: string;
  readonly title: string;
  readonly ownerId: string | null;
  readonly provenance: Provenance;
  readonly isDemo: boolean;
  readonly isOpen: boolean;
  readonly createdAt: Date;
  /** Of the current version. */
  readonly statementCount: number;
  /** Of everybody in the study, whatever the version. */
  readonly qSortCount: number;
}

/** The version of a study that newcomers are shown: the one with the highest number. */
export interface StudyVersion {
  readonly studyVersionId: string;
  readonly number: number;
  readonly language: string;
  readonly card: StudyCard;
  readonly consentText: string;
  readonly distribution: Distribution;
  readonly reasonsAskedFor: readonly number[];
  readonly statements: readonly (NewStatement & {
    readonly statementId: string;
    /** From 1. */
    readonly position: number;
  })[];
  readonly conditions: readonly (NewCondition & { readonly conditionId: string })[];
}

const STUDY_ROW = `
  select studies.id as "studyId", slug, title, owner_id as "ownerId", provenance,
         is_demo as "isDemo", is_open as "isOpen", created_at as "createdAt",
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
      const studyVersionId = randomUUID();
      await insertVersion(db, { studyId, studyVersionId }, study);
      const statementIds = await insertStatements(db, studyVersionId, study.statements);
      const conditionIds = await insertConditions(db, studyVersionId, study.conditions);
      return { studyId, slug, studyVersionId, statementIds, conditionIds };
    },

    /** Demo studies, and the studies of one researcher (null: nobody is signed in). Newest first, demos last. */
    async visibleStudies(researcherId: string | null): Promise<StudyRow[]> {
      const { rows } = await db.query<StudyRow>(
        `${STUDY_ROW} where is_demo or owner_id = $1 order by is_demo, created_at desc, title`,
        [researcherId],
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

    /** One study, or null. Asks nothing about who may see it. */
    async findStudy(studyId: string): Promise<StudyRow | null> {
      const { rows } = await db.query<StudyRow>(`${STUDY_ROW} where studies.id = $1`, [studyId]);
      return rows[0] ?? null;
    },

    /** One study by its address, or null. */
    async findStudyBySlug(slug: string): Promise<StudyRow | null> {
      const { rows } = await db.query<StudyRow>(`${STUDY_ROW} where slug = $1`, [slug]);
      return rows[0] ?? null;
    },

    /** The version newcomers are shown, whole; null if there is no such study. */
    async currentVersion(studyId: string): Promise<StudyVersion | null> {
      return versionWhere(db, 'study_id = $1 order by number desc limit 1', studyId);
    },

    /** A version by its key: what one participant was shown, whatever came later. */
    async findVersion(studyVersionId: string): Promise<StudyVersion | null> {
      return versionWhere(db, 'id = $1', studyVersionId);
    },
  };
}

/** Slugs tried one after the other; two imports at once cannot get the same one, for the column is unique. */
async function insertStudyRow(db: Queryable, studyId: string, study: NewStudy): Promise<string> {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? study.slug : `${study.slug}-${number}`;
    const { rowCount } = await db.query(
      `insert into studies (id, slug, title, owner_id, provenance, is_demo, is_open, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
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

async function insertVersion(
  db: Queryable,
  { studyId, studyVersionId }: { studyId: string; studyVersionId: string },
  study: NewStudy,
): Promise<void> {
  await db.query(
    `insert into study_versions (id, study_id, number, language, card, consent_text, distribution,
                                 reasons_asked_for, published_at)
          values ($1, $2, 1, $3, $4, $5, $6, $7, $8)`,
    [
      studyVersionId,
      studyId,
      study.language,
      JSON.stringify(study.card),
      study.consentText,
      JSON.stringify(study.distribution),
      study.reasonsAskedFor,
      study.createdAt,
    ],
  );
}

async function insertStatements(
  db: Queryable,
  studyVersionId: string,
  statements: readonly NewStatement[],
): Promise<string[]> {
  const rows = statements.map((statement, index) => ({
    ...statement,
    id: randomUUID(),
    position: index + 1,
  }));
  await db.query(
    `insert into statements (id, study_version_id, position, label, text, source)
          select id, $1, position, label, text, source
            from jsonb_to_recordset($2) as s(id uuid, position int, label text, text text, source text)`,
    [studyVersionId, JSON.stringify(rows)],
  );
  return rows.map(({ id }) => id);
}

async function insertConditions(
  db: Queryable,
  studyVersionId: string,
  conditions: readonly NewCondition[],
): Promise<string[]> {
  const rows = conditions.map((condition, index) => ({
    ...condition,
    id: randomUUID(),
    position: index + 1,
  }));
  await db.query(
    `insert into conditions_of_instruction (id, study_version_id, position, instruction, disagree_pole, agree_pole)
          select id, $1, position, instruction, "disagreePole", "agreePole"
            from jsonb_to_recordset($2)
              as c(id uuid, position int, instruction text, "disagreePole" text, "agreePole" text)`,
    [studyVersionId, JSON.stringify(rows)],
  );
  return rows.map(({ id }) => id);
}

async function versionWhere(db: Queryable, where: string, key: string): Promise<StudyVersion | null> {
  const { rows } = await db.query<Omit<StudyVersion, 'statements' | 'conditions'>>(
    `select id as "studyVersionId", number, language, card, consent_text as "consentText", distribution,
            reasons_asked_for as "reasonsAskedFor"
       from study_versions where ${where}`,
    [key],
  );
  const version = rows[0];
  if (!version) return null;
  const statements = await db.query<StudyVersion['statements'][number]>(
    `select id as "statementId", position, label, text, source
       from statements where study_version_id = $1 order by position`,
    [version.studyVersionId],
  );
  const conditions = await db.query<StudyVersion['conditions'][number]>(
    `select id as "conditionId", instruction, disagree_pole as "disagreePole", agree_pole as "agreePole"
       from conditions_of_instruction where study_version_id = $1 order by position`,
    [version.studyVersionId],
  );
  return { ...version, statements: statements.rows, conditions: conditions.rows };
}
