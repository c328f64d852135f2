import { AnalysisError } from '../errors.ts';
import { distributionOf } from '../model/distribution.ts';
import type { Recipe } from '../model/recipe.ts';
import type { Solution } from '../model/solution.ts';
import type { QSort } from '../model/study-data.ts';
import { solve } from '../solve.ts';
import { placesIn, type ScoredSolution } from './compare-solutions.ts';

/** A group's solution, e.g. one country's. */
export interface GroupSolution {
  /** Its name, in which no two groups may be equal. */
  readonly group: string;
  readonly solution: ScoredSolution;
}

/** Which group's factor a row of the second-order solution is. */
export interface GroupFactor {
  readonly group: string;
  /** Index from 0. */
  readonly factor: number;
}

/** The analysis of viewpoints in place of people. */
export interface SecondOrder {
  /** Its Q-sorts are the groups' arrays, called `group: 1` and so on. */
  readonly solution: Solution;
  /** Of each of its Q-sorts. [N] */
  readonly members: readonly GroupFactor[];
  /** Factors of groups that nobody defines, so that they have no array to bring in. */
  readonly withoutArray: readonly GroupFactor[];
}

/**
 * Second-order analysis: the factor arrays of several groups on one Q-set, taken as Q-sorts and analysed by a recipe,
 * so that every group has an equal say whatever its size. A second-order factor is a likeness between viewpoints, not
 * between people: its defining count says in how many group factors it appears, its reliability means nothing of
 * persons.
 *
 * Source: Watts & Stenner (2012), Doing Q Methodological Research, 53–54.
 *
 * @param recipe its excludedQSorts, if any, name arrays such as `group: 1`.
 * @throws {AnalysisError} `q-sets-differ` between groups; `grid-invalid` where arrays lie in different grids;
 *   and as solve() does.
 */
export function secondOrder(groups: readonly GroupSolution[], recipe: Recipe): SecondOrder {
  const statements = groups[0]?.solution.statements ?? [];
  const arrays = groups.flatMap(({ group, solution }) => {
    const places = placesIn(statements, solution.statements);
    return solution.factorArrays[0]!.map((_, factor) => ({
      member: { group, factor },
      values: places.map((s) => solution.factorArrays[s]![factor]!),
      hasArray: solution.factorArrays[0]![factor] !== null,
    }));
  });
  const present = arrays.filter(({ hasArray }) => hasArray);
  const qSorts: QSort[] = present.map(({ member: { group, factor }, values }) => ({
    name: `${group}: ${factor + 1}`,
    values,
  }));
  const solution = solve(
    {
      statements: statements.map((id) => ({ id, text: '' })),
      qSorts,
      distribution: distributionOf(commonGrid(qSorts)),
    },
    recipe,
  );
  const isIncluded = (_: unknown, at: number) => !recipe.excludedQSorts.includes(qSorts[at]!.name);
  return {
    solution,
    members: present.filter(isIncluded).map(({ member }) => member),
    withoutArray: arrays.filter(({ hasArray }) => !hasArray).map(({ member }) => member),
  };
}

/** The values that every array lays out. */
function commonGrid(qSorts: readonly QSort[]): readonly number[] {
  const rising = (values: readonly number[]) => values.toSorted((a, b) => a - b).join(' ');
  const other = qSorts.find(({ values }) => rising(values) !== rising(qSorts[0]!.values));
  if (other) {
    throw new AnalysisError(
      'grid-invalid',
      `the array ${other.name} lies in another grid than ${qSorts[0]!.name}`,
    );
  }
  return qSorts[0]?.values ?? [];
}
