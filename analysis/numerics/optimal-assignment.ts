/**
 * The one-to-one assignment of rows to columns with the greatest total gain.
 *
 * The Hungarian algorithm by shortest augmenting paths, O(rows² · columns). Equal totals: the lower column wins.
 *
 * Source: Kuhn (1955), The Hungarian method for the assignment problem, Naval Research Logistics 2, 83–97;
 * Jonker & Volgenant (1987), Computing 38, 325–340, doi:10.1007/BF02278710.
 *
 * @param gains [rows × columns]; where there are more rows than columns, some rows get −1.
 * @returns the column of each row. [rows]
 */
export function optimalAssignment(gains: readonly (readonly number[])[]): number[] {
  const columns = gains[0]?.length ?? 0;
  if (gains.length > columns) return turnedRound(gains, columns);
  const rowOf = new Array<number>(columns + 1).fill(-1);
  const prices: Prices = {
    rows: new Float64Array(gains.length),
    columns: new Float64Array(columns + 1),
  };
  for (let row = 0; row < gains.length; row++) augment(gains, rowOf, prices, row);
  const assigned = new Array<number>(gains.length).fill(-1);
  rowOf.slice(0, columns).forEach((row, column) => {
    if (row >= 0) assigned[row] = column;
  });
  return assigned;
}

interface Prices {
  readonly rows: Float64Array;
  readonly columns: Float64Array;
}

function turnedRound(gains: readonly (readonly number[])[], columns: number): number[] {
  const transposed = Array.from({ length: columns }, (_, column) => gains.map((row) => row[column]!));
  const rowsOfColumns = optimalAssignment(transposed);
  return gains.map((_, row) => rowsOfColumns.indexOf(row));
}

/** Give one more row a column, moving others along the cheapest path. The last column is the unassigned start. */
function augment(
  gains: readonly (readonly number[])[],
  rowOf: number[],
  prices: Prices,
  newRow: number,
): void {
  const columns = rowOf.length - 1;
  const slack = new Float64Array(columns).fill(Infinity);
  const cameFrom = new Array<number>(columns).fill(columns);
  const isDone = new Array<boolean>(columns + 1).fill(false);
  rowOf[columns] = newRow;
  let at = columns;
  while (rowOf[at]! >= 0) {
    isDone[at] = true;
    const row = rowOf[at]!;
    for (let column = 0; column < columns; column++) {
      const cost = -gains[row]![column]! - prices.rows[row]! - prices.columns[column]!;
      if (!isDone[column] && cost < slack[column]!) {
        slack[column] = cost;
        cameFrom[column] = at;
      }
    }
    const next = cheapest(slack, isDone);
    settle(slack[next]!, { slack, isDone, rowOf, prices });
    at = next;
  }
  while (at !== columns) {
    const before = cameFrom[at]!;
    rowOf[at] = rowOf[before]!;
    at = before;
  }
}

function cheapest(slack: Float64Array, isDone: readonly boolean[]): number {
  return slack.reduce(
    (best, value, column) => (!isDone[column] && (best < 0 || value < slack[best]!) ? column : best),
    -1,
  );
}

interface Search {
  readonly slack: Float64Array;
  readonly isDone: readonly boolean[];
  readonly rowOf: readonly number[];
  readonly prices: Prices;
}

function settle(step: number, { slack, isDone, rowOf, prices }: Search): void {
  isDone.forEach((done, column) => {
    if (done) {
      prices.rows[rowOf[column]!]! += step;
      prices.columns[column]! -= step;
    } else if (column < slack.length) slack[column]! -= step;
  });
}
