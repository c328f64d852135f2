/**
 * Pearson correlations between the factors' z-scores: how alike the factors' own Q-sorts are. (The factors
 * themselves are at right angles; their scores need not be.)
 *
 * @param zScores one array a factor, at mean 0 and sd 1 (over S − 1), or null. [F] of [S]
 * @returns [F × F], −1…1 with 1 on the diagonal; null where either factor has no scores.
 */
export function factorCorrelations(zScores: readonly (Float64Array | null)[]): (number | null)[][] {
  return zScores.map((x, f) =>
    zScores.map((y, g) => {
      if (!x || !y) return null;
      if (f === g) return 1;
      const product = x.reduce((sum, value, s) => sum + value * y[s]!, 0);
      return Math.max(-1, Math.min(1, product / (x.length - 1)));
    }),
  );
}
