import type { Repetition, RepetitionTarget } from './repeated-recipe.ts';

/** The figures of all resamples, one run of B numbers a figure; NaN where a resample lacks it. */
export interface Collected {
  /** B */
  readonly count: number;
  /** Resamples with fewer factors than asked for. */
  short: number;
  /** [F][N] of [B] */
  readonly loadings: readonly (readonly Float64Array[])[];
  /** Resamples in which the Q-sort is flagged. [F] of [N] */
  readonly flagged: readonly Float64Array[];
  /** [F][S] of [B] */
  readonly zScores: readonly (readonly Float64Array[])[];
  /** Grid values. [F][S] of [B] */
  readonly arrays: readonly (readonly Float64Array[])[];
  /** Different people who define the factor. [F] of [B] */
  readonly definers: readonly Float64Array[];
  /** φ of loadings by the optimal match. [F] of [B] */
  readonly matchPhis: readonly Float64Array[];
  /** φ of loadings by the Procrustes turn; empty with oblique factors. [F] of [B] */
  readonly procrustesPhis: readonly Float64Array[];
}

/** Room for so many resamples. */
export function collectedRepetitions({ solution }: RepetitionTarget, count: number): Collected {
  const factors = solution.characteristics.definingCount;
  const runs = (length: number) =>
    factors.map(() => Array.from({ length }, () => new Float64Array(count).fill(NaN)));
  const numbers = (length: number) => factors.map(() => new Float64Array(length));
  return {
    count,
    short: 0,
    loadings: runs(solution.sorts.length),
    flagged: numbers(solution.sorts.length),
    zScores: runs(solution.statements.length),
    arrays: runs(solution.statements.length),
    definers: numbers(count),
    matchPhis: numbers(count),
    procrustesPhis: solution.oblique ? [] : numbers(count),
  };
}

/** Write one resample's figures in their place. */
export function keepRepetition(collected: Collected, at: number, repetition: Repetition): void {
  const { people, loadings, flags } = repetition;
  if (repetition.isShort) collected.short += 1;
  for (let f = 0; f < collected.definers.length; f++) {
    people.forEach((person, row) => {
      collected.loadings[f]![person]![at] = loadings.cells[row * loadings.columns + f]!;
      if (flags[row]![f]) collected.flagged[f]![person]! += 1;
    });
    repetition.zScores[f]?.forEach((z, s) => (collected.zScores[f]![s]![at] = z));
    repetition.arrays[f]?.forEach((value, s) => (collected.arrays[f]![s]![at] = value));
    collected.definers[f]![at] = repetition.distinctDefiners[f]!;
    collected.matchPhis[f]![at] = repetition.matchPhis[f]!;
    if (repetition.procrustesPhis) collected.procrustesPhis[f]![at] = repetition.procrustesPhis[f]!;
  }
}
