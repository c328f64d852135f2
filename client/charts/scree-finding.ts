/** What the eye reads off a scree plot, without a verdict on the number of factors. */
export interface ScreeFinding {
  /** The component (from 1) after which the eigenvalue falls furthest; null where there is only one. */
  readonly steepestAfter: number | null;
  /** How many eigenvalues exceed 1, what a single Q-sort brings. */
  readonly aboveOne: number;
}

/** Where the eigenvalues, largest first, fall furthest, and how many lie above 1. */
export function screeFinding(eigenvalues: readonly number[]): ScreeFinding {
  const falls = eigenvalues.slice(1).map((value, index) => eigenvalues[index]! - value);
  const steepest = falls.indexOf(Math.max(...falls));
  return {
    steepestAfter: falls.length === 0 ? null : steepest + 1,
    aboveOne: eigenvalues.filter((value) => value > 1).length,
  };
}
