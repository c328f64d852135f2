import { listed, notice } from './model/notice.ts';
import { type Notice, type Solution } from './model/solution.ts';
import { type QSort, type StudyData } from './model/study-data.ts';
import { cellValues } from './model/distribution.ts';
import { type Matrix } from './numerics/matrix.ts';
import { type VarimaxRotation } from './rotation/varimax.ts';
import { SMALLEST_UNIQUENESS } from './scores/factor-weights.ts';

/** Correlations this near to ±1 are ±1 but for rounding. */
const PERFECT = 1 - 1e-12;
/** Eigenvalues closer than this share their components: any turn among those is as good. In Q-sorts. */
const EQUAL_EIGENVALUES = 1e-6;
/** Above this a Q-sort weighs 50 times as much as one that loads .6. */
const DOMINANT_LOADING = 0.99;

/**
 * What to know about the Q-sorts before any choice is made.
 *
 * @param qSorts those that take part. [N]
 * @param correlations [N × N]
 */
export function dataNotices(
  { statements, distribution }: StudyData,
  qSorts: readonly QSort[],
  correlations: Matrix,
  rank: number,
): Notice[] {
  const names = qSorts.map(({ name }) => name);
  const cells = cellValues(distribution);
  const offGrid = qSorts.filter(({ values }) =>
    Float64Array.from(values)
      .sort()
      .some((value, i) => value !== cells[i]),
  );
  const found = [
    offGrid.length > 0 &&
      notice(
        'q-sorts-off-grid',
        `${listed(offGrid.map(({ name }) => name))} did not fill the grid exactly; each Q-sort is standardised before it is weighted`,
      ),
    ...perfectGroups(correlations, 1).map((group) =>
      notice(
        'q-sorts-identical',
        `${listed(group.map((n) => names[n]!))} are the same Q-sort, or differ only in scale`,
      ),
    ),
    ...perfectGroups(correlations, -1).map((group) =>
      notice(
        'q-sorts-mirrored',
        `${listed(group.map((n) => names[n]!))} are each other's exact mirror image`,
      ),
    ),
    rank < qSorts.length &&
      notice(
        'rank-below-q-sorts',
        `${qSorts.length} Q-sorts of ${statements.length} statements hold ${rank} dimensions: ${rank} factors are the most`,
      ),
  ];
  return found.filter((one) => one !== false);
}

/** Groups of Q-sorts that correlate ±1 with the first of their group. */
function perfectGroups({ rows: n, cells }: Matrix, sign: 1 | -1): number[][] {
  const grouped = new Set<number>();
  const groups: number[][] = [];
  for (let i = 0; i < n; i++) {
    if (grouped.has(i)) continue;
    const group = [i];
    for (let j = i + 1; j < n; j++) if (sign * cells[i * n + j]! >= PERFECT) group.push(j);
    if (group.length > 1) groups.push(group);
    for (const member of group) grouped.add(member);
  }
  return groups;
}

/** How the turning of factors ended. */
type RotationEnding = Omit<VarimaxRotation, 'loadings'>;

/** Everything `solve` has found but the notices themselves. */
type Figures = Omit<Solution, 'notices'>;

/**
 * What to know about one solution: where a figure is undefined, undetermined, or rests on little.
 *
 * @param arbitrarySigns factors whose sign only the fallback could choose.
 */
export function solutionNotices(
  figures: Figures,
  rotation: RotationEnding,
  arbitrarySigns: readonly number[],
): Notice[] {
  return [
    ...uniquenessNotices(figures),
    ...rotationNotices(rotation),
    ...arbitrarySigns.map((f) =>
      notice(
        'sign-arbitrary',
        `${named(f)} balances exactly between Q-sorts of opposite sign; which end is positive was chosen by the order of the data`,
      ),
    ),
    ...figures.characteristics.definingCount.flatMap((_, f) => definingNotices(figures, f)),
    ...figures.splitTies.map((tie) => {
      const places = tie.statements.map((s) => {
        return `${figures.statements[s]!} (${signed(figures.factorArrays[s]![tie.factor]!)})`;
      });
      return notice(
        'tie-split',
        `statements ${listed(places)} have equal z-scores on ${named(tie.factor)}; the grid had no room for all in one column`,
      );
    }),
    ...comparisonNotices(figures),
  ];
}

function uniquenessNotices({ eigenvalues, recipe }: Figures): Notice[] {
  if (recipe.extraction !== 'principal-components') return [];
  const isShared = (f: number) => eigenvalues[f]! - (eigenvalues[f + 1] ?? -Infinity) < EQUAL_EIGENVALUES;
  const last = recipe.factorCount - 1;
  // Varimax finds the same factors whatever the turn among equal components, unless one of them stays outside.
  const first = recipe.rotation === 'none' && !recipe.target ? 0 : last;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .filter(isShared)
    .map((f) =>
      notice(
        'factors-not-unique',
        `eigenvalues ${f + 1} and ${f + 2} are equal: which components they belong to is not determined by the data`,
      ),
    );
}

function rotationNotices({ hasConverged, isDetermined, sweeps, lastTurn }: RotationEnding): Notice[] {
  const found = [
    !isDetermined &&
      notice(
        'rotation-undetermined',
        'two factors can be turned against each other without any change to the criterion',
      ),
    !hasConverged &&
      notice(
        'rotation-not-converged',
        `the rotation still turned by ${lastTurn.toExponential(1)} radians after ${sweeps} sweeps`,
      ),
  ];
  return found.filter((one) => one !== false);
}

function definingNotices({ sorts, loadings, flags }: Figures, f: number): Notice[] {
  const defining = sorts.flatMap((name, n) => (flags[n]![f] ? [{ name, loading: loadings[n]![f]! }] : []));
  const names = (chosen: typeof defining) => listed(chosen.map(({ name }) => name));
  const negative = defining.filter(({ loading }) => loading < 0);
  const ofOne = defining.filter(({ loading }) => 1 - loading ** 2 < SMALLEST_UNIQUENESS);
  const dominant = defining.filter((one) => Math.abs(one.loading) > DOMINANT_LOADING && !ofOne.includes(one));
  const found = [
    defining.length === 0 &&
      notice('factor-undefined', `no Q-sort defines ${named(f)}: it has no z-scores and no factor array`),
    defining.length === 1 &&
      notice(
        'factor-on-one-q-sort',
        `${named(f)} rests on one Q-sort, ${names(defining)}, and says no more than it does`,
      ),
    negative.length > 0 &&
      negative.length < defining.length &&
      notice(
        'bipolar-factor',
        `${named(f)} is defined from both ends: ${names(negative)} ${agreeing(negative, 'loads', 'load')} negatively`,
      ),
    ofOne.length > 0 &&
      notice(
        'loading-of-one',
        `${names(ofOne)} ${agreeing(ofOne, 'loads', 'load')} ±1 on ${named(f)}; a weight is held at 1e9, so that decides the scores`,
      ),
    dominant.length > 0 &&
      defining.length > 1 &&
      notice(
        'loading-dominates',
        `${names(dominant)} ${agreeing(dominant, 'loads', 'load')} above .99 on ${named(f)} and ${agreeing(dominant, 'outweighs', 'outweigh')} the other defining Q-sorts`,
      ),
  ];
  return found.filter((one) => one !== false);
}

function comparisonNotices({ characteristics }: Figures): Notice[] {
  const scored = characteristics.compositeReliability.filter((reliability) => reliability !== null).length;
  if (scored > 1) return [];
  const reason = scored === 1 ? 'only one factor has scores' : 'no factor has scores';
  return [notice('nothing-to-compare', `${reason}, so no statement can distinguish it from another`)];
}

/**
 * What to know about choices of scoring that could not be followed, or that acted.
 *
 * @param unobservable factors whose reliability was to be observed and could not be.
 */
export function scoringNotices(
  { recipe, sorts, loadings, flags }: Figures,
  unobservable: readonly number[],
): Notice[] {
  const { weightCap, flagEdits = [] } = recipe;
  const capped = sorts.filter((_, n) =>
    loadings[n]!.some((f, at) => flags[n]![at] && weightCap !== undefined && Math.abs(f) > weightCap),
  );
  const unused = flagEdits.filter(({ qSort }) => !sorts.includes(qSort));
  const found = [
    capped.length > 0 &&
      notice(
        'weights-capped',
        `${listed(capped)} ${agreeing(capped, 'weighs as if it', 'weigh as if they')} loaded ${weightCap ?? 1}, not more`,
      ),
    unobservable.length > 0 &&
      notice(
        'reliability-unobservable',
        `too few or too unlike Q-sorts define ${listed(unobservable.map(named))} to observe a reliability; .80 was assumed`,
      ),
    unused.length > 0 &&
      notice(
        'flag-edit-unused',
        `${listed(unused.map(({ qSort }) => qSort))} ${agreeing(unused, 'takes no part, so the flag set by hand there has', 'take no part, so the flags set by hand there have')} no effect`,
      ),
  ];
  return found.filter((one) => one !== false);
}

/** The verb that goes with one Q-sort or with several. */
function agreeing(subjects: readonly unknown[], one: string, several: string): string {
  return subjects.length === 1 ? one : several;
}

/** As people count: from 1. */
function named(factor: number): string {
  return `factor ${factor + 1}`;
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : `${value}`;
}
