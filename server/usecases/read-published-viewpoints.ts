import type { Solution } from '../../analysis/index.ts';
import { factorLetter } from '../contract/factor-letter.ts';
import type { PublishedResponse, PublishedViewpoint } from '../contract/published-viewpoints.ts';
import type { Viewpoint } from '../contract/solution.ts';
import { AppError } from '../errors.ts';
import {
  compareShownViewpoints,
  type Comparison,
  type ShownComparisons,
} from '../policies/compare-shown-viewpoints.ts';
import { isExempt, whatReadersMayLearn, type MayLearn } from '../policies/what-readers-may-learn.ts';
import type { Services } from '../services.ts';
import type { Queryable } from '../stores/database.ts';
import { publishedSolutionStore } from '../stores/published-solution.store.ts';
import { solutionStore, type SolutionRow } from '../stores/solution.store.ts';
import { studyStore } from '../stores/study.store.ts';
import { viewpointStore } from '../stores/viewpoint.store.ts';

/**
 * Anybody reads the viewpoints of a published solution, as far as the policy lets them.
 *
 * @throws {AppError} `not-found`, in the same words for an unknown, an unpublished and a revoked one.
 */
export async function readPublishedViewpoints(
  { database }: Services,
  slug: string,
): Promise<PublishedResponse> {
  const { solution, figures, input, study, version } = await publishedSolution(database, slug);
  const words = await viewpointStore(database).viewpointsOf(solution.solutionId);
  // Who withdrew sorted here, and is still in the figures.
  const hasCollectedSorts =
    solution.withdrawnCount > 0 ||
    (await publishedSolutionStore(database).haveAnyBeenCollected(study.studyId, figures.sorts));
  const exempt = isExempt({ provenance: study.provenance, hasCollectedSorts });
  const condition = version.conditions[0]!;
  return {
    studyTitle: study.title,
    solutionName: solution.name,
    provenance: study.provenance,
    includesVisitors: hasCollectedSorts && study.provenance !== 'collected',
    isDemo: study.isDemo,
    studySlug: study.slug,
    ownerName: version.card.ownerName,
    purpose: version.card.purpose,
    instruction: condition.instruction,
    disagreePole: condition.disagreePole,
    agreePole: condition.agreePole,
    qSortCount: figures.sorts.length + solution.withdrawnCount,
    withdrawnCount: solution.withdrawnCount,
    undefinedCount: figures.flags.filter((row) => row.filter(Boolean).length !== 1).length,
    distribution: [...input.distribution],
    statements: input.statements.map(({ id, text }, s) => ({ position: s + 1, label: id, text })),
    ...shownViewpoints(figures, words, exempt),
    method: methodOf(solution, figures),
    publishedAt: solution.publishedAt!.toISOString(),
  };
}

async function publishedSolution(database: Queryable, slug: string) {
  const solution = await solutionStore(database).findPublished(slug);
  if (!solution) throw nothingHere();
  const saved = await solutionStore(database).figuresOf(solution.solutionId);
  const study = await studyStore(database).findStudy(solution.studyId);
  const version = await studyStore(database).currentVersion(solution.studyId);
  if (!saved || !study || !version) throw nothingHere();
  return { solution, ...saved, study, version };
}

function nothingHere(): AppError {
  return new AppError('not-found', 'no viewpoints are published at this address');
}

function methodOf(
  solution: SolutionRow,
  { recipe, factorOrigins, analysisVersion }: Solution,
): PublishedResponse['method'] {
  return {
    correlation: recipe.correlation,
    extraction: recipe.extraction,
    rotation: recipe.rotation,
    isTurnedByHand: (recipe.turns ?? []).length > 0,
    flagAlpha: recipe.flagAlpha,
    hasMajorityRule: recipe.flagMajority ?? true,
    isFlaggedByHand: (recipe.flagEdits ?? []).length > 0,
    splitCount: factorOrigins ? factorOrigins.length - new Set(factorOrigins).size : 0,
    reasonForFactorCount: solution.reasonForFactorCount,
    analysisVersion,
  };
}

function shownViewpoints(
  figures: Solution,
  words: readonly Viewpoint[],
  exempt: boolean,
): Pick<PublishedResponse, 'viewpoints' | 'commonGround'> {
  const { definingCount } = figures.characteristics;
  // Nobody is asked for this consent yet, so nobody has given it.
  const learnt = definingCount.map((count) =>
    whatReadersMayLearn({ definingCount: count, consentingCount: 0, isExempt: exempt }),
  );
  const comparisons: ShownComparisons = compareShownViewpoints(
    figures,
    learnt.map(({ shows }) => shows === 'array'),
  );
  const viewpoints = learnt.map((mayLearn, factor) => ({
    letter: factorLetter(factor),
    definingCount: definingCount[factor]!,
    opposedCount: opposedCount(figures, factor),
    otherEnd: otherEnd(figures, factor, learnt),
    withheldBecause: mayLearn.withheldBecause,
    ...wordsOf(mayLearn, words[factor]),
    ...arrayOf(mayLearn, figures, factor),
    ...comparisonOf(comparisons.byFactor[factor]!),
  }));
  return { viewpoints, commonGround: [...comparisons.commonGround] };
}

function opposedCount({ flags, loadings }: Solution, factor: number): number {
  return flags.filter((row, sort) => row[factor] && loadings[sort]![factor]! < 0).length;
}

/**
 * The letter of the other half of a factor that was split; null for one that was not, and where either array is withheld,
 * for the one would tell of the other.
 */
function otherEnd({ factorOrigins }: Solution, factor: number, learnt: readonly MayLearn[]): string | null {
  const origin = factorOrigins?.[factor];
  const other = factorOrigins?.findIndex((each, at) => each === origin && at !== factor) ?? -1;
  const areShown = [factor, other].every((each) => learnt[each]?.shows === 'array');
  return areShown ? factorLetter(other) : null;
}

function wordsOf(
  { shows }: MayLearn,
  words: Viewpoint | undefined,
): Pick<PublishedViewpoint, 'name' | 'narrative'> {
  if (shows === 'nothing' || !words) return { name: '', narrative: '' };
  return { name: words.name, narrative: words.narrative };
}

function arrayOf({ shows }: MayLearn, figures: Solution, factor: number): Pick<PublishedViewpoint, 'array'> {
  if (shows !== 'array') return { array: null };
  const values = figures.factorArrays.map((row) => row[factor] ?? null);
  return { array: values.every((value) => value !== null) ? values : null };
}

function comparisonOf({ ranksHigher, ranksLower, distinguishing }: Comparison) {
  return {
    ranksHigher: [...ranksHigher],
    ranksLower: [...ranksLower],
    distinguishing: [...distinguishing],
  };
}
