import type { RecordedSort } from '../contract/record.ts';
import type { Queryable } from './database.ts';
import { SAME_Q_SET } from './study-q-sorts.store.ts';

/** A record as it is stored: without the order dealt, which follows from the keys. */
export interface StoredRecord extends Omit<
  RecordedSort,
  'dealtAs' | 'consentedAt' | 'submittedAt' | 'reasons'
> {
  readonly keys: { readonly participationId: string; readonly studyVersionId: string };
  readonly consentedAt: Date | null;
  readonly submittedAt: Date;
  /** `position` in the Q-set, from 1. */
  readonly reasons: readonly { readonly position: number; readonly text: string }[];
}

/** Every Q-sort with how it came about, for the researchers whose study it is. */
export function recordStore(db: Queryable) {
  return {
    /** All of a version, and of every other version of the study with the same Q-set and grid; in order of arrival. */
    async recordsOf(studyVersionId: string): Promise<StoredRecord[]> {
      const { rows } = await db.query<StoredRecord>(
        `select jsonb_build_object('participationId', participations.id,
                                   'studyVersionId', q_sorts.study_version_id) as keys,
                code as participant, origin, study_versions.number as "versionNumber", participations.language,
                consented_at as "consentedAt",
                case when lab_participations.agreed_at is not null then
                  jsonb_build_object('agreedAt', lab_participations.agreed_at, 'leftAt', left_at) end as lab, consent_sha256 as "consentSha256", submitted_at as "submittedAt",
                coalesce((select jsonb_agg(jsonb_build_object(
                                             'item', item, 'isGiven', is_given, 'versionNumber', asking.number,
                                             'wordsSha256', words_sha256, 'language', consents.language,
                                             'answeredAt', answered_at) order by item)
                            from consents join study_versions as asking on asking.id = consents.study_version_id
                           where consents.participation_id = participations.id), '[]') as consents,
                sorting_ms as "sortingMs", has_doubtful_times as "hasDoubtfulTimes", grid_values as values,
                is_unforced as "isUnforced",
                piles, placed_by as "placedBy", coalesce(step_times, '[]') as "stepTimes",
                move_count as "moveCount", undo_count as "undoCount", mode_switches as "modeSwitches",
                device_class as "deviceClass", viewport_width as "viewportWidth",
                viewport_height as "viewportHeight", characteristics, moves,
                coalesce((select jsonb_agg(jsonb_build_object('position', position, 'text', reasons.text))
                            from reasons join statements on statements.id = statement_id
                           where reasons.q_sort_id = q_sorts.id), '[]') as reasons,
                coalesce((select jsonb_object_agg(question_key, answer)
                            from answers where answers.q_sort_id = q_sorts.id), '{}') as answers
           from q_sorts
           join participations on participations.id = q_sorts.participation_id
           join study_versions on study_versions.id = q_sorts.study_version_id
           left join sorting_records on sorting_records.q_sort_id = q_sorts.id
           left join lab_participations on lab_participations.participation_id = participations.id
           left join sorting_logs on sorting_logs.q_sort_id = q_sorts.id
          where q_sorts.study_version_id in (${SAME_Q_SET})
          order by arrival, occasion`,
        [studyVersionId],
      );
      return rows;
    },
  };
}
