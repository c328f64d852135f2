import { listed, notice } from '../model/notice.ts';
import type { ExtractionName } from '../model/recipe.ts';
import type { Notice } from '../model/solution.ts';
import { firstColumns, type Matrix } from '../numerics/matrix.ts';
import { centroidSensitivity } from './centroid-sensitivity.ts';
import { centroid, EXACT_CENTROID, KADE_CENTROID } from './centroid.ts';
import { horst } from './horst.ts';
import { minimumResidual } from './minimum-residual.ts';
import { principalAxis } from './principal-axis.ts';
import type { PrincipalComponents } from './principal-components.ts';

/** Factors before any rotation, and what to know about how they came about. */
export interface ExtractedFactors {
  /** [N × F] */
  readonly unrotated: Matrix;
  /** Q-sorts whose communality reached its bound. Indices from 0. */
  readonly heywood: readonly number[];
  readonly isConverged: boolean;
}

/**
 * The unrotated factors by the recipe's way of extraction.
 *
 * @param components asked for only when principal components are.
 */
export function extractedFactors(
  extraction: ExtractionName,
  correlations: Matrix,
  components: () => PrincipalComponents,
  factorCount: number,
): ExtractedFactors {
  switch (extraction) {
    case 'principal-components': {
      const unrotated = firstColumns(components().loadings, factorCount);
      return { unrotated, heywood: [], isConverged: true };
    }
    case 'centroid':
    case 'centroid-kade': {
      const rule = extraction === 'centroid' ? EXACT_CENTROID : KADE_CENTROID;
      const { loadings, unconverged } = centroid(correlations, factorCount, rule);
      return { unrotated: loadings, heywood: [], isConverged: unconverged.length === 0 };
    }
    case 'horst': {
      const { loadings, heywood, isConverged } = horst(correlations, factorCount);
      return { unrotated: loadings, heywood, isConverged };
    }
    case 'minimum-residual':
    case 'principal-axis': {
      const extract = extraction === 'minimum-residual' ? minimumResidual : principalAxis;
      const { loadings, heywood, isConverged } = extract(correlations, factorCount);
      return { unrotated: loadings, heywood, isConverged };
    }
  }
}

/** What to know about the extraction. */
export function extractionNotices(
  extraction: ExtractionName,
  { heywood, isConverged, unrotated }: ExtractedFactors,
  { correlations, names }: { readonly correlations: Matrix; readonly names: readonly string[] },
): Notice[] {
  const isCentroid = extraction === 'centroid' || extraction === 'centroid-kade';
  return [
    ...(isConverged
      ? []
      : [
          notice(
            'extraction-not-converged',
            'the communalities never came to rest: these factors are where the extraction was stopped, not where it ends',
          ),
        ]),
    ...(heywood.length === 0
      ? []
      : [
          notice(
            'heywood-case',
            `the factors would explain all of ${listed(heywood.map((n) => names[n]!))}, or more (a Heywood case); ask for fewer factors`,
          ),
        ]),
    ...(isCentroid ? centroidSensitivity(correlations, unrotated.columns).notices : []),
  ];
}
