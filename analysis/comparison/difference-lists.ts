/** One statement's z-scores on two factors. */
export interface StatementDifference {
  /** Index into the Q-set, from 0. */
  readonly statement: number;
  readonly first: number;
  readonly second: number;
  /** first − second, in z. */
  readonly difference: number;
  /** |difference| / SED; compare with 1.96 for .05. */
  readonly ratio: number;
}

/** All statements of two factors, from what the first holds much more to what the second holds much more. */
export interface DifferenceList {
  /** Indices of the factors, from 0; first < second. */
  readonly factors: readonly [number, number];
  /** Standard error of the pair's differences. In z */
  readonly standardError: number;
  readonly statements: readonly StatementDifference[];
}

interface ComparedTables {
  /** [S × F] */
  readonly zScores: readonly (readonly (number | null)[])[];
  /** [F × F] */
  readonly standardErrorsOfDifferences: readonly (readonly (number | null)[])[];
}

/** The difference lists of every pair of factors that have scores, as PQMethod prints them. */
export function differenceLists({ zScores, standardErrorsOfDifferences }: ComparedTables): DifferenceList[] {
  const factors = standardErrorsOfDifferences.map((_, f) => f);
  return factors.flatMap((first) =>
    factors
      .filter((second) => second > first)
      .flatMap((second) => {
        const error = standardErrorsOfDifferences[first]![second];
        if (error === null || error === undefined) return [];
        const statements = zScores.map((row, statement) => {
          const difference = row[first]! - row[second]!;
          return {
            statement,
            first: row[first]!,
            second: row[second]!,
            difference,
            ratio: Math.abs(difference) / error,
          };
        });
        statements.sort((a, b) => b.difference - a.difference || a.statement - b.statement);
        return [{ factors: [first, second] as const, standardError: error, statements }];
      }),
  );
}

/**
 * How much each statement divides the factors: the variance of its z-scores over the factors that have scores (over
 * their number, as KADE has it). 0 is perfect agreement. [S]; null with fewer than two factors.
 */
export function zScoreVariances(zScores: readonly (readonly (number | null)[])[]): (number | null)[] {
  return zScores.map((row) => {
    const scores = row.filter((z) => z !== null);
    if (scores.length < 2) return null;
    const mean = scores.reduce((sum, z) => sum + z, 0) / scores.length;
    return scores.reduce((sum, z) => sum + (z - mean) ** 2, 0) / scores.length;
  });
}
