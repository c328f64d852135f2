import { AnalysisError, solve, type Recipe, type Solution, type StudyData } from '../../analysis/index.ts';
import { factorLetter } from '../contract/factor-letter.ts';
import type { SaveSolutionRequest, SolutionSummary } from '../contract/solution.ts';
import { AppError } from '../errors.ts';
import { inputDigest } from '../input-digest.ts';
import type { Services } from '../services.ts';
import { slugOf } from '../slug-of.ts';
import type { Queryable } from '../stores/database.ts';
import { solutionStore, type SolutionRow } from '../stores/solution.store.ts';
import { studyQSortStore, type StudyQSort } from '../stores/study-q-sorts.store.ts';
import { auditStore } from '../stores/audit.store.ts';
import { studyStore, type StudyRow } from '../stores/study.store.ts';
import { viewpointStore, type NewViewpoint } from '../stores/viewpoint.store.ts';
import type { Asker } from '../policies/may.ts';
import { findStudy } from './find-study.ts';
import { solutionSummary } from './solution-summary.ts';

/** A solution to be computed and stored, whoever asked for it. */
export interface SolutionToStore {
  readonly studyId: string;
  readonly name: string;
  readonly reasonForFactorCount: string;
  readonly recipe: Recipe;
  /** Stored with the figures, so that the solution never changes when the study does. */
  readonly input: StudyData;
  /** Null for a demo's own solution. */
  readonly savedBy: string | null;
  readonly savedAt: Date;
  /** Words already written, one a factor; absent: each factor gets its letter as a name. */
  readonly viewpoints?: readonly NewViewpoint[];
  /** Names alone, one a factor; '' leaves the letter. */
  readonly factorNames?: readonly string[];
}

/**
 * A researcher saves what is on the screen. The server reads the Q-sorts itself and computes every figure again;
 * the browser's figures are not asked for.
 *
 * @throws {AppError} as `findStudy`.
 * @throws {AnalysisError} when the recipe cannot be run on this study.
 */
export async function saveSolution(
  services: Services,
  asker: NonNullable<Asker>,
  studyId: string,
  request: SaveSolutionRequest,
): Promise<SolutionSummary> {
  const { database, now } = services;
  const study = await findStudy(services, asker, studyId, 'save-solutions');
  const { name, reasonForFactorCount } = request;
  const saved = await database.transaction(async (db) => {
    // From here on nobody withdraws until this is stored.
    await studyStore(db).hold(studyId, { isTakingAway: false });
    const { input, recipe } = await inputOf(db, study, request);
    const stored = await storeSolution(db, {
      ...{ studyId, name, reasonForFactorCount, recipe, input },
      savedBy: asker.researcherId,
      savedAt: now(),
      ...(request.factorNames && { factorNames: request.factorNames }),
    });
    await auditStore(db).append({
      ...{ studyId, role: study.role, at: now(), actorId: asker.researcherId },
      act: 'solution-saved',
      details: { solutionId: stored.solutionId },
    });
    return stored;
  });
  return solutionSummary(saved, asker, study);
}

/** Compute a solution and store it with its viewpoints. Several statements: call it inside a transaction. */
export async function storeSolution(db: Queryable, solution: SolutionToStore): Promise<SolutionRow> {
  const figures = solve(solution.input, solution.recipe);
  const saved = await solutionStore(db).insertSolution({
    ...solution,
    figures,
    inputDigest: inputDigest(solution.input),
    slug: slugOf(solution.name, 'viewpoints'),
  });
  const viewpoints = solution.viewpoints ?? unwrittenViewpoints(figures, solution.factorNames);
  await viewpointStore(db).insertViewpoints(saved.solutionId, viewpoints, solution.savedAt);
  return saved;
}

/**
 * The input of the analysis: the Q-sorts the researcher saw, included and left out, in the order of the study. One
 * that arrived since is not part of it, and neither is a visitor's in a demo unless it was included on purpose.
 */
async function inputOf(
  database: Queryable,
  study: StudyRow,
  { recipe, includedQSorts }: SaveSolutionRequest,
): Promise<{ input: StudyData; recipe: Recipe }> {
  const version = await studyStore(database).currentVersion(study.studyId);
  if (!version) throw new AppError('not-found', `there is no study ${study.studyId}`);
  const all = await studyQSortStore(database).qSortsOf(version.studyVersionId);

  const names = new Set(all.map(({ name }) => name));
  const unknown = includedQSorts.find((name) => !names.has(name));
  if (unknown !== undefined) {
    throw new AnalysisError('unknown-q-sort', `the study has no Q-sort named ${JSON.stringify(unknown)}`);
  }

  const excluded = new Set(recipe.excludedQSorts);
  const included = new Set(includedQSorts);
  const isVisitors = ({ origin }: StudyQSort) => study.isDemo && origin === 'collected';
  const qSorts = all.filter((qSort) =>
    excluded.has(qSort.name) ? !isVisitors(qSort) : included.has(qSort.name),
  );
  const kept = new Set(qSorts.map(({ name }) => name));
  return {
    input: {
      statements: version.statements.map(({ label, text }) => ({ id: label, text })),
      qSorts: qSorts.map(({ name, values }) => ({ name, values })),
      distribution: version.distribution,
    },
    recipe: { ...recipe, excludedQSorts: recipe.excludedQSorts.filter((name) => kept.has(name)) },
  };
}

/** Viewpoints without a word of text, one a factor that has figures: called as asked, else Viewpoint A, B, C … */
function unwrittenViewpoints(
  { characteristics }: Solution,
  factorNames: readonly string[] = [],
): NewViewpoint[] {
  return characteristics.definingCount.map((_, factorIndex) => ({
    factorIndex,
    name: factorNames[factorIndex] || `Viewpoint ${factorLetter(factorIndex)}`, // an empty name is none
    narrative: '',
  }));
}
