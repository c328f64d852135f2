import type { Solution, StudyData } from '../../analysis/index.ts';
import { factorLetter } from '../contract/factor-letter.ts';
import type { EditionContent, PublishedViewpoint } from '../contract/published-viewpoints.ts';
import type { Provenance } from '../contract/study.ts';
import { compareShownViewpoints, type Comparison } from './compare-shown-viewpoints.ts';
import type { ReaderCounts } from '../contract/reader-counts.ts';
import { isExempt, whatReadersMayLearn, type MayLearn } from './what-readers-may-learn.ts';

/** Everything a readers' report is made of; most of it readers never see. */
export interface ReportSources {
  readonly study: {
    readonly title: string;
    readonly slug: string;
    readonly provenance: Provenance;
    readonly isDemo: boolean;
    /** From how many defining people on it shows an array. */
    readonly arrayFromDefiners: number;
  };
  readonly card: { readonly ownerName: string; readonly purpose: string };
  readonly condition: Pick<EditionContent, 'instruction' | 'disagreePole' | 'agreePole'>;
  readonly solution: {
    readonly name: string;
    readonly reasonForFactorCount: string;
  };
  readonly figures: Solution;
  /** Of the figures before anybody withdrew: a count that fell by one would tell of them. */
  readonly counts: ReaderCounts;
  readonly input: Pick<StudyData, 'statements' | 'distribution'>;
  /** In the order of the factors. */
  readonly words: readonly { readonly name: string; readonly narrative: string }[];
  /** Did anybody whose sort is in the figures, or was, sort here. */
  readonly hasCollectedSorts: boolean;
  /** Names of the Q-sorts whose people agreed that somebody might recognise them by a viewpoint of few. */
  readonly recognisable: ReadonlySet<string>;
}

/**
 * The readers' report but for its quotations: the one place where figures become what readers see. A pure function, so that what it lets
 * through can be tried out (tests/server/policies/readers-report-attacks.test.ts).
 */
export function readersReport(sources: ReportSources): EditionContent {
  const { study, solution, counts, input, hasCollectedSorts } = sources;
  return {
    studyTitle: study.title,
    solutionName: solution.name,
    provenance: study.provenance,
    includesVisitors: hasCollectedSorts && study.provenance !== 'collected',
    isDemo: study.isDemo,
    studySlug: study.slug,
    ownerName: sources.card.ownerName,
    purpose: sources.card.purpose,
    instruction: sources.condition.instruction,
    disagreePole: sources.condition.disagreePole,
    agreePole: sources.condition.agreePole,
    qSortCount: counts.qSortCount,
    undefinedCount: counts.undefinedCount,
    distribution: input.distribution.map(({ value, capacity }) => ({ value, capacity })),
    statements: input.statements.map(({ id, text }, s) => ({ position: s + 1, label: id, text })),
    ...shownViewpoints(sources),
    method: methodOf(sources),
  };
}

/** What readers may learn of each viewpoint. [F] */
export function learntOf({
  study,
  figures,
  hasCollectedSorts,
  recognisable,
}: Pick<ReportSources, 'study' | 'figures' | 'hasCollectedSorts' | 'recognisable'>): MayLearn[] {
  const exempt = isExempt({ provenance: study.provenance, hasCollectedSorts });
  return figures.characteristics.definingCount.map((definingCount, factor) =>
    whatReadersMayLearn({
      definingCount,
      consentingCount: definersOf(figures, factor).filter((name) => recognisable.has(name)).length,
      isExempt: exempt,
      arrayFrom: study.arrayFromDefiners,
    }),
  );
}

/** Names of the Q-sorts that define a factor; whoever withdrew is not among them, though still counted. */
export function definersOf({ flags, sorts }: Pick<Solution, 'flags' | 'sorts'>, factor: number): string[] {
  return sorts.filter((_, sort) => flags[sort]?.[factor]);
}

function methodOf({ solution, figures }: ReportSources): EditionContent['method'] {
  const { recipe, factorOrigins, analysisVersion } = figures;
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

function shownViewpoints(sources: ReportSources): Pick<EditionContent, 'viewpoints' | 'commonGround'> {
  const { figures, counts, words } = sources;
  const learnt = learntOf(sources);
  const comparisons = compareShownViewpoints(
    figures,
    learnt.map(({ shows }) => shows === 'array'),
  );
  const viewpoints = learnt.map((mayLearn, factor) => ({
    letter: factorLetter(factor),
    definingCount: figures.characteristics.definingCount[factor]!,
    opposedCount: mayLearn.shows === 'array' ? counts.opposedCounts[factor]! : null,
    otherEnd: otherEnd(figures, factor, learnt),
    withheldBecause: mayLearn.withheldBecause,
    ...wordsOf(mayLearn, words[factor]),
    ...arrayOf(mayLearn, figures, factor),
    quotations: [],
    ...comparisonOf(comparisons.byFactor[factor]!),
  }));
  return { viewpoints, commonGround: [...comparisons.commonGround] };
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
  words: ReportSources['words'][number] | undefined,
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

/**
 * A report as it was published, less what may not be shown any more. Where an array is withheld since, what compares with it
 * is found anew among the arrays that are left, for the frozen comparisons would tell of it.
 *
 * @param learnt what readers may learn now. [F]
 */
export function noMoreThan(
  content: EditionContent,
  learnt: readonly MayLearn[],
  figures: Solution,
): EditionContent {
  const wasShown = content.viewpoints.map(({ array }) => array !== null);
  const isShown = wasShown.map((was, factor) => was && learnt[factor]?.shows === 'array');
  const withheld = content.viewpoints.map((viewpoint, factor) => lessOf(learnt[factor]!, viewpoint));
  if (isShown.every((shown, factor) => shown === wasShown[factor])) {
    return { ...content, viewpoints: withheld };
  }
  const comparisons = compareShownViewpoints(figures, isShown);
  return {
    ...content,
    viewpoints: withheld.map((viewpoint, factor) => ({
      ...viewpoint,
      otherEnd: isShown[factor] ? otherEnd(figures, factor, learnt) : null,
      ...comparisonOf(comparisons.byFactor[factor]!),
    })),
    commonGround: [...comparisons.commonGround],
  };
}

function lessOf({ shows, withheldBecause }: MayLearn, viewpoint: PublishedViewpoint): PublishedViewpoint {
  if (shows === 'array') return viewpoint;
  return {
    ...viewpoint,
    ...(shows === 'nothing' && { name: '', narrative: '' }),
    ...{ withheldBecause, array: null, opposedCount: null, otherEnd: null },
    ...{ ranksHigher: [], ranksLower: [], distinguishing: [] },
  };
}
