import { consensusStatements } from '../comparison/consensus-statements.ts';
import { distinguishingStatements } from '../comparison/distinguishing-statements.ts';
import type { Distribution } from '../model/distribution.ts';
import type { Solution, SplitTie } from '../model/solution.ts';
import { type Matrix, product, zeroMatrix } from '../numerics/matrix.ts';
import { factorArray } from '../scores/factor-array.ts';
import { compositeReliability, standardErrorsOfDifferences } from '../scores/factor-characteristics.ts';
import { factorCorrelations } from '../scores/factor-correlations.ts';
import { FactorSums } from './factor-sums.ts';
import type { ScoresPart } from './large-parts.ts';
import { refuseMissing, turnedAxes, type TurnedAxes } from './large-steps.ts';

/** A solution without rows for people; theirs stream from `personRows`. S statements, N Q-sorts, F factors. */
export type LargeSolution = Pick<
  Solution,
  | 'eigenvalues'
  | 'loadingThreshold'
  | 'zScores'
  | 'factorArrays'
  | 'splitTies'
  | 'characteristics'
  | 'factorCorrelations'
  | 'standardErrorsOfDifferences'
  | 'distinguishing'
  | 'consensus'
> & {
  readonly sortCount: number;
  readonly effectiveCounts: readonly number[];
  /** Definers that load negatively. [F] */
  readonly negativeCount: readonly number[];
  /** Loadings of a Q-sort at mean 0 and length 1 are z · this. [S × F] */
  readonly projection: Matrix;
  readonly hasConverged: boolean;
};

/** Sums closer to 0 than this part of Σ f² are 0 but for rounding. */
const BALANCED = 1e-9;

/**
 * The solution that the last step over all Q-sorts makes.
 *
 * @throws {AnalysisError} `parts-missing` where it lacks Q-sorts of the steps before.
 */
export function largeSolution({ after, scores }: ScoresPart, distribution: Distribution): LargeSolution {
  const turned = turnedAxes(after);
  refuseMissing(turned.sortCount, scores.count);
  const { sortCount, eigenvalues, threshold, hasConverged } = turned;
  return {
    sortCount,
    eigenvalues,
    loadingThreshold: threshold,
    hasConverged,
    ...figuresOf(FactorSums.from(scores), turned, distribution),
  };
}

/** The `standard` convention: larger sums of squares first, Σ f|f| ≥ 0. Indices and signs of the factors. [F] */
function orientation({ squares, balance, sums }: FactorSums): { order: number[]; signs: number[] } {
  const order = Array.from(squares.keys()).sort(
    (a, b) => Math.round(squares[b]! / BALANCED) - Math.round(squares[a]! / BALANCED),
  );
  const signs = order.map((f) => {
    const isMeant = Math.abs(balance[f]!) > BALANCED * squares[f]!;
    return (isMeant ? balance[f]! : sums[f]!) < 0 ? -1 : 1;
  });
  return { order, signs };
}

/** The projection in final order and signs. [S × F] */
function orientedProjection(turned: Matrix, order: readonly number[], signs: readonly number[]): Matrix {
  const projection = zeroMatrix(turned.rows, order.length);
  projection.cells.forEach((_, at) => {
    const f = at % order.length;
    projection.cells[at] = signs[f]! * turned.cells[at - f + order[f]!]!;
  });
  return projection;
}

/** Scores, arrays and comparisons from the sums. */
function figuresOf(
  sums: FactorSums,
  { projection, crossProducts, sortCount }: TurnedAxes,
  distribution: Distribution,
) {
  const size = projection.rows;
  const { order, signs } = orientation(sums);
  const table = (cells: Float64Array) =>
    order.map((f, at) => cells.slice(f * size, (f + 1) * size).map((value) => signs[at]! * value));
  const each = (values: Float64Array) => order.map((f) => values[f]!);
  const defining = each(sums.definingCount);
  const scores = table(sums.weighted).map((sum, at) => (defining[at]! > 0 ? standardised(sum) : null));
  const plain = table(sums.plain);
  const byLoading = table(sumsByLoading(crossProducts, projection));
  const arrays = scores.map((z, f) => {
    // Means in place of sums, so that ties are as wide as among few Q-sorts.
    const breakers = [
      plain[f]!.map((sum) => sum / defining[f]!),
      byLoading[f]!.map((sum) => sum / sortCount),
    ];
    return z && factorArray(z, distribution, defining[f]! < 2 ? [] : breakers);
  });
  const standardErrors = defining.map((count) => {
    const reliability = compositeReliability(count);
    return reliability === null ? null : Math.sqrt(1 - reliability);
  });
  const compared = {
    zScores: scores,
    standardErrorsOfDifferences: standardErrorsOfDifferences(standardErrors),
  };
  return {
    projection: orientedProjection(projection, order, signs),
    zScores: byStatement(scores, size),
    factorArrays: byStatement(
      arrays.map((array) => array && array.values),
      size,
    ),
    splitTies: arrays.flatMap((array, factor): SplitTie[] =>
      (array?.splitTies ?? []).map((statements) => ({ factor, statements })),
    ),
    characteristics: {
      definingCount: defining,
      sumOfSquaredLoadings: each(sums.squares),
      explainedPercent: each(sums.squares).map((sum) => (100 * sum) / sortCount),
      compositeReliability: defining.map((count) => compositeReliability(count)),
      standardError: standardErrors,
    },
    effectiveCounts: order.map((f) =>
      sums.squaredWeights[f]! > 0 ? sums.weights[f]! ** 2 / sums.squaredWeights[f]! : 0,
    ),
    negativeCount: order.map((f, at) =>
      signs[at]! > 0 ? sums.negativeCount[f]! : sums.definingCount[f]! - sums.negativeCount[f]!,
    ),
    factorCorrelations: factorCorrelations(scores),
    standardErrorsOfDifferences: compared.standardErrorsOfDifferences,
    distinguishing: distinguishingStatements(compared),
    consensus: consensusStatements(compared),
  };
}

function standardised(values: Float64Array): Float64Array | null {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  const sd = Math.sqrt(squares / (values.length - 1));
  return sd > 0 ? values.map((x) => (x - mean) / sd) : null;
}

function byStatement(factors: readonly (ArrayLike<number> | null)[], count: number): (number | null)[][] {
  return Array.from({ length: count }, (_, s) => factors.map((values) => values && values[s]!));
}

/** Σ f z over all people, z at sd 1: Σ z zᵀ times the projection. Factor after factor, [F × S] */
function sumsByLoading(crossProducts: Matrix, projection: Matrix): Float64Array {
  const { rows, columns, cells } = product(crossProducts, projection);
  const root = Math.sqrt(rows - 1);
  return Float64Array.from(cells, (_, at) => root * cells[(at % rows) * columns + Math.floor(at / rows)]!);
}
