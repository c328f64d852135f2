import { EXACT_QUANTILES, type ComparedFactors } from './distinguishing-statements.ts';

/**
 * The statements on which no two factors differ at .05: |z_sf − z_sg| ≤ 1.959964 · SED_fg for every pair.
 *
 * It means "no difference found", not "shown to be equal": factors on few Q-sorts have wide errors and agree
 * easily. Factors without scores take no part; a single factor agrees with itself on every statement, and with no
 * factor scored there is no consensus.
 *
 * Source: Brown (1980), Political Subjectivity; R qmethod 1.8.4 `qdc`.
 *
 * @returns Q-set indices, rising.
 */
export function consensusStatements(
  { zScores, standardErrorsOfDifferences }: ComparedFactors,
  quantile: number = EXACT_QUANTILES.usual,
): number[] {
  const scored = zScores.flatMap((z, factor) => (z ? [{ z, factor }] : []));
  const differSomewhere = (s: number) =>
    scored.some((a) =>
      scored.some((b) => {
        const sed = standardErrorsOfDifferences[a.factor]![b.factor]!;
        return a.factor < b.factor && Math.abs(a.z[s]! - b.z[s]!) / sed > quantile;
      }),
    );
  return Array.from(scored[0]?.z.keys() ?? []).filter((s) => !differSomewhere(s));
}
