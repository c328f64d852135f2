import { cellValues, type Distribution } from '../model/distribution.ts';
import type { LongWork } from '../model/long-work.ts';
import type { LargeRecipe } from './large-parts.ts';
import { largeSolution, type LargeSolution } from './large-solution.ts';
import { momentsPart, scoresPart, type SortStream, sumsPart } from './large-steps.ts';

/**
 * The standard solution (Pearson, principal components, varimax, automatic flags) of any number of Q-sorts, in three
 * passes and memory that does not grow with people: Σ z zᵀ; moments of the unrotated loadings; flags and weighted
 * sums. Equal to `solve` to rounding, on data that both can do. Yields every 10,000 Q-sorts.
 *
 * Correlations between people are never formed: 10⁶ of them would take 8 TB. Several machines share the work by the
 * same three steps, each followed by `mergedParts`; then `largeSolution` of the last. Whoever keeps the first step's
 * sums adds or withdraws a Q-sort with one step of its own, and reads no other again for it.
 *
 * @throws {AnalysisError} `too-few-q-sorts`, `too-many-factors`, `constant-q-sort`, `value-missing`.
 */
export function* solveLarge(
  stream: SortStream,
  distribution: Distribution,
  recipe: LargeRecipe,
): LongWork<LargeSolution> {
  const sums = yield* sumsPart(stream, cellValues(distribution).length);
  const moments = yield* momentsPart(stream, sums, recipe);
  const scores = yield* scoresPart(stream, moments);
  return largeSolution(scores, distribution);
}
