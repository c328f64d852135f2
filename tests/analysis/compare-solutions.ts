/** Bringing two solutions into the same order and sign of factors before comparing them. */

/** For each of our factors: which of theirs it is, and with which sign. */
export interface FactorMatch {
  readonly factor: number;
  readonly sign: 1 | -1;
}

/**
 * Match factors by Tucker's congruence φ = Σab / √(Σa² Σb²), the closest pair first.
 *
 * @param ours [N × F]
 * @param theirs [N × F]
 */
export function matchFactors(
  ours: readonly (readonly number[])[],
  theirs: readonly (readonly number[])[],
): FactorMatch[] {
  const count = ours[0]!.length;
  const pairs = Array.from({ length: count * count }, (_, i) => {
    const [f, g] = [Math.floor(i / count), i % count];
    return { f, g, phi: congruence(column(ours, f), column(theirs, g)) };
  }).sort((a, b) => Math.abs(b.phi) - Math.abs(a.phi));
  const matches = new Map<number, FactorMatch>();
  const taken = new Set<number>();
  for (const { f, g, phi } of pairs) {
    if (matches.has(f) || taken.has(g)) continue;
    matches.set(f, { factor: g, sign: phi < 0 ? -1 : 1 });
    taken.add(g);
  }
  return Array.from({ length: count }, (_, f) => matches.get(f)!);
}

/** Their columns in our order; with signs for loadings and z-scores. */
export function inOurOrder<T>(rows: readonly (readonly T[])[], matches: readonly FactorMatch[]): T[][] {
  return rows.map((row) => matches.map(({ factor }) => row[factor]!));
}

/** Their numbers in our order and with our signs; null stays null. */
export function inOurSigns(
  rows: readonly (readonly (number | null)[])[],
  matches: readonly FactorMatch[],
): (number | null)[][] {
  return inOurOrder(rows, matches).map((row) =>
    row.map((value, f) => (value === null ? null : value * matches[f]!.sign)),
  );
}

/** Largest |a − b| over two tables of one shape; nulls must stand in the same places, else Infinity. */
export function largestGap(
  a: readonly (readonly (number | null)[])[],
  b: readonly (readonly (number | null)[])[],
): number {
  if (a.length !== b.length) return Infinity;
  return Math.max(0, ...a.map((row, i) => rowGap(row, b[i]!)));
}

/** The same for one row. */
export function rowGap(a: readonly (number | null)[], b: readonly (number | null)[]): number {
  if (a.length !== b.length) return Infinity;
  const gaps = a.map((x, i) => {
    const y = b[i] ?? null;
    if (x !== null && y !== null) return Math.abs(x - y);
    return x === null && y === null ? 0 : Infinity;
  });
  return gaps.some(Number.isNaN) ? Infinity : Math.max(0, ...gaps);
}

function column(rows: readonly (readonly number[])[], f: number): number[] {
  return rows.map((row) => row[f]!);
}

function congruence(a: readonly number[], b: readonly number[]): number {
  const dot = (x: readonly number[], y: readonly number[]) => x.reduce((sum, v, i) => sum + v * y[i]!, 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
