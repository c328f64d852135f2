import { randomUUID } from 'node:crypto';
import { solve, STANDARD_RECIPE, type Recipe, type StudyData } from '../../analysis/index.ts';
import { inputDigest } from '../../server/input-digest.ts';
import type { Database } from '../../server/stores/database.ts';
import { solutionStore, type SolutionRow } from '../../server/stores/solution.store.ts';
import { studyQSortStore } from '../../server/stores/study-q-sorts.store.ts';
import type { NewStudy } from '../../server/stores/study.store.ts';
import { viewpointStore } from '../../server/stores/viewpoint.store.ts';
import { freezeEdition } from '../../server/usecases/freeze-edition.ts';
import { aStudy, nineCardGrid, nineLabels } from './a-study.ts';

/**
 * Six people of three minds on nine cards, the three arrangements uncorrelated with each other: `Pia-1`, `Pim-2` and
 * `Pol-3` define the first factor, `Qil-4` and `Quy-5` the second, `Roe-6` alone the third. Each differs from the others of
 * the same mind by one pair of neighbouring cards.
 */
export const SIX_SORTS = [
  { name: 'Pia-1', values: [-2, -1, 0, -1, 0, 0, 1, 1, 2] },
  { name: 'Pim-2', values: [-2, -1, -1, 0, 0, 1, 0, 1, 2] },
  { name: 'Pol-3', values: [-2, -1, -1, 0, 0, 0, 1, 2, 1] },
  { name: 'Qil-4', values: [2, -1, -2, 0, 0, 0, 1, -1, 1] },
  { name: 'Quy-5', values: [2, 0, -2, 1, 0, -1, 0, -1, 1] },
  { name: 'Roe-6', values: [0, 1, 0, -1, 0, -2, 1, 2, -1] },
];

/** What the three of the first mind have in common: every card where two of them put it. */
export const FIRST_MIND = [-2, -1, -1, 0, 0, 0, 1, 1, 2];

/** Store a study with the six sorts, and its solution of three factors, published unless told otherwise. */
export async function aPublishedSolution(
  database: Database,
  changes: Partial<NewStudy> = {},
  published = true,
  choices: Partial<Recipe> = {},
): Promise<SolutionRow> {
  const at = new Date('2026-02-01T09:00:00Z');
  const study = await aStudy(database, changes);
  await database.transaction((db) =>
    studyQSortStore(db).insertQSorts(study, SIX_SORTS, { origin: 'imported', submittedAt: at }),
  );
  const input: StudyData = {
    statements: nineLabels.map((id) => ({ id, text: `Weather of the kind ${id} is the best there is.` })),
    qSorts: SIX_SORTS,
    distribution: nineCardGrid,
  };
  const recipe = { ...STANDARD_RECIPE, factorCount: 3, ...choices };
  const solution = await solutionStore(database).insertSolution({
    studyId: study.studyId,
    name: 'Three minds',
    reasonForFactorCount: 'Three were asked for.',
    recipe,
    figures: solve(input, recipe),
    input,
    inputDigest: inputDigest(input),
    savedBy: null,
    savedAt: at,
    slug: `minds-${randomUUID()}`,
  });
  await viewpointStore(database).insertViewpoints(
    solution.solutionId,
    ['Sun', 'Rain', 'Fog'].map((word, factorIndex) => ({
      factorIndex,
      name: `Lovers of ${word}`,
      narrative: `They love ${word}.\n\n“${word} forever.” (Said on a walk.)`,
    })),
    at,
  );
  return published ? publishedAsItStands(database, solution) : solution;
}

/** Publish a solution: freeze it as its next edition, and open it. */
export function publishedAsItStands(
  database: Database,
  solution: Pick<SolutionRow, 'solutionId' | 'studyId'>,
  at = new Date('2026-02-01T09:00:00Z'),
): Promise<SolutionRow> {
  return database.transaction(async (db) => {
    await freezeEdition(db, solution, { publishedAt: at, publishedBy: null, note: '' });
    return (await solutionStore(db).setPublishedAt(solution.solutionId, at))!;
  });
}
