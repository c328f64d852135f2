/** Beyond this the share is 0 or 1 to the last digit. */
const FARTHEST = 8.5;

/**
 * The share of a standard normal distribution below z: the inverse of normalQuantile(). 0…1, right to about 10⁻¹⁵
 * (absolutely, not in the far tails relatively).
 *
 *     Φ(z) = ½ + φ(z) · (z + z³/3 + z⁵/(3·5) + …)
 *
 * Source: Marsaglia (2004), Evaluating the normal distribution, Journal of Statistical Software 11(4),
 * doi:10.18637/jss.v011.i04.
 */
export function normalProbability(z: number): number {
  if (z > FARTHEST) return 1;
  if (z < -FARTHEST) return 0;
  let term = z;
  let sum = z;
  for (let odd = 3, before = NaN; sum !== before; odd += 2) {
    before = sum;
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}
