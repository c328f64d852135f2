import type { Matrix } from '../numerics/matrix.ts';
import { SORT_RELIABILITY } from './factor-characteristics.ts';
import type { DefiningQSort } from './z-scores.ts';

/**
 * The reliability of one Q-sort that defines a factor, as observed: the mean correlation between its defining
 * Q-sorts, those that load negatively turned round. In place of the assumed .80, which is a guess at how a person
 * would sort twice and says nothing of how alike these people are.
 *
 * With the Spearman-Brown formula it gives the composite reliability of their mean. Null where fewer than two
 * Q-sorts define the factor or the mean is not above 0: then nothing can be observed.
 *
 * @param correlations [N × N]
 */
export function observedReliability(correlations: Matrix, defining: readonly DefiningQSort[]): number | null {
  let sum = 0;
  let pairs = 0;
  defining.forEach((a, at) =>
    defining.slice(0, at).forEach((b) => {
      sum += correlations.cells[a.qSort * correlations.columns + b.qSort]! * Math.sign(a.loading * b.loading);
      pairs += 1;
    }),
  );
  return pairs > 0 && sum > 0 ? Math.min(sum / pairs, 1) : null;
}

/** The recipe's reliability of one Q-sort on each factor; .80 where it was to be observed and cannot. [F] */
export function sortReliabilities(
  correlations: Matrix,
  factors: readonly (readonly DefiningQSort[])[],
  reliability: number | 'observed' = SORT_RELIABILITY,
): { readonly reliabilities: number[]; readonly unobservable: readonly number[] } {
  if (reliability !== 'observed') return { reliabilities: factors.map(() => reliability), unobservable: [] };
  const observed = factors.map((defining) => observedReliability(correlations, defining));
  return {
    reliabilities: observed.map((one) => one ?? SORT_RELIABILITY),
    unobservable: [...observed.keys()].filter((f) => observed[f] === null && factors[f]!.length > 0),
  };
}

/**
 * How many equally weighted Q-sorts would be as much: (Σ w)² / Σ w², w the sizes of the weights. Near 1 the factor is
 * in truth one Q-sort, however many are flagged. 0 where nobody defines the factor.
 *
 * Source: Kish (1965), Survey Sampling, section 11.7.
 */
export function effectiveCount(weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + Math.abs(weight), 0);
  const squares = weights.reduce((total, weight) => total + weight * weight, 0);
  return squares === 0 ? 0 : (sum * sum) / squares;
}
