import { AnalysisError } from '../errors.ts';
import type { QSort } from '../model/study-data.ts';
import { type Matrix, zeroMatrix } from '../numerics/matrix.ts';

/**
 * Kendall's τ-b of every two Q-sorts: (concordant − discordant) pairs of statements, over the geometric mean of
 * the pairs that each Q-sort tells apart.
 *
 *     τ_b = Σ sgn(x_i − x_j) sgn(y_i − y_j) / √(Σ sgn²(x_i − x_j) · Σ sgn²(y_i − y_j))        over i < j
 *
 * The same as R's `cor(method = "kendall")`. A matrix of τ-b is not one of product moments over statements, so
 * factors of it describe, and the loading threshold 1.96/√S does not strictly belong to them. O(N² S²).
 *
 * @returns [N × N], −1…1, diagonal 1.
 * @throws {AnalysisError} `constant-q-sort`
 */
export function kendallCorrelations(qSorts: readonly QSort[]): Matrix {
  const orders = qSorts.map(({ values }) => pairOrders(values));
  const toldApart = orders.map((order, n) => {
    const pairs = agreement(order, order);
    if (pairs === 0) throw constant(qSorts[n]!.name);
    return pairs;
  });
  const matrix = zeroMatrix(orders.length, orders.length);
  for (let i = 0; i < orders.length; i++) {
    matrix.cells[i * orders.length + i] = 1;
    for (let j = 0; j < i; j++) {
      const tau = agreement(orders[i]!, orders[j]!) / Math.sqrt(toldApart[i]! * toldApart[j]!);
      matrix.cells[i * orders.length + j] = tau;
      matrix.cells[j * orders.length + i] = tau;
    }
  }
  return matrix;
}

/** For every two statements which lies higher: −1, 0, 1. [S(S − 1)/2] */
function pairOrders(values: readonly number[]): Int8Array {
  const orders = new Int8Array((values.length * (values.length - 1)) / 2);
  let pair = 0;
  for (let i = 1; i < values.length; i++) {
    for (let j = 0; j < i; j++) orders[pair++] = Math.sign(values[i]! - values[j]!);
  }
  return orders;
}

function agreement(a: Int8Array, b: Int8Array): number {
  let sum = 0;
  for (let pair = 0; pair < a.length; pair++) sum += a[pair]! * b[pair]!;
  return sum;
}

function constant(name: string): AnalysisError {
  return new AnalysisError(
    'constant-q-sort',
    `all values are the same in Q-sort ${name}: no correlation exists; exclude it to go on`,
  );
}
