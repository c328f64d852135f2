import { listed, notice } from '../model/notice.ts';
import type { Notice } from '../model/solution.ts';
import type { Collected } from './collected-repetitions.ts';
import type { FactorReplicability } from './factor-replicability.ts';
import type { RepetitionTarget } from './repeated-recipe.ts';

/** What to know about a bootstrap beside its figures. */
export function bootstrapNotices(
  { recipe }: RepetitionTarget,
  factors: readonly FactorReplicability[],
  collected: Collected,
): Notice[] {
  const few = factors.flatMap(({ definers, hasEnoughPeople, twoDefiners }, f) =>
    hasEnoughPeople
      ? []
      : [`factor ${f + 1} (${definers}; two or more drawn in ${percent(twoDefiners)} of resamples)`],
  );
  const found = [
    few.length > 0 &&
      notice(
        'too-few-definers',
        `too few people define ${listed(few)} to say how it would be with others: its figures describe these people`,
      ),
    collected.short > 0 &&
      notice(
        'resamples-short',
        `${collected.short} of ${collected.count} resamples hold fewer than ${recipe.factorCount} factors; what they lack counts as not found`,
      ),
  ];
  return found.filter((one) => one !== false);
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
