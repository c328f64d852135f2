import { useEffect, useMemo } from 'react';
import { withoutHandwork, type Prepared, type Recipe, type StudyData } from '../../../analysis/index.ts';
import { useJob } from '../work/use-job.ts';
import { factorSteps, type FactorStep } from './factor-steps.ts';
import { areLongSteps } from './is-long.ts';
import { useSame } from './use-same.ts';

/** Beside each other the steps look alike whatever the recipe's own number of factors and handwork. */
const ANY = 1;

/**
 * What each further factor adds, for the recipe's method: computed here, or on another thread where that would hold
 * the page up. Null until it is done.
 */
export function useSteps(
  data: StudyData,
  prepared: Prepared,
  recipe: Recipe,
  most: number,
): readonly FactorStep[] | null {
  const method = useSame({ ...withoutHandwork(recipe), factorCount: ANY });
  const isLong = areLongSteps(method, prepared.qSorts.length);
  const here = useMemo(() => {
    if (isLong) return null;
    const counts = Array.from({ length: Math.min(most, prepared.rank) }, (_, index) => index + 1);
    return factorSteps(prepared, method, counts);
  }, [isLong, prepared, method, most]);
  const { state, start, stop } = useJob('steps');
  useEffect(() => {
    if (!isLong) return;
    start({ data, recipe: method, seed: 0, mostFactors: most });
    return stop;
  }, [isLong, start, stop, data, method, most]);
  if (here) return here;
  return state.kind === 'done' && state.input.recipe === method ? state.result : null;
}
