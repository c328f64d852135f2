import { createHash, randomUUID } from 'node:crypto';
import type { StudyResponse } from '../contract/study.ts';
import type { Queryable } from './database.ts';
import type { StoredStudy } from './study.store.ts';

/** A finished Q-sort that no page collected, with the person it belongs to. */
export interface NewQSort {
  /** What researchers call the person; unique in the study; `QSort.name` of the analysis. */
  readonly name: string;
  /** Grid value of each statement, in Q-set order. [S] */
  readonly values: readonly number[];
  /** E.g. `{course: 'Law', year: '2'}`. */
  readonly characteristics?: Readonly<Record<string, string>>;
  /** Why a card lies where it lies; `position` in the Q-set, from 1. */
  readonly reasons?: readonly { readonly position: number; readonly text: string }[];
  /** `isComposed`: written for a demo study, not said by anybody. */
  readonly interview?: { readonly words: string; readonly isComposed: boolean } | null;
}

/** Where the Q-sorts of one call come from, and when they were stored. */
export interface QSortOrigin {
  readonly origin: 'imported' | 'simulated';
  readonly submittedAt: Date;
}

/** One Q-sort of a study, as researchers see it. */
export type StudyQSort = StudyResponse['qSorts'][number];

/** Q-sorts sent to the database in one statement: bounds the memory of a large import. */
const Q_SORTS_A_STATEMENT = 500;

/** Versions whose sorts can be analysed together with those of version $1: the same statements on the same grid. */
export const SAME_Q_SET = `
  select other.id from study_versions other join study_versions this on this.study_id = other.study_id
   where this.id = $1 and other.distribution = this.distribution
     and (select jsonb_agg(jsonb_build_array(label, text) order by position) from statements
           where study_version_id = other.id)
       = (select jsonb_agg(jsonb_build_array(label, text) order by position) from statements
           where study_version_id = this.id)`;

/** Many Q-sorts of a study at once: storing those that were not sorted here, and reading all for the analysis. */
export function studyQSortStore(db: Queryable) {
  return {
    /**
     * Store people with their Q-sorts, under the study's first condition of instruction, first occasion, in
     * the order given. Call it in the transaction that made the study.
     */
    async insertQSorts(study: StoredStudy, qSorts: readonly NewQSort[], from: QSortOrigin): Promise<void> {
      const rows = qSorts.map((qSort) => rowsOf(study, qSort));
      for (let start = 0; start < rows.length; start += Q_SORTS_A_STATEMENT) {
        const some = rows.slice(start, start + Q_SORTS_A_STATEMENT);
        await insertParticipations(db, study, some, from);
        await insertQSortRows(db, study, some, from);
        await insertWords(db, some);
      }
    },

    /**
     * The Q-sorts the analysis takes: everybody's under the first condition of instruction of this version, and of
     * every other version of the study with the same Q-set and grid; first occasion, in order of arrival. One a
     * person, so names are unique.
     */
    async qSortsOf(studyVersionId: string): Promise<StudyQSort[]> {
      const { rows } = await db.query<StudyQSort>(
        `select code as name, grid_values as values, is_unforced as "isUnforced", origin, characteristics,
                coalesce((select jsonb_agg(jsonb_build_object('position', position, 'text', reasons.text)
                                           order by position)
                            from reasons join statements on statements.id = statement_id
                           where q_sort_id = q_sorts.id), '[]') as reasons,
                (select jsonb_build_object('words', words, 'isComposed', is_composed)
                   from interviews where participation_id = participations.id) as interview
           from q_sorts
           join participations on participations.id = q_sorts.participation_id
           join conditions_of_instruction on conditions_of_instruction.id = condition_id
          where q_sorts.study_version_id in (${SAME_Q_SET}) and occasion = 1 and position = 1
          order by arrival`,
        [studyVersionId],
      );
      return rows;
    },
  };
}

/** One person's rows in four tables, keyed to each other. */
type Rows = ReturnType<typeof rowsOf>;

function rowsOf(study: StoredStudy, qSort: NewQSort) {
  const participationId = randomUUID();
  const qSortId = randomUUID();
  const { words, isComposed } = qSort.interview ?? { words: null, isComposed: null };
  return {
    participation: {
      id: participationId,
      code: qSort.name,
      characteristics: qSort.characteristics ?? {},
    },
    qSort: {
      id: qSortId,
      participationId,
      values: qSort.values,
      bodySha256: createHash('sha256').update(JSON.stringify(qSort.values)).digest('hex'),
    },
    reasons: (qSort.reasons ?? []).map(({ position, text }) => ({
      qSortId,
      statementId: study.statementIds[position - 1],
      text,
    })),
    interviews: words === null ? [] : [{ participationId, words, isComposed }],
  };
}

async function insertParticipations(
  db: Queryable,
  study: StoredStudy,
  rows: readonly Rows[],
  { origin, submittedAt }: QSortOrigin,
): Promise<void> {
  await db.query(
    `insert into participations (id, study_id, study_version_id, code, origin, characteristics, created_at)
          select (person ->> 'id')::uuid, $1, $2, person ->> 'code', $3, person -> 'characteristics', $4
            from jsonb_array_elements($5) with ordinality as people(person, place)
           order by place`,
    [
      study.studyId,
      study.studyVersionId,
      origin,
      submittedAt,
      JSON.stringify(rows.map((row) => row.participation)),
    ],
  );
}

async function insertQSortRows(
  db: Queryable,
  study: StoredStudy,
  rows: readonly Rows[],
  { submittedAt }: QSortOrigin,
): Promise<void> {
  await db.query(
    `insert into q_sorts (id, participation_id, condition_id, study_version_id, grid_values, body_sha256, submitted_at,
                          is_unforced)
          select q.id, "participationId", $1, $2, values, decode("bodySha256", 'hex'), $3,
                 (select array_agg(value::int order by value) from unnest(values) as value) is distinct from cells
            from jsonb_to_recordset($4)
                   as q(id uuid, "participationId" uuid, values smallint[], "bodySha256" text),
                 lateral (${CELLS_OF_THE_GRID}) as grid`,
    [study.conditionIds[0], study.studyVersionId, submittedAt, JSON.stringify(rows.map((row) => row.qSort))],
  );
}

/** Every cell's value of version $2, lowest first. */
const CELLS_OF_THE_GRID = `
  select array_agg((grid_column ->> 'value')::int order by (grid_column ->> 'value')::int) as cells
    from study_versions, jsonb_array_elements(distribution) as grid_column,
         generate_series(1, (grid_column ->> 'capacity')::int)
   where study_versions.id = $2`;

/** Reasons and interviews, where there are any. */
async function insertWords(db: Queryable, rows: readonly Rows[]): Promise<void> {
  const reasons = rows.flatMap((row) => row.reasons);
  if (reasons.length > 0) {
    await db.query(
      `insert into reasons (q_sort_id, statement_id, text)
            select "qSortId", "statementId", text
              from jsonb_to_recordset($1) as r("qSortId" uuid, "statementId" uuid, text text)`,
      [JSON.stringify(reasons)],
    );
  }
  const interviews = rows.flatMap((row) => row.interviews);
  if (interviews.length > 0) {
    await db.query(
      `insert into interviews (participation_id, words, is_composed)
            select "participationId", words, "isComposed"
              from jsonb_to_recordset($1) as i("participationId" uuid, words text, "isComposed" boolean)`,
      [JSON.stringify(interviews)],
    );
  }
}
