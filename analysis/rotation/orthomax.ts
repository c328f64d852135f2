import { type Matrix, zeroMatrix } from '../numerics/matrix.ts';
import { orthomax, sortLengths, type VarimaxRotation } from './varimax.ts';

/**
 * Quartimax: γ = 0. Makes each Q-sort simple and tends to leave one general factor, which is what a study that
 * expects a shared view may want to see.
 *
 * Rows are Kaiser-normalised, as for varimax; `GPArotation::quartimax(normalize = TRUE)` gives the same.
 * Source: Neuhaus & Wrigley (1954), British Journal of Statistical Psychology 7, 81–91.
 */
export function quartimax(loadings: Matrix): VarimaxRotation {
  return orthomax(loadings, 0);
}

/**
 * Equamax: γ = F/2. Spreads the variance evenly over the factors.
 *
 * The same as `GPArotation::GPForth(method = "cf", methodArgs = list(kappa = F / (2 N)))` with normalised rows.
 * Source: Saunders (1962), Psychometrika 27, 317–324.
 */
export function equamax(loadings: Matrix): VarimaxRotation {
  return orthomax(loadings, loadings.columns / 2);
}

/** The criterion Σ_f [ Σ_n b⁴ − (γ/N) (Σ_n b²)² ] of Kaiser-normalised loadings b. What rotation makes greatest. */
export function orthomaxCriterion(loadings: Matrix, gamma: number): number {
  const { rows, columns, cells } = loadings;
  const lengths = sortLengths(loadings);
  const sums = zeroMatrix(2, columns).cells;
  cells.forEach((a, at) => {
    const square = (a / lengths[Math.floor(at / columns)]!) ** 2;
    sums[at % columns]! += square;
    sums[columns + (at % columns)]! += square * square;
  });
  let criterion = 0;
  for (let f = 0; f < columns; f++) criterion += sums[columns + f]! - (gamma * sums[f]! ** 2) / rows;
  return criterion;
}
