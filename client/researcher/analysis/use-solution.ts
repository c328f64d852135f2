import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { AnalysisError, type Recipe, type StudyData } from '../../../analysis/index.ts';
import type { DistantSolution } from '../work/jobs.ts';
import { runJob } from '../work/run-job.ts';
import { isLongSolution } from './is-long.ts';
import { outcomeOf, preparationOf, type Outcome, type Preparation } from './outcome.ts';

/** What is on the screen: figures, whether they lag behind the recipe, and what stopped them being computed at all. */
export interface Followed {
  readonly preparation: Preparation | null;
  /** Null only before the first figures of a long recipe. */
  readonly outcome: Outcome | null;
  readonly isBehind: boolean;
  /** A fault of the program on the other thread. */
  readonly failure: string | null;
}

/**
 * The solution of a recipe, computed here by the functions the server uses when it is saved.
 *
 * Correlations and components are kept while only later choices change. The figures lag behind the recipe by a frame
 * or two when the page is long, so that the controls never do; `isBehind` says so. A recipe that would hold the page
 * up is computed on another thread, and the figures before it stay until it is done.
 */
export function useSolution(data: StudyData, recipe: Recipe): Followed {
  const isLong = isLongSolution(recipe, data.qSorts.length - recipe.excludedQSorts.length);
  const here = useHere(data, recipe, !isLong);
  const away = useAway(data, recipe, isLong);
  if (!isLong && here) return here;
  return {
    preparation: away.found?.preparation ?? null,
    outcome: away.found?.outcome ?? null,
    isBehind: away.found?.recipe !== recipe && away.failure === null,
    failure: away.failure,
  };
}

function useHere(data: StudyData, recipe: Recipe, isWanted: boolean): Followed | null {
  const followed = useDeferredValue(recipe);
  const { excludedQSorts, correlation, missingValues } = followed;
  const isFollowed =
    isWanted && !isLongSolution(followed, data.qSorts.length - followed.excludedQSorts.length);
  const preparation = useMemo(
    () =>
      isFollowed
        ? preparationOf(data, {
            excludedQSorts,
            correlation,
            ...(missingValues && { missingValues }),
          })
        : null,
    [data, isFollowed, excludedQSorts, correlation, missingValues],
  );
  const outcome = useMemo(() => {
    if (preparation === null) return null;
    return preparation.kind === 'refused' ? preparation : outcomeOf(preparation.prepared, followed);
  }, [preparation, followed]);
  if (!isWanted) return null;
  return { preparation, outcome, isBehind: followed !== recipe, failure: null };
}

interface FoundAway {
  readonly recipe: Recipe;
  readonly preparation: Preparation;
  readonly outcome: Outcome;
}

function useAway(data: StudyData, recipe: Recipe, isWanted: boolean) {
  const [found, setFound] = useState<FoundAway | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    const controller = new AbortController();
    const { signal } = controller;
    runJob('solution', { data, recipe, seed: 0 }, { signal }).then(
      (distant) => {
        setFailure(null);
        setFound({ recipe, ...arrived(distant, recipe) });
      },
      (error: unknown) => {
        if (!signal.aborted) setFailure(error instanceof Error ? error.message : String(error));
      },
    );
    return () => controller.abort();
  }, [data, recipe, isWanted]);
  return { found, failure };
}

/** What another thread sent, as if it had been computed here. */
export function arrived(
  { prepared, solution, refusal }: DistantSolution,
  recipe: Recipe,
): Omit<FoundAway, 'recipe'> {
  const error = refusal && new AnalysisError(refusal.code, refusal.message);
  const refused = error && ({ kind: 'refused', error } as const);
  const outcome = solution ? ({ kind: 'solved', solution, recipe } as const) : refused;
  const preparation = prepared ? ({ kind: 'prepared', prepared } as const) : refused;
  if (!outcome || !preparation) throw new Error('a solution came neither with figures nor with a refusal');
  return { outcome, preparation };
}
