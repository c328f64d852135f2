import { solve, type Solution } from '../../analysis/index.ts';
import { inputDigest } from '../input-digest.ts';
import type { Services } from '../services.ts';
import type { Queryable } from '../stores/database.ts';
import { demoStudyStore } from '../stores/demo-study.store.ts';
import { solutionStore } from '../stores/solution.store.ts';
import { studyQSortStore } from '../stores/study-q-sorts.store.ts';
import { studyStore } from '../stores/study.store.ts';
import { viewpointStore, type NewViewpoint } from '../stores/viewpoint.store.ts';
import { freezeEdition } from '../usecases/freeze-edition.ts';
import type { DemoSolution, DemoStudy, WrittenViewpoint } from './demo-study.ts';
import { lipsetStudy } from './lipset/lipset-study.ts';
import { publicServiceStudy } from './public-service/public-service-study.ts';
import { storeDemoQuotations } from './store-demo-quotations.ts';

const DEMO_STUDIES: Readonly<Record<string, () => DemoStudy>> = {
  'public-service-professionals': publicServiceStudy,
  'lipset-1963': lipsetStudy,
};

/**
 * See that both demo studies are there, with their saved and published solutions. A study that is there already
 * is left as it is, whatever has been done with it since; so the second start costs one query. Several servers
 * that start at once load them once.
 */
export async function loadDemoStudies({ database, now }: Services): Promise<void> {
  const isMissing = async (db: Queryable) => {
    const present = await demoStudyStore(db).presentSlugs();
    return Object.keys(DEMO_STUDIES).filter((slug) => !present.some((other) => isSlugOf(slug, other)));
  };
  if ((await isMissing(database)).length === 0) return;
  await database.transaction(async (db) => {
    await demoStudyStore(db).lock();
    for (const slug of await isMissing(db)) await storeDemoStudy(db, DEMO_STUDIES[slug]!(), now());
  });
}

/** The slug itself, or what it became because somebody's own study had it before: `lipset-1963-2`. */
function isSlugOf(slug: string, stored: string): boolean {
  return stored === slug || (stored.startsWith(`${slug}-`) && /^\d+$/.test(stored.slice(slug.length + 1)));
}

async function storeDemoStudy(db: Queryable, demo: DemoStudy, at: Date): Promise<void> {
  const study = await studyStore(db).insertStudy({
    ...demo.study,
    ownerId: null,
    isDemo: true,
    createdAt: at,
  });
  await studyQSortStore(db).insertQSorts(study, demo.qSorts, { origin: demo.origin, submittedAt: at });

  for (const solution of demo.solutions)
    await storeSolution(db, study.studyId, { ...solution, qSorts: demo.qSorts }, at);
}

async function storeSolution(
  db: Queryable,
  studyId: string,
  demo: DemoSolution & Pick<DemoStudy, 'qSorts'>,
  at: Date,
): Promise<void> {
  const { input, recipe, viewpoints, qSorts, ...saved } = demo;
  const figures = solve(input, recipe);
  const stored = await solutionStore(db).insertSolution({
    ...saved,
    studyId,
    recipe,
    figures,
    input,
    inputDigest: inputDigest(input),
    savedBy: null,
    savedAt: at,
  });
  await viewpointStore(db).insertViewpoints(stored.solutionId, viewpointsOf(figures, viewpoints), at);
  const quotations = writtenFor(figures, viewpoints).map((written) => written.quotations ?? []);
  const { solutionId } = stored;
  await storeDemoQuotations(db, { studyId, solutionId, figures, qSorts }, quotations, at);
  await freezeEdition(db, stored, { publishedAt: at, publishedBy: null, note: '' });
  await solutionStore(db).setPublishedAt(solutionId, at);
}

/** The names and texts of a solution's factors. */
export function viewpointsOf(figures: Solution, written: readonly WrittenViewpoint[]): NewViewpoint[] {
  return writtenFor(figures, written).map(({ name, narrative }, factorIndex) => ({
    factorIndex,
    name,
    narrative,
  }));
}

/**
 * Which written viewpoint belongs to which factor: the one written about the factor array most alike, so that a
 * change in the order of factors does not give a factor another's words.
 */
function writtenFor(
  { factorArrays, characteristics }: Solution,
  written: readonly WrittenViewpoint[],
): WrittenViewpoint[] {
  // One a factor that has figures: more than the recipe's number where one was split.
  const chosen = characteristics.definingCount.map((_, factorIndex) => {
    const array = factorArrays.map((row) => row[factorIndex] ?? 0);
    return written.toSorted((a, b) => distance(a.array, array) - distance(b.array, array))[0]!;
  });
  if (new Set(chosen.map(({ name }) => name)).size !== chosen.length) {
    throw new Error(
      'the texts of the demo no longer fit the factors found: two factors would get the same text',
    );
  }
  return chosen;
}

/** Sum of squared differences, in grid units. */
function distance(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, s) => sum + (value - other[s]!) * (value - other[s]!), 0);
}
