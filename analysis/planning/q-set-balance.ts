import { AnalysisError } from '../errors.ts';

/** One statement's place in a structured Q-set: its level of each factor, e.g. { topic: 'pay', tone: 'warm' }. */
export type CellOfStatement = Readonly<Record<string, string>>;

/** How many statements one cell of the structure holds. */
export interface BalanceCell {
  readonly levels: CellOfStatement;
  readonly count: number;
}

/** How evenly a structured Q-set covers its structure. */
export interface QSetBalance {
  /** Levels of each factor of the structure, with their statements, in order of appearance. */
  readonly factors: readonly {
    readonly name: string;
    readonly levels: readonly { readonly level: string; readonly count: number }[];
  }[];
  /** Every combination of levels, empty ones too; the first factor moves slowest. */
  readonly cells: readonly BalanceCell[];
  /** Statements a cell would hold if all held as many. */
  readonly expected: number;
  readonly fewest: number;
  readonly most: number;
  /** Do all cells hold as many? */
  readonly isBalanced: boolean;
  /** Pearson's Σ (count − expected)² / expected: 0 when balanced. */
  readonly chiSquare: number;
}

/**
 * Whether a structured Q-set (a factorial design of Fisher's kind) gives every combination of its levels the same
 * number of statements, and which it forgets.
 *
 * Source: Stephenson (1953), The Study of Behavior, chapter 4; Brown (1980), Political Subjectivity, 186–191.
 *
 * @param statements level of each factor, one entry a statement; all name the same factors. [S]
 * @throws {AnalysisError} `too-few-statements` for none; `q-sets-differ` where statements name other factors.
 */
export function qSetBalance(statements: readonly CellOfStatement[]): QSetBalance {
  const names = Object.keys(statements[0] ?? {});
  if (names.length === 0) {
    throw new AnalysisError('too-few-statements', 'no statement says where in the structure it belongs');
  }
  const stray = statements.findIndex((each) => Object.keys(each).toSorted().join('\n') !== names.toSorted().join('\n')); // prettier-ignore
  if (stray >= 0) {
    const message = `statement ${stray + 1} names other factors of the structure than the first: ${names.join(', ')}`;
    throw new AnalysisError('q-sets-differ', message);
  }
  const factors = names.map((name) => ({ name, levels: levelsOf(statements.map((each) => each[name]!)) }));
  const cells = combinations(factors).map((levels) => ({
    levels,
    count: statements.filter((each) => names.every((name) => each[name] === levels[name])).length,
  }));
  const counts = cells.map(({ count }) => count);
  const expected = statements.length / cells.length;
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)];
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return { factors, cells, expected, fewest, most, isBalanced: fewest === most, chiSquare };
}

function levelsOf(levels: readonly string[]): { level: string; count: number }[] {
  return [...new Set(levels)].map((level) => ({
    level,
    count: levels.filter((each) => each === level).length,
  }));
}

function combinations(factors: QSetBalance['factors']): CellOfStatement[] {
  return factors.reduce<CellOfStatement[]>(
    (cells, { name, levels }) =>
      cells.flatMap((cell) => levels.map(({ level }) => ({ ...cell, [name]: level }))),
    [{}],
  );
}
