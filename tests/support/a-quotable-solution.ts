import type { Database } from '../../server/stores/database.ts';
import type { NewStudy } from '../../server/stores/study.store.ts';
import type { SolutionRow } from '../../server/stores/solution.store.ts';
import { aConsent } from './a-consent.ts';
import { aPublishedSolution } from './a-published-solution.ts';

/** What `Pia-1` wrote about the first card. */
export const PIAS_REASON = 'I do not mind the rain. What I mind is the forecast, every single day.';

/** What `Pim-2` said in the interview. */
export const PIMS_INTERVIEW = 'Weather is what you make of it. My mother made soup of it.';

/**
 * The solution of three minds, its study's first three people having sorted here: `Pia-1` agreed to be quoted, `Pim-2` did
 * not, `Pol-3` was not asked. The other three came with a file.
 */
export async function aQuotableSolution(
  database: Database,
  ownerId: string,
  changes: Partial<NewStudy> = {},
): Promise<SolutionRow> {
  const solution = await aPublishedSolution(database, { ownerId, provenance: 'collected', ...changes });
  const { studyId } = solution;
  await database.query(
    `update participations set origin = 'collected', consented_at = created_at, consent_sha256 = repeat('0', 64),
                               token_hash = sha256(convert_to(id::text, 'UTF8')), language = 'en'
      where study_id = $1 and code in ('Pia-1', 'Pim-2', 'Pol-3')`,
    [studyId],
  );
  await database.query(
    `insert into reasons (q_sort_id, statement_id, text)
          select q_sorts.id, statements.id, $2
            from participations join q_sorts on participation_id = participations.id
            join statements on statements.study_version_id = q_sorts.study_version_id and position = 1
           where study_id = $1 and code in ('Pia-1', 'Qil-4')`,
    [studyId, PIAS_REASON],
  );
  await database.query(
    `insert into interviews (participation_id, words, is_composed)
          select id, $2, false from participations where study_id = $1 and code in ('Pia-1', 'Pim-2', 'Pol-3')`,
    [studyId, PIMS_INTERVIEW],
  );
  await aConsent(database, { studyId, code: 'Pia-1', item: 'quotation', isGiven: true });
  await aConsent(database, { studyId, code: 'Pim-2', item: 'quotation', isGiven: false });
  return solution;
}
