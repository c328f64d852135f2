import { Matrix, SingularValueDecomposition } from 'ml-matrix';

/*
 * The textbook way, written plainly: correlations by definition, Jacobi rotations of the whole matrix, varimax by
 * singular value decompositions as in R.
 */

/** [N × N] of Q-sorts' values [N][S] */
export function naiveCorrelations(sorts: readonly (readonly number[])[]): number[][] {
  return sorts.map((x) => sorts.map((y) => correlation(x, y)));
}

function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (v: readonly number[]) => v.reduce((a, b) => a + b, 0) / v.length;
  const [mx, my] = [mean(x), mean(y)];
  const sum = (term: (s: number) => number) => x.reduce((total, _, s) => total + term(s), 0);
  const covariance = sum((s) => (x[s]! - mx) * (y[s]! - my));
  return covariance / Math.sqrt(sum((s) => (x[s]! - mx) ** 2) * sum((s) => (y[s]! - my) ** 2));
}

/** Cyclic Jacobi: turn every pair of rows and columns until nothing is left beside the diagonal. */
export function jacobi(symmetric: readonly (readonly number[])[]): { values: number[]; vectors: number[][] } {
  const a = symmetric.map((row) => [...row]);
  const v = a.map((_, i) => a.map((__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < 50; sweep++) {
    let beside = 0;
    for (let p = 0; p < a.length; p++) {
      for (let q = p + 1; q < a.length; q++) {
        beside += a[p]![q]! ** 2;
        if (a[p]![q] !== 0) jacobiTurn(a, v, p, q);
      }
    }
    if (beside < 1e-24) break;
  }
  return { values: a.map((row, i) => row[i]!), vectors: v };
}

function jacobiTurn(a: number[][], v: number[][], p: number, q: number): void {
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const cos = 1 / Math.sqrt(t * t + 1);
  const sin = t * cos;
  for (const rows of [a, v]) {
    for (const row of rows) {
      const x = row[p]!;
      const y = row[q]!;
      row[p] = cos * x - sin * y;
      row[q] = sin * x + cos * y;
    }
  }
  const upper = a[p]!;
  const lower = a[q]!;
  for (let k = 0; k < a.length; k++) {
    const x = upper[k]!;
    const y = lower[k]!;
    upper[k] = cos * x - sin * y;
    lower[k] = sin * x + cos * y;
  }
}

/** The iteration of R's stats::varimax, run until the criterion stands still. */
export function svdVarimax(loadings: number[][]): number[][] {
  const lengths = loadings.map((row) => Math.sqrt(row.reduce((sum, f) => sum + f * f, 0)));
  const x = new Matrix(loadings).divColumnVector(lengths);
  let turn = Matrix.eye(x.columns);
  let criterion = 0;
  for (let i = 0; i < 2000; i++) {
    const z = x.mmul(turn);
    const squares = Matrix.pow(z, 2).mean('column');
    const b = x.transpose().mmul(Matrix.pow(z, 3).sub(z.clone().mulRowVector(squares)));
    const svd = new SingularValueDecomposition(b);
    turn = svd.leftSingularVectors.mmul(svd.rightSingularVectors.transpose());
    const next = svd.diagonal.reduce((sum, d) => sum + d, 0);
    if (next < criterion * (1 + 1e-15)) break;
    criterion = next;
  }
  return x.mmul(turn).mulColumnVector(lengths).to2DArray();
}
