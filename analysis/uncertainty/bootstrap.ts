import { AnalysisError } from '../errors.ts';
import type { LongWork } from '../model/long-work.ts';
import type { Recipe } from '../model/recipe.ts';
import type { Notice } from '../model/solution.ts';
import type { Prepared } from '../prepare.ts';
import type { Alignment } from './aligned-factors.ts';
import { bootstrapNotices } from './bootstrap-notices.ts';
import { collectedRepetitions, keepRepetition, type Collected } from './collected-repetitions.ts';
import { balancedResamples } from './draws.ts';
import { factorReplicability, type FactorReplicability } from './factor-replicability.ts';
import { randomSource } from './random.ts';
import {
  repeatedRecipe,
  repetitionTarget,
  type Repetition,
  type RepetitionChoices,
  type RepetitionTarget,
} from './repeated-recipe.ts';
import { spreadOf, type Spread } from './spread.ts';

/** With fewer definers than this nothing can be said beyond them: a resample often draws one of them or none. */
export const FEWEST_DEFINERS = 6;
const RESAMPLES_A_STEP = 10;

export interface BootstrapOptions extends RepetitionChoices {
  /** Default 1000. */
  readonly resamples?: number;
  /** Whole number from 0 to 2⁵³ − 1. */
  readonly seed: number;
}

/** Spread of a z-score, over all resamples that have it and over those with two or more different definers. */
export interface ScoreSpread extends Spread {
  readonly amongTwoDefiners: Omit<Spread, 'bca'> | null;
}

/** Where the statement lands on the factor's array. */
export interface CellSpread extends Spread {
  /** Share of resamples in which it lies in the solution's column. 0…1 */
  readonly sameColumn: number;
  /** Share of resamples in each column it reached, lowest first. */
  readonly columns: readonly { readonly value: number; readonly share: number }[];
}

/** How often a Q-sort defines a factor. */
export interface FlagFrequency {
  readonly isFlagged: boolean;
  /** Resamples that drew the Q-sort and found the factor. */
  readonly drawn: number;
  /** Share of those in which it is flagged; null where there is none. 0…1 */
  readonly frequency: number | null;
}

/**
 * What other people of the same kind might have given. S statements, N Q-sorts, F factors, B resamples.
 *
 * Where `factors[f].hasEnoughPeople` is false, figures of factor f describe these few people and no more: say so.
 */
export interface BootstrapFigures {
  readonly recipe: Recipe;
  readonly statements: readonly string[];
  readonly sorts: readonly string[];
  /** B; none is ever left out. */
  readonly resamples: number;
  /** Null where the resamples were given. */
  readonly seed: number | null;
  readonly alignment: Alignment;
  readonly flagging: 'rule' | 'fixed';
  /** Resamples that could not hold as many factors as the recipe asks for. */
  readonly shortResamples: number;
  /** [F] */
  readonly factors: readonly FactorReplicability[];
  /** [N × F]; over the resamples that drew the Q-sort */
  readonly loadings: readonly (readonly (Spread | null)[])[];
  /** [N × F] */
  readonly flags: readonly (readonly FlagFrequency[])[];
  /** [S × F]; null on a factor nobody defines */
  readonly zScores: readonly (readonly (ScoreSpread | null)[])[];
  /** [S × F]; null on a factor nobody defines */
  readonly arrayCells: readonly (readonly (CellSpread | null)[])[];
  readonly notices: readonly Notice[];
}

/**
 * Bootstrap of the researcher's own recipe: what each figure would be with other people of the same kind.
 *
 * Resamples are balanced (every Q-sort is drawn B times in all) and seeded. Yields after every 10 of them. qmboots
 * always repeats principal components and varimax, whatever the solution was made by, and leaves resamples out
 * whose factors it cannot match: 364 of 1,000 on Lipset's data.
 *
 * Source: Zabala & Pascual (2016), Bootstrapping Q methodology, PLoS ONE 11(2), e0148087,
 * doi:10.1371/journal.pone.0148087; intervals: Efron (1987), doi:10.1080/01621459.1987.10478410.
 *
 * @throws {AnalysisError} as solve() does; `recipe-invalid` for oblique factors aligned by Procrustes, for no resamples
 *   and for a seed that is none.
 */
export function* bootstrap(
  prepared: Prepared,
  recipe: Recipe,
  { resamples = 1000, seed, ...choices }: BootstrapOptions,
): LongWork<BootstrapFigures> {
  refuseUnless(isWhole(resamples) && resamples > 0, `a bootstrap needs 1 resample or more, not ${resamples}`);
  refuseUnless(isWhole(seed), `a seed is a whole number from 0 to 2⁵³ − 1, not ${seed}`);
  const drawn = balancedResamples(randomSource(seed), prepared.qSorts.length, resamples);
  const figures = yield* bootstrapOf(prepared, recipe, drawn, choices);
  return { ...figures, seed };
}

/**
 * The same for resamples that are given, so that another program's can be replayed.
 *
 * @param resamples Q-sorts of each, indices from 0 into those included. [B]
 */
export function* bootstrapOf(
  prepared: Prepared,
  recipe: Recipe,
  resamples: readonly (readonly number[])[],
  choices: RepetitionChoices = {},
): LongWork<BootstrapFigures> {
  const isQSort = (n: number) => isWhole(n) && n < prepared.qSorts.length;
  const isResample = (chosen: readonly number[]) => chosen.length > 1 && chosen.every(isQSort);
  refuseUnless(
    resamples.length > 0 && resamples.every(isResample),
    'a resample is two or more of the Q-sorts',
  );
  const target = repetitionTarget(prepared, recipe, choices);
  const { definingCount } = target.solution.characteristics;
  const needsJackknife = definingCount.some((count) => count >= FEWEST_DEFINERS);
  const everyone = prepared.qSorts.map((_, n) => n);
  const total = resamples.length + (needsJackknife ? everyone.length : 0);
  const collected = collectedRepetitions(target, resamples.length);
  for (const [at, chosen] of resamples.entries()) {
    if (at % RESAMPLES_A_STEP === 0) yield { done: at, total };
    keepRepetition(collected, at, repeatedRecipe(target, chosen));
  }
  const jackknife: Repetition[] = [];
  for (const left of needsJackknife ? everyone : []) {
    if (left % RESAMPLES_A_STEP === 0) yield { done: resamples.length + left, total };
    const rest = everyone.filter((person) => person !== left);
    jackknife.push(repeatedRecipe(target, rest));
  }
  return figuresOf(target, collected, jackknife);
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function refuseUnless(holds: boolean, message: string): void {
  if (!holds) throw new AnalysisError('recipe-invalid', message);
}

function figuresOf(
  target: RepetitionTarget,
  collected: Collected,
  jackknife: readonly Repetition[],
): BootstrapFigures {
  const { solution } = target;
  const factors = solution.characteristics.definingCount.map((definers, f) => ({
    ...factorReplicability(target, collected, f),
    definers,
    hasEnoughPeople: definers >= FEWEST_DEFINERS,
  }));
  const hasEnough = (f: number) => factors[f]!.hasEnoughPeople;
  const score = (s: number, f: number) => scoreSpread(solution.zScores[s]![f]!, collected, { s, f }, hasEnough(f) ? jackknife : null); // prettier-ignore
  const cell = (s: number, f: number) => cellSpread(solution.factorArrays[s]![f]!, collected, { s, f }, hasEnough(f) ? jackknife : null); // prettier-ignore
  return {
    recipe: target.recipe,
    statements: solution.statements,
    sorts: solution.sorts,
    resamples: collected.count,
    seed: null,
    alignment: target.alignment,
    flagging: target.areFlagsFixed ? 'fixed' : 'rule',
    shortResamples: collected.short,
    factors,
    loadings: solution.loadings.map((row, n) =>
      row.map((loading, f) =>
        spreadOf(loading, collected.loadings[f]![n]!, hasEnough(f) ? leftOutLoadings(jackknife, n, f) : null),
      ),
    ),
    flags: solution.flags.map((row, n) =>
      row.map((isFlagged, f) => flagFrequency(isFlagged, collected, n, f)),
    ),
    zScores: solution.zScores.map((row, s) => row.map((z, f) => (z === null ? null : score(s, f)))),
    arrayCells: solution.factorArrays.map((row, s) => row.map((v, f) => (v === null ? null : cell(s, f)))),
    notices: bootstrapNotices(target, factors, collected),
  };
}

interface Place {
  readonly s: number;
  readonly f: number;
}

function scoreSpread(
  estimate: number,
  collected: Collected,
  { s, f }: Place,
  jackknife: readonly Repetition[] | null,
): ScoreSpread | null {
  const values = collected.zScores[f]![s]!;
  const leftOut = jackknife && jackknife.map(({ zScores }) => zScores[f]?.[s] ?? NaN);
  const spread = spreadOf(estimate, values, leftOut);
  if (!spread) return null;
  const definers = collected.definers[f]!;
  const amongTwo = spreadOf(
    estimate,
    values.map((value, at) => (definers[at]! >= 2 ? value : NaN)),
    null,
  );
  return { ...spread, amongTwoDefiners: amongTwo && withoutBca(amongTwo) };
}

function withoutBca({ estimate, count, mean, standardError, percentile }: Spread): Omit<Spread, 'bca'> {
  return { estimate, count, mean, standardError, percentile };
}

function cellSpread(
  estimate: number,
  collected: Collected,
  { s, f }: Place,
  jackknife: readonly Repetition[] | null,
): CellSpread | null {
  const values = collected.arrays[f]![s]!;
  const leftOut = jackknife && jackknife.map(({ arrays }) => arrays[f]?.[s] ?? NaN);
  const spread = spreadOf(estimate, values, leftOut);
  if (!spread) return null;
  const counts = new Map<number, number>();
  for (const value of values) if (!Number.isNaN(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const columns = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([value, count]) => ({ value, share: count / spread.count }));
  return { ...spread, sameColumn: (counts.get(estimate) ?? 0) / spread.count, columns };
}

/** Loadings of one Q-sort with each other person left out; with itself left out it has none. */
function leftOutLoadings(jackknife: readonly Repetition[], n: number, f: number): number[] {
  return jackknife.map(({ people, loadings }) => {
    const at = people.indexOf(n);
    return at < 0 ? NaN : loadings.cells[at * loadings.columns + f]!;
  });
}

function flagFrequency(
  isFlagged: boolean,
  { loadings, flagged }: Collected,
  n: number,
  f: number,
): FlagFrequency {
  let drawn = 0;
  for (const value of loadings[f]![n]!) if (!Number.isNaN(value)) drawn += 1;
  return { isFlagged, drawn, frequency: drawn === 0 ? null : flagged[f]![n]! / drawn };
}
