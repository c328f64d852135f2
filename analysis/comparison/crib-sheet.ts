/** A statement with the value one factor array gives it, beside what the other arrays give. */
export interface RankedStatement {
  /** Index into the Q-set, from 0. */
  readonly statement: number;
  /** In grid units. */
  readonly value: number;
  /** The nearest value any other factor's array gives it, in grid units. */
  readonly nearestOther: number;
}

/** What to look at first when reading one factor. All lists are in Q-set order within equal distance. */
export interface CribSheet {
  /** Q-set indices of the statements in its highest column. */
  readonly highest: readonly number[];
  /** Q-set indices of the statements in its lowest column. */
  readonly lowest: readonly number[];
  /** Ranked higher here than by every other factor; the widest distance first. */
  readonly rankedHigher: readonly RankedStatement[];
  /** Ranked lower here than by every other factor; the widest distance first. */
  readonly rankedLower: readonly RankedStatement[];
  /** Nobody ranks it higher, but another factor ranks it as high, and some factor lower. */
  readonly tiedHighest: readonly RankedStatement[];
  /** Nobody ranks it lower, but another factor ranks it as low, and some factor higher. */
  readonly tiedLowest: readonly RankedStatement[];
}

/**
 * Reading aids, one crib sheet a factor, from the factor arrays alone. Unlike KADE's, "higher than every other" is
 * kept apart from "tied highest", no sign of the value is asked for, and factors without an array take no part.
 *
 * Source: Watts & Stenner (2012), Doing Q Methodological Research, 150–158.
 *
 * @param factorArrays as in `Solution`: [S × F], null on a factor nobody defines.
 * @returns [F]; null on a factor nobody defines. With no other factor to compare, the comparing lists are empty.
 */
export function cribSheets(factorArrays: readonly (readonly (number | null)[])[]): (CribSheet | null)[] {
  return (factorArrays[0] ?? []).map((first, factor) =>
    first === null ? null : cribSheet(factorArrays, factor),
  );
}

interface Placed {
  readonly statement: number;
  readonly value: number;
  readonly others: readonly number[];
}

function cribSheet(factorArrays: readonly (readonly (number | null)[])[], factor: number): CribSheet {
  const placed = factorArrays.map((row, statement): Placed => {
    const others = row.filter((value, f): value is number => f !== factor && value !== null);
    return { statement, value: row[factor]!, others };
  });
  const values = placed.map(({ value }) => value);
  const inColumn = (column: number) =>
    placed.flatMap(({ statement, value }) => (value === column ? [statement] : []));
  const mirrored = placed.map((p) => ({ ...p, value: 0 - p.value, others: p.others.map((v) => 0 - v) }));
  const fromMirrored = (ranked: RankedStatement[]) =>
    ranked.map((r) => ({ ...r, value: 0 - r.value, nearestOther: 0 - r.nearestOther }));
  return {
    highest: inColumn(Math.max(...values)),
    lowest: inColumn(Math.min(...values)),
    rankedHigher: rankedHigher(placed),
    rankedLower: fromMirrored(rankedHigher(mirrored)),
    tiedHighest: tiedHighest(placed),
    tiedLowest: fromMirrored(tiedHighest(mirrored)),
  };
}

function rankedHigher(placed: readonly Placed[]): RankedStatement[] {
  return placed
    .filter(({ value, others }) => others.length > 0 && others.every((other) => value > other))
    .map(({ statement, value, others }) => ({ statement, value, nearestOther: Math.max(...others) }))
    .sort((a, b) => b.value - b.nearestOther - (a.value - a.nearestOther) || a.statement - b.statement);
}

function tiedHighest(placed: readonly Placed[]): RankedStatement[] {
  return placed
    .filter(({ value, others }) => Math.max(...others) === value && others.some((other) => other < value))
    .map(({ statement, value }) => ({ statement, value, nearestOther: value }));
}
