import { AnalysisError } from '../errors.ts';
import { cellValues, type Distribution } from '../model/distribution.ts';

/** A grid's shape in figures. */
export interface GridCheck {
  /** S, the cards it holds. */
  readonly statementCount: number;
  readonly columnCount: number;
  readonly mean: number;
  /** Over S − 1. In grid units. */
  readonly standardDeviation: number;
  /** m₃ / m₂^1.5; 0 for a symmetric grid. */
  readonly skewness: number;
  /** m₄ / m₂², not less 3: 1.8 flat, 3 as steep as a normal curve. */
  readonly kurtosis: number;
  readonly isSymmetric: boolean;
  /** Different Q-sorts it allows, as a power of ten: log₁₀ (S! / Π capacity!). */
  readonly arrangementsLog10: number;
  /** How far the correlations of Q-sorts laid out by chance spread: 1 / √(S − 1), whatever the grid. */
  readonly chanceCorrelation: number;
}

/**
 * What a grid asks of participants: its size, steepness and lopsidedness, in R's `mean((x - mean(x))^4) / …` form,
 * over S. Flat grids (kurtosis towards 1.8) suit people who know the topic well, steep ones (towards 3 and above) those
 * who do not (Watts & Stenner 2012, 78–80). Factors hardly depend on it (Brown 1980, 288 f.).
 *
 * @throws {AnalysisError} `grid-invalid` for a grid of fewer than two columns, or not of rising values and whole
 *   capacities of 1 or more.
 */
export function gridCheck(distribution: Distribution): GridCheck {
  refuseFaultyGrid(distribution);
  const values = cellValues(distribution);
  const size = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / size;
  const moment = (power: number) => values.reduce((sum, value) => sum + (value - mean) ** power, 0) / size;
  const variance = moment(2);
  return {
    statementCount: size,
    columnCount: distribution.length,
    mean,
    standardDeviation: Math.sqrt((variance * size) / (size - 1)),
    skewness: moment(3) / variance ** 1.5,
    kurtosis: moment(4) / variance ** 2,
    isSymmetric: isSymmetric(distribution),
    arrangementsLog10: distribution.reduce(
      (sum, { capacity }) => sum - logFactorial(capacity),
      logFactorial(size),
    ),
    chanceCorrelation: 1 / Math.sqrt(size - 1),
  };
}

function refuseFaultyGrid(distribution: Distribution): void {
  const isRising = distribution.every(({ value }, at) => at === 0 || value > distribution[at - 1]!.value);
  const holdsCards = distribution.every(({ capacity }) => Number.isSafeInteger(capacity) && capacity > 0);
  if (distribution.length > 1 && isRising && holdsCards) return;
  const message = 'a grid has two or more columns, rising from the lowest value, each for one card or more';
  throw new AnalysisError('grid-invalid', message);
}

/** The same capacities and distances from both ends. */
function isSymmetric(distribution: Distribution): boolean {
  const ends = distribution[0]!.value + distribution.at(-1)!.value;
  return distribution.every(({ value, capacity }, at) => {
    const opposite = distribution[distribution.length - 1 - at]!;
    return capacity === opposite.capacity && value + opposite.value === ends;
  });
}

/** log₁₀ n! */
function logFactorial(n: number): number {
  let sum = 0;
  for (let i = 2; i <= n; i++) sum += Math.log10(i);
  return sum;
}
