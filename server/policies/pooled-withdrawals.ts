/** Fewer changes than this say too much about each of them. */
export const POOLED_FROM = 3;

/**
 * How many withdrawn Q-sorts readers are told of, as "so many or more": in steps of three, so that nobody who sees the page
 * before and after can tell that one particular person withdrew. Researchers are told the exact number.
 */
export function pooledWithdrawals(withdrawnCount: number): number {
  return Math.floor(withdrawnCount / POOLED_FROM) * POOLED_FROM;
}
