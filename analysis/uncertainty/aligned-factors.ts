import { matchFactors, tuckerPhi } from '../comparison/match-factors.ts';
import { columnOf, type Matrix, matrixOfColumns, rowView, zeroMatrix } from '../numerics/matrix.ts';
import { targetRotation } from '../rotation/target-rotation.ts';

/** How factors found anew are laid over those of the whole sample. */
export type Alignment = 'match' | 'procrustes';

/** Factors found anew, in the order and with the signs of those they stand for. F factors looked for. */
export interface AlignedFactors {
  /** A column of zeros where a factor was not found. [n × F] */
  readonly loadings: Matrix;
  /** What explains the Q-sorts: the pattern with oblique factors, else the loadings. [n × F] */
  readonly pattern: Matrix;
  /** Tucker's φ of the aligned loadings with the target's; 0 where a factor was not found. [F], −1…1 */
  readonly phis: readonly number[];
  /** [F] */
  readonly isFound: readonly boolean[];
}

/** Loadings of factors and, with oblique ones, what they explain by. [n × G] each */
export interface FoundFactors {
  readonly loadings: Matrix;
  readonly pattern: Matrix;
}

/**
 * By the one-to-one match of greatest Σ |φ| of loadings, reflected where φ is negative. The factors stay what the
 * rotation made them; with fewer factors than the target has, some are not found.
 *
 * @param target the whole sample's loadings of the same Q-sorts. [n × F]
 */
export function matchedToTarget(found: FoundFactors, target: Matrix): AlignedFactors {
  const targets = columnsOf(target);
  const columns = columnsOf(found.loadings);
  const patterns = found.pattern === found.loadings ? columns : columnsOf(found.pattern);
  const match = matchFactors(targets, columns);
  const placed = (from: readonly Float64Array[]) =>
    matrixOfColumns(
      match.map(({ factor, phi }) => {
        if (factor < 0) return new Float64Array(target.rows);
        return phi < 0 ? from[factor]!.map((value) => 0 - value) : from[factor]!;
      }),
      target.rows,
    );
  const loadings = placed(columns);
  return {
    loadings,
    pattern: patterns === columns ? loadings : placed(patterns),
    phis: match.map(({ phi }) => Math.abs(phi)),
    isFound: match.map(({ factor }) => factor >= 0),
  };
}

/**
 * By the orthogonal turn that brings them nearest to the target: a rotation by hand can be repeated in no other way.
 * Kinder than the match, for it fits the factors to what they are compared with. For factors at right angles only.
 *
 * @param target the whole sample's loadings of the same Q-sorts. [n × F], F ≥ G
 */
export function turnedToTarget({ loadings }: FoundFactors, target: Matrix): AlignedFactors {
  const widened = zeroMatrix(target.rows, target.columns);
  for (let row = 0; row < target.rows; row++) rowView(widened, row).set(rowView(loadings, row));
  const turned = targetRotation(widened, target).loadings;
  const targets = columnsOf(target);
  const isAnyFound = loadings.columns > 0;
  return {
    loadings: turned,
    pattern: turned,
    phis: columnsOf(turned).map((column, f) => tuckerPhi(column, targets[f]!)),
    isFound: targets.map(() => isAnyFound),
  };
}

function columnsOf(matrix: Matrix): Float64Array[] {
  return Array.from({ length: matrix.columns }, (_, f) => columnOf(matrix, f));
}
