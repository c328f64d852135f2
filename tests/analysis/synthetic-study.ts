import { distributionOf, type StudyData } from '../../analysis/index.ts';

/** A study from bare columns of values; Q-sorts are called p1, p2 …, statements s1, s2 …. */
export function studyOf(qSorts: readonly (readonly number[])[], grid = qSorts[0]!): StudyData {
  return {
    statements: grid.map((_, s) => ({ id: `s${s + 1}`, text: '' })),
    qSorts: qSorts.map((values, n) => ({ name: `p${n + 1}`, values })),
    distribution: distributionOf(grid),
  };
}

/** Numbers in 0…1 that look drawn, the same ones each time (a linear congruential generator). */
export function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** A grid of `statementCount` cells over −5 … +5, flat at the ends and full in the middle. */
export function gridValues(statementCount: number): number[] {
  return Array.from({ length: statementCount }, (_, s) => {
    const share = (s + 0.5) / statementCount;
    // −5…5 by the logistic quantile, which is steep at the ends as grids are.
    return Math.max(-5, Math.min(5, Math.round(1.7 * Math.log(share / (1 - share))) + 0));
  });
}

/** Forced Q-sorts around `viewpointCount` hidden ones, with noise. */
export function syntheticStudy(
  statementCount: number,
  qSortCount: number,
  { viewpointCount = 7, noise = 0.8, seed = 1 } = {},
): StudyData {
  const next = drawn(seed);
  const bell = () => next() + next() + next() + next() - 2;
  const cells = gridValues(statementCount);
  const viewpoints = Array.from({ length: viewpointCount }, () => cells.map(bell));
  const qSorts = Array.from({ length: qSortCount }, (_, n) => {
    const wish = viewpoints[n % viewpointCount]!.map((value) => value + noise * bell());
    const order = wish.map((_, s) => s).sort((a, b) => wish[a]! - wish[b]!);
    const values = new Array<number>(statementCount);
    order.forEach((s, rank) => (values[s] = cells[rank]!));
    return values;
  });
  return studyOf(qSorts, cells);
}
