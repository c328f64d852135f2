/**
 * Ranks from 1, smallest value first; equal values share the mean of the ranks they take up (midranks).
 *
 * The same as R's `rank(ties.method = "average")`. Values [S] in any unit, none missing; answer [S], 1…S,
 * always summing to S(S + 1)/2. O(S log S).
 */
export function averageRanks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length).fill(0);
  let start = 0;
  while (start < order.length) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end += 1;
    const shared = (start + 1 + end) / 2;
    for (let place = start; place < end; place += 1) ranks[order[place]!] = shared;
    start = end;
  }
  return ranks;
}
