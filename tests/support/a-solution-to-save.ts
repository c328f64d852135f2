import type request from 'supertest';
import type { SaveSolutionRequest } from '../../server/contract/solution.ts';
import type { Database } from '../../server/stores/database.ts';
import { studyQSortStore } from '../../server/stores/study-q-sorts.store.ts';
import type { NewStudy, StoredStudy } from '../../server/stores/study.store.ts';
import { SIX_SORTS } from './a-published-solution.ts';
import { aStudy } from './a-study.ts';

const at = new Date('2026-03-01T09:00:00Z');

export const sixNames = SIX_SORTS.map(({ name }) => name);

/** What the page sends for a recipe of two factors on all six sorts. */
export const twoFactors: SaveSolutionRequest = {
  name: 'Two minds',
  reasonForFactorCount: 'Two were expected.',
  recipe: {
    correlation: 'pearson',
    extraction: 'principal-components',
    factorCount: 2,
    rotation: 'varimax',
    convention: 'standard',
    flagAlpha: 0.05,
    excludedQSorts: [],
  },
  includedQSorts: sixNames,
};

/** A study with the six sorts in it. */
export async function aStudyWithSorts(database: Database, changes: Partial<NewStudy>): Promise<StoredStudy> {
  const stored = await aStudy(database, changes);
  await database.transaction((db) =>
    studyQSortStore(db).insertQSorts(stored, SIX_SORTS, { origin: 'imported', submittedAt: at }),
  );
  return stored;
}

/** A visitor's own Q-sort, as taking part in the study leaves it. */
export async function aCollectedQSort(database: Database, study: StoredStudy, code: string): Promise<void> {
  const { rows } = await database.query<{ id: string }>(
    `insert into participations (study_id, study_version_id, code, token_hash, origin, consented_at, consent_sha256,
                                 created_at, language)
          values ($1, $2, $3, sha256(convert_to($3::text, 'UTF8')), 'collected', $4, repeat('0', 64), $4, 'en')
       returning id`,
    [study.studyId, study.studyVersionId, code, at],
  );
  await database.query(
    `insert into q_sorts (participation_id, condition_id, study_version_id, grid_values, body_sha256, submitted_at)
          values ($1, $2, $3, $4, $5, $6)`,
    [
      rows[0]!.id,
      study.conditionIds[0],
      study.studyVersionId,
      [2, 1, 1, 0, 0, 0, -1, -1, -2],
      Buffer.alloc(32),
      at,
    ],
  );
}

/** The status of an answer with the code of its refusal. */
export function refusalOf({ status, body }: request.Response): [number, unknown] {
  return [status, (body as { error?: { code?: unknown } }).error?.code];
}
