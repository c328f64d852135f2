import { columnOf, matrixOfColumns, type Matrix } from '../numerics/matrix.ts';

/** A sweep that turns no pair of factors further than this has converged. Radians. */
const SMALLEST_TURN = 1e-12;
/** Real studies need 20 sweeps, seldom 130. */
const MAX_SWEEPS = 2000;
/** A communality below its square is rounding noise: the Q-sort lies outside the factors and has no say. */
const SMALLEST_LENGTH = 1e-8;
/** Moments below this share of their terms are rounding noise. */
const NOISE = 1e-14;

/** Loadings after varimax, and how the turning ended. */
export interface VarimaxRotation {
  /** [N × F], in the order and with the signs the turns left. */
  readonly loadings: Matrix;
  readonly sweeps: number;
  /** The largest turn of the last sweep, in radians. */
  readonly lastTurn: number;
  readonly hasConverged: boolean;
  /** False where some pair of factors could be turned to and fro without changing the criterion. */
  readonly isDetermined: boolean;
}

interface Turn {
  readonly sin: number;
  readonly cos: number;
}

/** No angle changes the criterion for this pair. */
type Indifferent = 'indifferent';

/**
 * Varimax rotation with Kaiser normalisation: turn the factors, keeping them at right angles, until each Q-sort
 * loads highly on as few of them as possible. Maximises the variance of the squared, normalised loadings:
 *
 *     V = Σ_f [ Σ_n b⁴ − (Σ_n b²)² / N ]      b = a_nf / h_n,  h_n² = Σ_f a_nf²
 *
 * by turning every pair of factors in turn by the best angle for these two, known in closed form, until a sweep
 * turns none by more than 1e-12. R's `varimax` stops at a change of 1e-5 in the criterion, which can leave
 * loadings .2 away from the maximum; `eps = 1e-15` brings it here.
 *
 * One factor is left as it is. Communalities do not change. Sines and cosines come from square roots alone, so
 * that every machine gives the same bits.
 *
 * Source: Kaiser (1958), The varimax criterion for analytic rotation in factor analysis, Psychometrika 23,
 * 187–200, doi:10.1007/BF02289233; (1959), Computer program for varimax rotation, Educational and Psychological
 * Measurement 19, 413–420, doi:10.1177/001316445901900314.
 *
 * @param loadings unrotated. [N × F], left as it was.
 */
export function varimax(loadings: Matrix): VarimaxRotation {
  return orthomax(loadings, 1);
}

/**
 * The same turning for the whole family of criteria Σ_f [ Σ_n b⁴ − (γ/N) (Σ_n b²)² ]: γ = 1 is varimax, 0
 * quartimax, F/2 equamax (see orthomax.ts).
 */
export function orthomax(loadings: Matrix, gamma: number): VarimaxRotation {
  const lengths = sortLengths(loadings);
  const factors = Array.from({ length: loadings.columns }, (_, f) =>
    columnOf(loadings, f).map((a, n) => a / lengths[n]!),
  );
  let sweep = { largestTurn: factors.length > 1 ? Infinity : 0, isDetermined: true };
  let sweeps = 0;
  while (sweep.largestTurn > SMALLEST_TURN && sweeps < MAX_SWEEPS) {
    sweep = turnEveryPair(factors, gamma);
    sweeps++;
  }
  const rotated = factors.map((column) => column.map((b, n) => b * lengths[n]!));
  return {
    loadings: matrixOfColumns(rotated, loadings.rows),
    sweeps,
    lastTurn: sweep.largestTurn,
    hasConverged: sweep.largestTurn <= SMALLEST_TURN,
    isDetermined: sweep.isDetermined,
  };
}

/** h of each Q-sort; 1 where it is nothing but noise, which leaves that row unscaled. */
export function sortLengths(loadings: Matrix): Float64Array {
  const squares = new Float64Array(loadings.rows);
  loadings.cells.forEach((a, i) => (squares[Math.floor(i / loadings.columns)]! += a * a));
  return squares.map((square) => (square > SMALLEST_LENGTH ** 2 ? Math.sqrt(square) : 1));
}

function turnEveryPair(
  factors: readonly Float64Array[],
  gamma: number,
): { largestTurn: number; isDetermined: boolean } {
  let largestTurn = 0;
  let isDetermined = true;
  for (let p = 0; p < factors.length - 1; p++) {
    for (let q = p + 1; q < factors.length; q++) {
      const turn = bestTurn(factors[p]!, factors[q]!, gamma);
      if (turn === 'indifferent') {
        isDetermined = false;
        continue;
      }
      turnPair(factors[p]!, factors[q]!, turn);
      largestTurn = Math.max(largestTurn, Math.abs(turn.sin));
    }
  }
  return { largestTurn, isDetermined };
}

/**
 * The turn φ of two factors that maximises V for them alone: with u = x² − y² and v = 2xy,
 * tan 4φ = (2Σuv − 2γΣuΣv/N) / (Σ(u² − v²) − γ((Σu)² − (Σv)²)/N), in the quadrant of both signs.
 */
function bestTurn(x: Float64Array, y: Float64Array, gamma: number): Turn | Indifferent {
  const n = x.length;
  let [a, b, c, d, size] = [0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const u = (x[i]! - y[i]!) * (x[i]! + y[i]!);
    const v = 2 * x[i]! * y[i]!;
    a += u;
    b += v;
    c += u * u - v * v;
    d += u * v;
    size += u * u + v * v;
  }
  const numerator = 2 * (d - (gamma * a * b) / n);
  const denominator = c - (gamma * (a * a - b * b)) / n;
  const length = Math.sqrt(numerator * numerator + denominator * denominator);
  if (length <= NOISE * size) return 'indifferent';
  const isAtMaximum = denominator > 0 && Math.abs(numerator) <= NOISE * size;
  return isAtMaximum ? { sin: 0, cos: 1 } : quarterAngle(numerator / length, denominator / length);
}

/** Sine and cosine of φ from those of 4φ, −π < 4φ ≤ π, by halving twice with square roots. */
function quarterAngle(sin4: number, cos4: number): Turn {
  const once = halfAngle(sin4, cos4);
  return halfAngle(once.sin, once.cos);
}

function halfAngle(sin: number, cos: number): Turn {
  // Of the two half-angle roots, take the one that loses no digits; the other follows from sin 2x = 2 sin x cos x.
  if (cos >= 0) {
    const halfCos = Math.sqrt((1 + cos) / 2);
    return { sin: sin / (2 * halfCos), cos: halfCos };
  }
  const halfSin = Math.sqrt((1 - cos) / 2);
  return { sin: sin < 0 ? -halfSin : halfSin, cos: Math.abs(sin) / (2 * halfSin) };
}

/** Turn two columns in place. */
function turnPair(x: Float64Array, y: Float64Array, { sin, cos }: Turn): void {
  if (sin === 0) return;
  for (let i = 0; i < x.length; i++) {
    const xi = x[i]!;
    const yi = y[i]!;
    x[i] = xi * cos + yi * sin;
    y[i] = yi * cos - xi * sin;
  }
}
