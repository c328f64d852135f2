import { randomUUID } from 'node:crypto';
import type { Distribution } from '../../analysis/index.ts';
import type { StudyVersionSettings } from '../contract/study-version.ts';
import type { StatementSource } from '../contract/study.ts';
import type { Queryable } from './database.ts';

/** What people are told before they take part. All plain text; empty where nothing is said. */
export type StudyCard = StudyVersionSettings['card'];

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

/** What may be left out of a new version, and what then holds: nothing asked, nothing kept, piles first, a grid to fill. */
const PLAIN: Omit<StudyVersionSettings, 'card' | 'consentText' | 'reasonsAskedFor'> = {
  consentItems: [],
  translations: [],
  questions: [],
  isForced: true,
  hasPiles: true,
  hasTryOut: false,
  externalParameters: [],
  externalIdentity: [],
  isByInvitation: false,
  isAnonymous: false,
  completion: { kind: 'none' },
  screenedOut: { kind: 'none' },
  withdrawalDays: null,
  moveTimesPurpose: '',
  isLab: false,
  embedHosts: [],
  legalBasis: null,
  consentOrigin: 'written',
  identifiersUntil: null,
};

/** The words, the Q-set and the settings of a version. */
export interface NewVersionContent
  extends Pick<StudyVersionSettings, 'card' | 'consentText' | 'reasonsAskedFor'>, Partial<typeof PLAIN> {
  /** BCP 47. */
  readonly language: string;
  /** Lowest value first; holds as many cards as there are statements. */
  readonly distribution: Distribution;
  readonly statements: readonly NewStatement[];
  /** At least one; the first is the one analysed. */
  readonly conditions: readonly NewCondition[];
  /** argon2id; null or left out: no code is asked. */
  readonly accessCodeHash?: string | null;
}

interface NewVersion extends NewVersionContent {
  /** 1, 2 … */
  readonly number: number;
  readonly publishedAt: Date;
}

/** The keys of a version just stored. */
export interface StoredVersion {
  readonly studyVersionId: string;
  /** In Q-set order. [S] */
  readonly statementIds: readonly string[];
  /** In the order given. */
  readonly conditionIds: readonly string[];
}

/** A version of a study, whole. Newcomers are shown the one with the highest number. */
export interface StudyVersion extends StudyVersionSettings {
  readonly studyVersionId: string;
  readonly number: number;
  readonly publishedAt: Date;
  readonly language: string;
  readonly accessCodeHash: string | null;
  readonly distribution: Distribution;
  readonly statements: readonly (NewStatement & {
    readonly statementId: string;
    /** From 1. */
    readonly position: number;
  })[];
  readonly conditions: readonly (NewCondition & { readonly conditionId: string })[];
}

/** What participants are shown; never changed, only followed by the next. */
export function studyVersionStore(db: Queryable) {
  return {
    /** Store a version with its statements and conditions of instruction. Call it in a transaction. */
    async insertVersion(studyId: string, version: NewVersion): Promise<StoredVersion> {
      const studyVersionId = randomUUID();
      await insertVersionRow(db, { studyId, studyVersionId }, version);
      const statementIds = await insertStatements(db, studyVersionId, version.statements);
      const conditionIds = await insertConditions(db, studyVersionId, version.conditions);
      return { studyVersionId, statementIds, conditionIds };
    },

    /** The version newcomers are shown, whole; null if there is no such study. */
    async currentVersion(studyId: string): Promise<StudyVersion | null> {
      return versionWhere(db, 'study_id = $1 order by number desc limit 1', studyId);
    },

    /** All versions of a study without their Q-sets, newest first. */
    async versionsOf(studyId: string): Promise<VersionAlone[]> {
      const { rows } = await db.query<VersionAlone>(
        `${VERSION_COLUMNS} where study_id = $1 order by number desc`,
        [studyId],
      );
      return rows;
    },

    /** A version by its key: what one participant was shown, whatever came later. */
    async findVersion(studyVersionId: string): Promise<StudyVersion | null> {
      return versionWhere(db, 'id = $1', studyVersionId);
    },

    /** One new version of a study at a time: held to the end of the transaction. */
    async lockStudy(studyId: string): Promise<void> {
      await db.query('select from studies where id = $1 for no key update', [studyId]);
    },

    /** Origins that may frame the pages of the study with this slug; none for a study that is not there. */
    async embedHosts(slug: string): Promise<readonly string[]> {
      const { rows } = await db.query<{ embedHosts: string[] }>(
        `select embed_hosts as "embedHosts" from study_versions
          where study_id = (select id from studies where slug = $1) order by number desc limit 1`,
        [slug],
      );
      return rows[0]?.embedHosts ?? [];
    },

    /** Somebody did not agree to take part; a version that is not one of the study's is not counted. */
    async countDecline(studyId: string, studyVersionId: string): Promise<void> {
      await db.query(
        `insert into declines (study_version_id, declined_count)
              select id, 1 from study_versions where study_id = $1 and id::text = $2
         on conflict (study_version_id) do update set declined_count = declines.declined_count + 1`,
        [studyId, studyVersionId],
      );
    },

    /** How many people did not agree to take part. */
    async declinedCount(studyVersionId: string): Promise<number> {
      const { rows } = await db.query<{ count: number }>(
        'select declined_count as count from declines where study_version_id = $1',
        [studyVersionId],
      );
      return rows[0]?.count ?? 0;
    },
  };
}

async function insertVersionRow(
  db: Queryable,
  { studyId, studyVersionId }: { studyId: string; studyVersionId: string },
  content: NewVersion,
): Promise<void> {
  const version = { ...PLAIN, accessCodeHash: null, ...content };
  await db.query(
    `insert into study_versions (id, study_id, number, language, card, consent_text, distribution,
                                 reasons_asked_for, published_at, translations, questions, has_piles, has_try_out,
                                 external_parameters, completion, access_code_hash, withdrawal_days,
                                 move_times_purpose, is_lab, legal_basis, consent_origin, identifiers_until,
                                 consent_items, embed_hosts, external_identity, is_by_invitation, is_forced,
                                 is_anonymous, screened_out)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
                  $24, $25, $26, $27, $28, $29)`,
    [
      studyVersionId,
      studyId,
      version.number,
      version.language,
      JSON.stringify(version.card),
      version.consentText,
      JSON.stringify(version.distribution),
      version.reasonsAskedFor,
      version.publishedAt,
      JSON.stringify(version.translations),
      JSON.stringify(version.questions),
      version.hasPiles,
      version.hasTryOut,
      version.externalParameters,
      JSON.stringify(version.completion),
      version.accessCodeHash,
      version.withdrawalDays,
      version.moveTimesPurpose,
      version.isLab,
      version.legalBasis,
      version.consentOrigin,
      version.identifiersUntil,
      JSON.stringify(version.consentItems),
      version.embedHosts,
      ...[version.externalIdentity, version.isByInvitation, version.isForced, version.isAnonymous],
      JSON.stringify(version.screenedOut),
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

/** A version without its Q-set and its conditions. */
type VersionAlone = Omit<StudyVersion, 'statements' | 'conditions'>;

const VERSION_COLUMNS = `
  select id as "studyVersionId", number, published_at as "publishedAt", language, card,
         consent_text as "consentText", distribution, reasons_asked_for as "reasonsAskedFor", translations,
         questions, is_forced as "isForced", has_piles as "hasPiles", has_try_out as "hasTryOut",
         external_parameters as "externalParameters", completion, screened_out as "screenedOut",
         access_code_hash as "accessCodeHash",
         withdrawal_days as "withdrawalDays", move_times_purpose as "moveTimesPurpose", is_lab as "isLab", embed_hosts as "embedHosts",
         legal_basis as "legalBasis", consent_origin as "consentOrigin",
         identifiers_until::text as "identifiersUntil",
         consent_items as "consentItems",
         external_identity as "externalIdentity", is_by_invitation as "isByInvitation",
         is_anonymous as "isAnonymous"
    from study_versions`;

async function versionWhere(db: Queryable, where: string, key: string): Promise<StudyVersion | null> {
  const { rows } = await db.query<VersionAlone>(`${VERSION_COLUMNS} where ${where}`, [key]);
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
