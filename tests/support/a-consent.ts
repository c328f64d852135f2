import type { Database } from '../../server/stores/database.ts';

/** Let a person of a study have answered an item; answering again changes it. */
export async function aConsent(
  database: Database,
  { studyId, code, item, isGiven }: { studyId: string; code: string; item: string; isGiven: boolean },
): Promise<void> {
  await database.query(
    `insert into consents (participation_id, item, is_given, study_version_id, words_sha256, language, answered_at)
          select id, $3, $4, study_version_id, 'x', 'en', '2026-02-01T09:00:00Z'
            from participations where study_id = $1 and code = $2
     on conflict (participation_id, item) do update set is_given = excluded.is_given`,
    [studyId, code, item, isGiven],
  );
}
