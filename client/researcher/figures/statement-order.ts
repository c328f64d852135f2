import type { Solution } from '../../../analysis/index.ts';

/** Orders for statements: as in the Q-set, the most disputed first, or by one factor's z-scores. */
export type StatementOrder = 'position' | 'range' | `factor-${number}`;

/** Q-set indices in the order asked for. Where nothing can be compared the Q-set's own order remains. [S] */
export function statementOrder({ zScores }: Solution, order: StatementOrder): number[] {
  const indices = zScores.map((_, index) => index);
  if (order === 'position') return indices;
  const height =
    order === 'range'
      ? (index: number) => zScoreRange(zScores[index]!)
      : (index: number) => zScores[index]![Number(order.slice('factor-'.length))] ?? 0;
  return indices.sort((a, b) => height(b) - height(a) || a - b);
}

/** How far apart the factors are on a statement: highest z-score less lowest. 0 where fewer than two have one. */
export function zScoreRange(zScores: readonly (number | null)[]): number {
  const known = zScores.filter((z) => z !== null);
  return known.length < 2 ? 0 : Math.max(...known) - Math.min(...known);
}
