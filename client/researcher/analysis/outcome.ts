import {
  AnalysisError,
  prepare,
  solveFrom,
  type Prepared,
  type Recipe,
  type Solution,
  type StudyData,
} from '../../../analysis/index.ts';

/** What came of a recipe: figures, or why there are none. */
export type Outcome =
  | { readonly kind: 'solved'; readonly solution: Solution; readonly recipe: Recipe }
  | { readonly kind: 'refused'; readonly error: AnalysisError };

/** What came of the data: the half that does not depend on the number of factors, or why there is none. */
export type Preparation =
  | { readonly kind: 'prepared'; readonly prepared: Prepared }
  | { readonly kind: 'refused'; readonly error: AnalysisError };

/** The choices that decide how Q-sorts correlate, and which take part. */
type PreparingChoices = Pick<Recipe, 'correlation' | 'missingValues' | 'excludedQSorts'>;

/** The first half of a solution. */
export function preparationOf(data: StudyData, choices: PreparingChoices): Preparation {
  return attempt(() => ({
    kind: 'prepared',
    prepared: prepare(data, choices.excludedQSorts, choices),
  }));
}

/** The solution of one recipe on data already prepared. */
export function outcomeOf(prepared: Prepared, recipe: Recipe): Outcome {
  return attempt(() => ({ kind: 'solved', solution: solveFrom(prepared, recipe), recipe }));
}

/** A refusal of the analysis is an answer; anything else is a fault of the program and goes on. */
function attempt<Found>(compute: () => Found): Found | { kind: 'refused'; error: AnalysisError } {
  try {
    return compute();
  } catch (error) {
    if (error instanceof AnalysisError) return { kind: 'refused', error };
    throw error;
  }
}
