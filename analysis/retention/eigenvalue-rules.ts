/**
 * Kaiser's rule: how many eigenvalues of the correlations exceed 1, i.e. explain more than one Q-sort does.
 *
 * It keeps too many factors wherever there are many Q-sorts, for chance alone lifts half of them above 1. Every
 * program offers it; it belongs in the table as the upper end.
 */
export function kaiserCount(eigenvalues: readonly number[]): number {
  return eigenvalues.filter((value) => value > 1 + 1e-9).length;
}

/**
 * The elbow of the scree: the number of factors before the sharpest bend, where λ(i − 1) − 2λ(i) + λ(i + 1) is
 * largest (the acceleration factor). Null with fewer than three eigenvalues.
 *
 * Source: Raîche, Walls, Magis, Riopel & Blais (2013), Non-graphical solutions for Cattell's scree test,
 * Methodology 9, 23–29, doi:10.1027/1614-2241/a000051. The same as R's `nFactors::nScree()$Components$naf`,
 * without its wish that the eigenvalue exceed 1.
 */
export function screeElbow(eigenvalues: readonly number[]): number | null {
  let elbow: number | null = null;
  let sharpest = -Infinity;
  for (let i = 1; i < eigenvalues.length - 1; i++) {
    const bend = eigenvalues[i - 1]! - 2 * eigenvalues[i]! + eigenvalues[i + 1]!;
    if (bend > sharpest + 1e-12) [sharpest, elbow] = [bend, i];
  }
  return elbow;
}
